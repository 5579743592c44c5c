export interface Config {
  systemModel?: {
    exporters?: {
      /** Exporters of type `gcs`; other types say themselves what they take. */
      [id: string]: {
        bucket?: string;
        /** Folder in the bucket, for this portal alone. Default: all of it. */
        prefix?: string;
      };
    };
    sources?: {
      /** Sources of type `gcs`; other types say themselves what they take. */
      [id: string]: {
        bucket?: string;
        /** Folder below which manifests are. Default: all of the bucket. */
        prefix?: string;
        /** Names of folders that make a collection; 0 if all is one. Default 1. */
        depth?: number;
      };
    };
  };
}
