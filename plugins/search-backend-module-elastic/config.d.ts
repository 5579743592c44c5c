export interface Config {
  search?: {
    /** How to reach OpenSearch or Elasticsearch is as the stock module for Elasticsearch documents it. */
    elasticsearch?: {
      /** Shards of each index. Default: 1, which is enough for millions of documents. */
      shards?: number;

      /** Copies of each shard on other nodes. Default: as the cluster has it, which is 1. */
      replicas?: number;
    };
  };
}
