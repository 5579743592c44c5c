export interface Config {
  search?: {
    sources?: {
      /** Sections of docs. */
      docs?: {
        /** Default true. */
        enabled?: boolean;
      };
    };
    collators?: {
      techdocs?: {
        /** Where results lead to. Default `/docs/:namespace/:kind/:name/:path`. */
        locationTemplate?: string;
      };
    };
  };
}
