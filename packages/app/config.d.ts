export interface Config {
  app?: {
    signIn?: {
      /**
       * Ways to sign in, as a list or a comma-separated text: guest, oidc,
       * okta, gitlab, github, google, microsoft. Guest when it is not set.
       * @visibility frontend
       */
      providers?: string | string[];

      /**
       * What the OpenID Connect provider is called on the sign-in button.
       * @visibility frontend
       */
      oidcTitle?: string;
    };
  };

  kubernetes?: {
    serviceLocatorMethod?: {
      /**
       * Also tells the app that there are clusters to show.
       * @visibility frontend
       */
      type?: string;
    };
  };

  scaffolder?: {
    defaultEnvironment?: {
      parameters?: {
        /**
         * Organisation that new repositories belong to. The form of a starter
         * kit looks there whether a name is free.
         * @visibility frontend
         */
        forgeOrganization?: string;
        /**
         * Git host that new repositories are made on unless somebody chooses another one.
         * @visibility frontend
         */
        forgeHost?: string;
      };
    };
  };
}
