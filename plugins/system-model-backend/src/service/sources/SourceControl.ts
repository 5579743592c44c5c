import { JsonObject } from '@backstage/types';
import { Origin } from '@fairway/plugin-system-model-common';
import { Scraper } from '@fairway/plugin-system-model-node';

/** A source as it is configured. */
export type SourceInfo = {
  readonly id: string;
  readonly type: string;
  /** What people call its type. */
  readonly title: string;
  readonly origin: Origin;
};

/** What the pipeline tells of its sources, and lets be done with them. */
export interface SourceControl {
  /** In the order of the configuration. */
  listSources(): readonly SourceInfo[];
  /** Has all of a source looked at again as soon as a replica can. */
  rescan(source: string): Promise<void>;
  /** Takes away what is missing from a source, whatever holds it back. */
  confirm(source: string): Promise<void>;
  /**
   * Makes a scraper that belongs to no source.
   *
   * @throws InputError if there is no such type, or if the configuration is wrong
   */
  createScraper(type: string, config: JsonObject): Scraper;
}
