export interface Config {
  systemModel?: {
    sources?: {
      /** Sources of type `gitea`; other types say themselves what they take. */
      [id: string]: {
        /**
         * Address of the Gitea or Forgejo, e.g. `https://gitea.example.com`. Without it
         * the portal's own forge is read.
         */
        url?: string;
        /**
         * Reads repositories. Without it the password or token of the integration
         * (`integrations.gitea`) with the same host is taken.
         * @visibility secret
         */
        token?: string;
        /** Organisation or user whose repositories are read. Default: all that the token may see. */
        owner?: string;
        /** Whether forks are read. Default false. */
        forks?: boolean;
        /** Whether archived repositories are read. Default false. */
        archived?: boolean;
      };
    };
  };
}
