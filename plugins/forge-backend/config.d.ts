import { HumanDuration } from '@backstage/types';

export interface Config {
  /**
   * The embedded git host. It is for trying the portal out and for teams
   * without a git host of their own.
   */
  forge?: {
    /**
     * Whether the forge runs at all. Without `true` every route of it answers 404.
     */
    enabled?: boolean;

    /**
     * Directory that holds the bare repositories, required when enabled. A
     * relative path is relative to the working directory of the process.
     */
    directory?: string;

    /**
     * Token of the administrator, accepted as password or token wherever a
     * personal token is. At least 20 characters; without it nobody is administrator.
     * @visibility secret
     */
    adminToken?: string;

    /**
     * Login of the service user that the administrator token stands for.
     * Defaults to `fairway`.
     */
    adminUser?: string;

    /**
     * Who may read repositories that are not private without signing in:
     * `never` (default), or `loopback` for callers on the same machine.
     */
    anonymousRead?: 'never' | 'loopback';

    /**
     * Organisations that exist after start; created when missing, never deleted.
     */
    organizations?: Array<{
      /** Name as it stands in URLs. */
      name: string;
      /** Name as shown. */
      fullName?: string;
      /** One sentence on what the organisation holds. */
      description?: string;
    }>;

    /**
     * The git processes that the forge starts.
     */
    git?: {
      /** The git command; defaults to `git` as found on PATH. At least 2.38. */
      executable?: string;
      /** How many short commands run at a time. Defaults to 8. */
      maxCommands?: number;
      /** How many clones, fetches, pushes and archives run at a time. Defaults to 8. */
      maxTransfers?: number;
      /** After which time a short command is ended. Defaults to 30 seconds. */
      commandTimeout?: HumanDuration | string;
      /** After which time a transfer is ended. Defaults to 15 minutes. */
      transferTimeout?: HumanDuration | string;
    };

    /**
     * Sizes beyond which a request is refused, in MiB.
     */
    limits?: {
      /** What one push may send. Defaults to 512. */
      pushMegabytes?: number;
      /** Files of an archive, unpacked. Defaults to 512. */
      archiveMegabytes?: number;
      /** A file read or written by the contents API. Defaults to 10. */
      fileMegabytes?: number;
    };

    /**
     * Delivery of webhooks.
     */
    webhooks?: {
      /**
       * Hosts (`ci.example.com`, `*.example.com`, `10.0.0.0/8`, or `loopback`)
       * that webhooks may call although their addresses are not public. A name
       * stands for private networks, `localhost` for this machine; link-local
       * and metadata addresses have to be named as such.
       */
      allowedHosts?: string[];
      /** How often a delivery is tried. Defaults to 5. */
      maxAttempts?: number;
      /** After which time one try is given up. Defaults to 10 seconds. */
      timeout?: HumanDuration | string;
    };
  };
}
