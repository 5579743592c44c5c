import { Origin } from '@fairway/plugin-system-model-common';
import { HostUse, Scraper } from '@fairway/plugin-system-model-node';
import { SourceOptions } from '../config';

/** A source with what reads it. */
export type ConfiguredSource = SourceOptions & {
  /** What people call its type. */
  readonly title: string;
  readonly origin: Origin;
  readonly scraper: Scraper;
  /** Topics of events that it may be changed by. */
  readonly topics: readonly string[];
  /** Of all that is read by what makes it different, so that it is read anew when that changes. */
  readonly fingerprint: string;
  /** What its hosts were asked since the portal started. */
  readUsage(): HostUse;
};
