import { LoggerService } from '@backstage/backend-plugin-api';
import { JsonObject } from '@backstage/types';

/**
 * A version of all artifacts, on the disk of the portal.
 *
 * @public
 */
export type Release = {
  /** Sorts by age: `20261126T190000Z-000000001234`. */
  readonly version: string;
  /** Sequence of the last change that is in it. */
  readonly sequence: number;
  /** Files with their sizes in bytes and SHA-256 in hex, `manifest.json` not among them. */
  readonly files: readonly {
    readonly path: string;
    readonly mediaType: string;
    readonly size: number;
    readonly sha256: string;
  }[];
  /** Folder they are in, with `manifest.json`, which lists them. */
  readonly dir: string;
};

/**
 * Puts releases where others read them.
 *
 * @remarks
 *
 * Files go below `<version>/`; `latest.json` (`{ "version", "sequence", "manifest" }`)
 * is written last, so that a reader never finds a part of a release. What was
 * interrupted is done again with the same version and ends the same.
 *
 * @public
 */
export interface Exporter {
  export(release: Release, signal: AbortSignal): Promise<void>;
  /** Version that `latest.json` names there, if there is one. */
  findLatest(): Promise<string | undefined>;
  /** Takes away releases, oldest first, but those that are to be kept. */
  prune?(keep: number): Promise<void>;
}

/** @public */
export type ExporterOptions = {
  readonly id: string;
  /** The part of the configuration that describes it. */
  readonly config: JsonObject;
  readonly logger: LoggerService;
};

/** @public */
export type ExporterFactory = {
  /** As it stands in the configuration: `systemModel.exporters.<id>.type`. */
  readonly type: string;
  /** @throws InputError that names the key, if the configuration is wrong */
  create(options: ExporterOptions): Exporter;
};
