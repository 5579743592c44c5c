import { LoggerService } from '@backstage/backend-plugin-api';
import { JsonObject, JsonValue } from '@backstage/types';
import { HostUse } from './HostUse';
import { Collection, Manifest } from './Manifest';
import { PoliteClient } from './PoliteClient';

/**
 * What a scan has found out about one collection.
 *
 * @public
 */
export type ScannedCollection = Collection &
  (
    | {
        /** It is as it was when it was last read: nothing was fetched. */
        readonly outcome: 'unchanged';
      }
    | {
        readonly outcome: 'read';
        /** Changes when anything in it changes: a commit, an ETag, a resource version. */
        readonly version: string;
        /** All that it has now. What it had before and is not among them is gone. */
        readonly manifests: readonly Manifest[];
      }
    | {
        /** It is there, but could not be read now. What is known of it is kept, and marked. */
        readonly outcome: 'failed';
        readonly error: string;
      }
    | {
        /** The host said that it is gone: an event, or a list that names what was deleted. */
        readonly outcome: 'removed';
      }
  );

/**
 * A step of a scan. It is saved as a whole before the next is asked for.
 *
 * @public
 */
export type ScanStep = {
  readonly collections: readonly ScannedCollection[];
  /** Where to go on should the portal stop after this step. */
  readonly position?: JsonValue;
};

/**
 * How a scan ended.
 *
 * @public
 */
export type ScanResult = {
  /**
   * Every collection of the source was among the steps of this scan: one that
   * was not is missing. Never set this after a part of the answers failed.
   */
  readonly isComplete: boolean;
  /** Given to the next scan, so that it can ask for what changed since. */
  readonly cursor?: JsonValue;
};

/**
 * What a scan is to do.
 *
 * @public
 */
export type ScanRequest = {
  /**
   * `all` looks at every collection, and so finds what is gone; `changes` may
   * leave out those that the host says have not changed since `cursor`.
   */
  readonly mode: 'all' | 'changes';
  /** Of the last scan that ended well. */
  readonly cursor?: JsonValue;
  /** Of the last step, if this goes on with a scan that was interrupted. */
  readonly position?: JsonValue;
  /** The versions at which collections were last read; those never read are absent. */
  readonly findVersions: (
    keys: readonly string[],
  ) => Promise<ReadonlyMap<string, string>>;
  readonly signal: AbortSignal;
};

/**
 * Reads one configured source.
 *
 * @remarks
 *
 * A scraper keeps no state: what it has to remember is what it puts into
 * positions, cursors and versions. It throws if the source cannot be asked at
 * all; then nothing is known to be gone.
 *
 * @public
 */
export interface Scraper {
  scan(request: ScanRequest): AsyncGenerator<ScanStep, ScanResult, void>;

  /** Reads single collections, for instance after an event; those that are not there any more are `removed`. */
  read?(
    keys: readonly string[],
    request: Pick<ScanRequest, 'findVersions' | 'signal'>,
  ): Promise<readonly ScannedCollection[]>;

  /**
   * Tells changes as they happen, until the signal ends it. Throws when the
   * connection is lost; it is then followed again after a scan.
   */
  follow?(
    request: Pick<ScanRequest, 'cursor' | 'findVersions' | 'signal'>,
  ): AsyncGenerator<ScanStep, void, void>;

  /**
   * Keys of the collections that an event of the portal's event bus is about. An
   * empty list if it is not about this source.
   */
  listChanged?(event: {
    readonly topic: string;
    readonly payload: unknown;
    readonly metadata?: Readonly<
      Record<string, string | readonly string[] | undefined>
    >;
  }): readonly string[];
}

/**
 * What a scraper is made with.
 *
 * @public
 */
export type ScraperOptions = {
  /** Id of the source. */
  readonly id: string;
  /** The part of the configuration that describes the source. */
  readonly config: JsonObject;
  /** Asks hosts as they want to be asked. Bounded to the hosts the scraper names when it is made. */
  readonly createClient: (options: {
    /** Base URLs that may be asked, e.g. `https://gitlab.example.com/api/v4`. Redirects elsewhere are refused. */
    readonly baseUrls: readonly string[];
    readonly headers?: Readonly<Record<string, string>>;
    /** Requests at once to each host; 4 unless said otherwise. */
    readonly concurrency?: number;
  }) => PoliteClient;
  /** To be told of what hosts are asked by others than such clients: it counts into what a scan costs. */
  readonly onUse: (use: HostUse) => void;
  /** Whether a file of this path is a manifest of a format in use. */
  readonly isManifest: (path: string) => boolean;
  readonly logger: LoggerService;
};

/**
 * Makes the scrapers of one type of source.
 *
 * @public
 */
export type ScraperFactory = {
  /** As it stands in the configuration: `systemModel.sources.<id>.type`. */
  readonly type: string;
  /** What people call this type, e.g. `GitLab groups`. */
  readonly title: string;
  /** Of its manifests, unless configured otherwise. */
  readonly origin: 'descriptor' | 'controlPlane';
  /** Topics of the portal's event bus that {@link Scraper.listChanged} wants to see. */
  readonly topics?: readonly string[];
  /**
   * It reaches nothing but what {@link ScraperOptions.createClient} lets it, and
   * nothing of the portal's machine: a person may try out a configuration.
   */
  readonly canBeTried?: boolean;
  /** @throws InputError that names the key, if the configuration is wrong */
  create(options: ScraperOptions): Scraper;
};
