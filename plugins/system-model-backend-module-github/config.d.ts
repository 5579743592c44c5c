export interface Config {
  systemModel?: {
    sources?: {
      /** Sources of type `github`; other types say themselves what they take. */
      [id: string]: {
        /** Address of the GitHub Enterprise Server. Default `https://github.com`. */
        url?: string;
        /**
         * Reads repositories. Without it the token or the GitHub App of the integration
         * (`integrations.github`) with the same host is taken.
         * @visibility secret
         */
        token?: string;
        /** The organisation whose repositories are read. Required for this type. */
        organization?: string;
        /** Whether forks are read. Default false. */
        forks?: boolean;
        /** Whether archived repositories are read. Default false. */
        archived?: boolean;
      };
    };
  };
}
