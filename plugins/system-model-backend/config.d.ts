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

    /** Where releases of the model are written, by an id. */
    exporters?: {
      [id: string]: {
        /** Such as `file`; each type has further keys. */
        type: string;
        /** Read by the type of exporter. */
        [key: string]: unknown;
      };
    };
  };
}
