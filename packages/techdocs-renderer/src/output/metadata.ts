import { STYLESHEET } from '../assets/stylesheet';

/** Names the engine in the metadata of a site. */
const ENGINE = 'fairway';

// To be counted up when the same input is turned into something else.
const STRUCTURE = 5;

/**
 * Changes with what the same input is turned into.
 *
 * @remarks
 *
 * Part of every etag, so that sites are built again after an upgrade although
 * their sources did not change.
 *
 * @public
 */
export const RENDERER_REVISION: string = `${STRUCTURE}-${STYLESHEET.hash}`;

/** Its presence says that a site is complete. */
export const METADATA_FILE = 'techdocs_metadata.json';

/** What the TechDocs backend and reader want to know about a site. */
export type SiteMetadata = {
  readonly site_name: string;
  readonly site_description: string;
  readonly build_timestamp: number;
  readonly files: readonly string[];
  readonly etag?: string;
  readonly engine: string;
  readonly engine_version: string;
};

export type MetadataInput = {
  readonly siteName: string;
  readonly siteDescription?: string;
  readonly builtAt: number;
  readonly files: Iterable<string>;
  readonly etag?: string;
};

/** Content of `techdocs_metadata.json`, which lists itself among the files. */
export function createMetadata(input: MetadataInput): SiteMetadata {
  return {
    site_name: input.siteName,
    site_description: input.siteDescription ?? '',
    build_timestamp: input.builtAt,
    files: [...input.files, METADATA_FILE].sort(),
    etag: input.etag || undefined,
    engine: ENGINE,
    engine_version: RENDERER_REVISION,
  };
}
