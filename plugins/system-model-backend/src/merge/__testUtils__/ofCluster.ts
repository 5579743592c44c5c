import { Claimed } from '../Claimed';
import { makeClaim } from './makeClaim';

/** Makes what a cluster says of the entity of `makeClaim`. */
export const ofCluster = (claim: Partial<Claimed>) =>
  makeClaim({
    source: 'cluster',
    origin: 'controlPlane',
    collection: 'shop',
    path: 'apps/v1/Deployment/shop',
    ...claim,
  });
