export interface Config {
  permission?: {
    /** Settings of the policy that comes with Fairway. */
    fairway?: {
      /**
       * Entity references of the groups (or users) that may do everything.
       * Nobody is an administrator by default.
       * Example: `['group:default/platform']`
       */
      admins?: string[];

      /**
       * Kits that are not for everyone. A Template entity with one of these tags is shown to, and can be run by,
       * its owners, the groups named here and administrators only. Without a rule every kit is for everyone,
       * and search shows exact totals; with one, search has to check its results one by one and shows no total.
       */
      kits?: Array<{
        /** Tag of the Template entity (`metadata.tags`), or of a step or form page in it (`backstage:permissions.tags`). */
        tag: string;
        /** Entity references of the groups (or users) that may use these kits besides their owners. None by default. */
        groups?: string[];
      }>;

      /**
       * Environments in which not everyone may try APIs: only the owners of an API, the groups named here and
       * administrators. In all others everyone may.
       */
      environments?: Array<{
        /** Name of an environment in `apiContracts.try.environments`. */
        name: string;
        /** Entity references of the groups (or users) that may try every API there. None by default. */
        groups?: string[];
      }>;

      /** Who may do what with the system model, besides administrators. Owners may edit and settle what is theirs anyway. */
      systemModel?: {
        /**
         * Entity references of the groups (or users) that may see all sources and what is wrong with all manifests;
         * with an empty list, administrators and operators only. Everyone by default.
         */
        sourceReaders?: string[];
        /**
         * Entity references of the groups (or users) that may read releases, which tell of all entities, whoever may
         * read these. By default everyone from whom no kit is hidden.
         */
        releaseReaders?: string[];
        /** Entity references of the groups (or users) that may edit and settle what others own. None by default. */
        curators?: string[];
        /** Entity references of the groups (or users) that may rescan, confirm and try out sources. None by default. */
        operators?: string[];
      };
    };
  };
}
