/** A kind of objects that a cluster has an API for. */
export type ObjectType = {
  /** `apps/v1/deployments` */
  readonly id: string;
  readonly group: string;
  readonly apiVersion: string;
  readonly kind: string;
  /** As it stands in paths and rules, e.g. `deployments`. */
  readonly plural: string;
  /** Otherwise its objects are in no namespace. */
  readonly isNamespaced: boolean;
  readonly labelSelector?: string;
};
