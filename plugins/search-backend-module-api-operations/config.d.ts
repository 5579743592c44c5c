export interface Config {
  search?: {
    sources?: {
      /** Operations of APIs. */
      apiOperations?: {
        /** Default true. */
        enabled?: boolean;
      };
    };
  };
}
