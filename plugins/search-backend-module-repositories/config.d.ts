export interface Config {
  search?: {
    sources?: {
      /** Repositories of the forge, by name, topics, README and names of files. */
      repositories?: {
        /** Default true, where the forge is enabled. */
        enabled?: boolean;
      };
    };
  };
}
