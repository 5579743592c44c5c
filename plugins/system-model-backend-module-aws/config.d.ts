export interface Config {
  systemModel?: {
    exporters?: {
      /** Exporters of type `s3`; other types say themselves what they take. */
      [id: string]: {
        bucket?: string;
        /** Folder in the bucket, for this portal alone. Default: all of it. */
        prefix?: string;
        region?: string;
        /** Of a store that is not AWS, e.g. `https://minio.example.com`. */
        endpoint?: string;
        /** One of `aws.accounts`. Without it and without keys, credentials are those of the machine. */
        accountId?: string;
        accessKeyId?: string;
        /** @visibility secret */
        secretAccessKey?: string;
      };
    };
    sources?: {
      /** Sources of type `s3`; other types say themselves what they take. */
      [id: string]: {
        bucket?: string;
        /** Folder below which manifests are. Default: all of the bucket. */
        prefix?: string;
        /** Names of folders that make a collection; 0 if all is one. Default 1. */
        depth?: number;
        region?: string;
        /** Of a store that is not AWS, e.g. `https://minio.example.com`. */
        endpoint?: string;
        /** One of `aws.accounts`. Without it and without keys, credentials are those of the machine. */
        accountId?: string;
        accessKeyId?: string;
        /** @visibility secret */
        secretAccessKey?: string;
      };
    };
  };
}
