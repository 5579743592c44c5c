import { RequestOptions } from 'node:https';

/** Where the API of a cluster is, and as whom it is asked. */
export interface Account {
  /** Base of all paths, without a slash at the end. */
  readonly server: string;
  /** Whatever a request needs for the cluster to take and to be taken for who it is. Asked for before each, since tokens expire. */
  createRequestOptions(): Promise<RequestOptions>;
}
