export interface Config {
  systemModel?: {
    exporters?: {
      /** Exporters of type `azureBlob`; other types say themselves what they take. */
      [id: string]: {
        account?: string;
        container?: string;
        /** Folder in the container, for this portal alone. Default: all of it. */
        prefix?: string;
        /** Of a store that is not Azure itself; then `accountKey` is needed. */
        endpoint?: string;
        /**
         * Without it, the portal is known to Azure by its environment, its workload identity or its managed identity.
         * @visibility secret
         */
        accountKey?: string;
      };
    };
    sources?: {
      /** Sources of type `azureBlob`; other types say themselves what they take. */
      [id: string]: {
        account?: string;
        container?: string;
        /** Folder below which manifests are. Default: all of the container. */
        prefix?: string;
        /** Names of folders that make a collection; 0 if all is one. Default 1. */
        depth?: number;
        /** Of a store that is not Azure itself; then `accountKey` is needed. */
        endpoint?: string;
        /**
         * Without it, the portal is known to Azure by its environment, its workload identity or its managed identity.
         * @visibility secret
         */
        accountKey?: string;
      };
    };
  };
}
