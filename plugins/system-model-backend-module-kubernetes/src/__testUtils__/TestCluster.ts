import { ClusterAdmin } from './ClusterAdmin';

export type ClusterChange = (admin: ClusterAdmin) => Promise<void>;

/** A cluster to read: a real one, or what one answered when the same test was recorded. */
export interface TestCluster {
  readonly kubeconfig: string;
  /** Paths that were asked for, in order. */
  readonly requests: readonly string[];
  change(change: ClusterChange): Promise<void>;
  /** Makes a change as soon as somebody asks for the second page of a list. */
  changeBetweenPages(change: ClusterChange): void;
  /** Throws if it was asked what it does not know the answer of. */
  close(): Promise<void>;
}
