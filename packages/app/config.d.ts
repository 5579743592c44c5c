export interface Config {
  scaffolder?: {
    defaultEnvironment?: {
      parameters?: {
        /**
         * Organisation that new repositories belong to. The form of a starter
         * kit looks there whether a name is free.
         * @visibility frontend
         */
        forgeOrganization?: string;
      };
    };
  };
}
