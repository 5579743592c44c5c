import { ObjectType } from '../objects/ObjectType';

/** Objects of one type, for tests which need no other. */
export const deployments: ObjectType = {
  id: 'apps/v1/deployments',
  group: 'apps',
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  plural: 'deployments',
  isNamespaced: true,
};
