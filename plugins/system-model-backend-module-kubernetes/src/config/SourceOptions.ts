/** What is read of a cluster: Deployments and the like, Applications of Argo CD, claims and composites of Crossplane. */
export const OBJECT_GROUPS = ['workloads', 'argocd', 'crossplane'] as const;

export type ObjectGroup = (typeof OBJECT_GROUPS)[number];

/** How a source of this type is configured. */
export type SourceOptions = {
  /** Id of the source, for messages. */
  readonly sourceId: string;
  /** Path of a file; the service account of the pod where there is none. */
  readonly kubeconfig?: string;
  /** Of the file; its current one where there is none. */
  readonly context?: string;
  /** What people call the cluster. */
  readonly cluster: string;
  /** All of the cluster, and what is in no namespace, where there are none. */
  readonly namespaces?: readonly string[];
  /** Workloads have to match it. */
  readonly labelSelector?: string;
  readonly objects: readonly ObjectGroup[];
};
