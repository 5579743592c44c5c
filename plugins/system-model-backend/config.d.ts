import { HumanDuration } from '@backstage/types';

export interface Config {
  systemModel?: {
    /**
     * Whom to believe where several sources say something of one field, the most believed first: each of `overlay`,
     * `push`, `descriptor`, `controlPlane` and `hint` once. That is the default.
     */
    precedence?: string[];

    /** How long what a source says is taken as current after it was last confirmed, by its origin. */
    maxAge?: {
      /** Default a day. */
      push?: HumanDuration | string;
      /** Default a day. */
      controlPlane?: HumanDuration | string;
      /** Default 7 days. */
      descriptor?: HumanDuration | string;
      /** Default 7 days. */
      hint?: HumanDuration | string;
    };

    /** Where manifests are found, by an id; of sources of one origin the first is believed. */
    sources?: {
      [id: string]: {
        /** Such as `directory`; each type has further keys. */
        type: string;
        /** Of its manifests: `descriptor`, `controlPlane`, `push` or `hint`. Defaults to that of its type. */
        origin?: string;
        /** Whether its hints make entities of their own. Default no. */
        creates?: boolean;
        /** Between scans of what changed. Default 10 minutes. */
        schedule?: HumanDuration | string;
        /** Between scans of all, at most. Default 6 hours. */
        fullScanEvery?: HumanDuration | string;
        /** Instead of `systemModel.maxAge`. */
        maxAge?: HumanDuration | string;
        /** How long a collection that is not found any more is kept. Default a day. */
        missingAfter?: HumanDuration | string;
        /** If more is missing at once, nothing is taken away until it is found again, or somebody confirms. */
        missingThreshold?: {
          /** Default 10. */
          count?: number;
          /** Of all collections of the source; the greater of both counts. Default 0.1. */
          share?: number;
        };
        /** A local folder, of sources of type `directory`. */
        path?: string;
        /** Read by the type of source. */
        [key: string]: unknown;
      };
    };

    /** Trying out what a source would find. */
    dryRun?: {
      /**
       * Hosts that are not on the public internet but may be asked then: names, addresses or ranges. Sources that
       * are configured may ask their hosts in any case.
       */
      allowPrivate?: string[];
    };

    /** What owners edit in the portal. */
    overlays?: {
      /**
       * `overlay`: the portal keeps it. `pullRequest`: it is proposed to the file that describes the entity, on the forge of
       * the portal as who edits, on a Gitea, GitHub or GitLab of `integrations` as the portal. Default `overlay`.
       */
      mode?: 'overlay' | 'pullRequest';
    };

    /** Who may tell of entities as their pipeline. Nobody by default. */
    push?: {
      /** Secrets that pipelines share with the portal, and sign with. */
      keys?: Array<{
        /** Sent as `X-Fairway-Key`. */
        id: string;
        /**
         * At least 32 characters.
         * @visibility secret
         */
        secret: string;
        /** Addresses of the repositories it may speak for: `https://git.example.com/acme/shop`, or `https://git.example.com/acme/*`. */
        repositories: string[];
      }>;
      /** Who gives pipelines workload tokens (OpenID Connect). */
      issuers?: Array<{
        /** As in the claim `iss`, e.g. `https://token.actions.githubusercontent.com`. */
        issuer: string;
        /** As in the claim `aud`. */
        audience: string;
        /** Claim with the path of the repository: `repository` of GitHub, `project_path` of GitLab. */
        repositoryClaim: string;
        /** What that path follows, e.g. `https://github.com`. */
        baseUrl: string;
        /** Where its keys are, if it does not say so, or if they are on another host. */
        jwksUri?: string;
      }>;
    };

    /** Releases of the model. */
    releases?: {
      /** Between two of them, at least. Default 5 minutes. */
      minInterval?: HumanDuration | string;
      /**
       * An absolute path, of a folder of its own. Replicas behind one address need one that they share: else each
       * tells of releases of its own. Default: a folder in `backend.workingDirectory`.
       */
      directory?: string;
    };

    /** Where releases of the model are written, by an id. */
    exporters?: {
      [id: string]: {
        /** `files`, `http`, or one of a module; each type has further keys. */
        type: string;
        /** Releases that stay. Default 10. */
        keep?: number;
        /** An absolute path, of exporters of type `files`. */
        path?: string;
        /** Below which files are posted, of exporters of type `http`. */
        url?: string;
        /**
         * Signs what is posted; at least 16 characters.
         * @visibility secret
         */
        secret?: string;
        /** Hosts that are not on the public internet but may be posted to: names, addresses or ranges. */
        allowPrivate?: string[];
        /** Read by the type of exporter. */
        [key: string]: unknown;
      };
    };
  };
}
