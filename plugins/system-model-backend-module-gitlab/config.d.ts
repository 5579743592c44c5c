export interface Config {
  systemModel?: {
    sources?: {
      /** Sources of type `gitlab`; other types say themselves what they take. */
      [id: string]: {
        /** Address of the GitLab. Default `https://gitlab.com`. */
        url?: string;
        /**
         * Reads projects. Without it the token of the integration
         * (`integrations.gitlab`) with the same host is taken.
         * @visibility secret
         */
        token?: string;
        /**
         * Full path of the group, e.g. `acme/platform`, whose projects are read, with
         * those of its subgroups. Required for this type.
         */
        group?: string;
        /** Whether forks are read. Default false. */
        forks?: boolean;
        /** Whether archived projects are read. Default false. */
        archived?: boolean;
      };
    };
  };
}
