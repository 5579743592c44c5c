export interface Config {
  systemModel?: {
    sources?: {
      [id: string]: {
        /** Only for sources of the type `kubernetes`: file that says how to reach the cluster. Default: the service account of the pod. */
        kubeconfig?: string;

        /** Only for sources of the type `kubernetes`: which context of the file. Default: its current one. */
        context?: string;

        /** Only for sources of the type `kubernetes`: what people call the cluster. Default: the id of the source. */
        cluster?: string;

        /** Only for sources of the type `kubernetes`: namespaces that are read. Default: all, and what is in no namespace. */
        namespaces?: string[];

        /** Only for sources of the type `kubernetes`: labels that Deployments, StatefulSets, DaemonSets and CronJobs must have, as `kubectl -l` takes it. Default: any. */
        labelSelector?: string;

        /** Only for sources of the type `kubernetes`: what is read. Default: all three. */
        objects?: Array<'workloads' | 'argocd' | 'crossplane'>;
      };
    };
  };
}
