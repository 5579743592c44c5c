import { Config, readDurationFromConfig } from '@backstage/config';
import { InputError } from '@backstage/errors';
import {
  durationToMilliseconds,
  HumanDuration,
  JsonObject,
} from '@backstage/types';
import { Origin, ORIGINS } from '@fairway/plugin-system-model-common';

/** How many collections of a source may go missing at once and still be taken away. */
export type MissingThreshold = {
  readonly count: number;
  /** Of all of the source, from 0 to 1; the greater of both counts. */
  readonly share: number;
};

/** A source as it is configured. Durations in milliseconds. */
export type SourceOptions = {
  readonly id: string;
  readonly type: string;
  /** Of its manifests; that of its type if absent. */
  readonly origin?: Origin;
  /** Its hints make entities of their own. */
  readonly createsEntities: boolean;
  /** Between scans of what changed. */
  readonly scheduleMs: number;
  /** Between scans of all, at most. */
  readonly fullScanEveryMs: number;
  /** How long what it says is taken as current; that of its origin if absent. */
  readonly maxAgeMs?: number;
  /** How long what is not found any more is kept. */
  readonly missingAfterMs: number;
  readonly missingThreshold: MissingThreshold;
  /** All of it, for the scraper. */
  readonly config: JsonObject;
};

/** What the configuration says of sources and of how they are merged. */
export type ModelOptions = {
  /** The most believed first. */
  readonly precedence: readonly Origin[];
  /** Milliseconds; origins that never become stale are absent. */
  readonly maxAgeMs: Readonly<Partial<Record<Origin, number>>>;
  /** The most believed first. */
  readonly sources: readonly SourceOptions[];
  /** Names, addresses and ranges that are not public, and may be asked when a source is tried out. */
  readonly dryRunHosts: readonly string[];
};

/** Ids of what is no configured source. */
const RESERVED_IDS = ['push', 'overlay'];
const ID = /^[a-zA-Z0-9][a-zA-Z0-9_-]{0,62}$/;
const LEAST_SCHEDULE_MS = 1_000;

/** @throws InputError naming the key that cannot be read */
export function readModelOptions(root: Config): ModelOptions {
  const config = root.getOptionalConfig('systemModel');
  return {
    precedence: readPrecedence(config),
    maxAgeMs: {
      push: readDuration(root, 'maxAge.push', { hours: 24 }),
      controlPlane: readDuration(root, 'maxAge.controlPlane', { hours: 24 }),
      descriptor: readDuration(root, 'maxAge.descriptor', { days: 7 }),
      hint: readDuration(root, 'maxAge.hint', { days: 7 }),
    },
    sources: readSections(config).map(({ id, section }) =>
      readSource(root, id, section),
    ),
    dryRunHosts: config?.getOptionalStringArray('dryRun.allowPrivate') ?? [],
  };
}

function readPrecedence(config: Config | undefined): readonly Origin[] {
  const names = config?.getOptionalStringArray('precedence');
  if (!names) {
    return ORIGINS;
  }
  const precedence = ORIGINS.filter(origin => names.includes(origin)).sort(
    (a, b) => names.indexOf(a) - names.indexOf(b),
  );
  if (names.length !== ORIGINS.length || precedence.length !== names.length) {
    throw new InputError(
      `Invalid configuration at systemModel.precedence: expected each of ${ORIGINS.join(
        ', ',
      )} once, got ${names.join(', ')}`,
    );
  }
  return precedence;
}

function readSections(config: Config | undefined) {
  const sections = config?.getOptionalConfig('sources');
  return (sections?.keys() ?? []).map(id => {
    if (!ID.test(id) || RESERVED_IDS.includes(id)) {
      throw new InputError(
        `Invalid configuration at systemModel.sources: expected an id of letters, digits, - and _ other than ${RESERVED_IDS.join(
          ', ',
        )}, got "${id}"`,
      );
    }
    return { id, section: sections!.getConfig(id) };
  });
}

function readSource(root: Config, id: string, section: Config): SourceOptions {
  const duration = (key: string, fallback: HumanDuration) =>
    readDuration(root, `sources.${id}.${key}`, fallback);
  const scheduleMs = duration('schedule', { minutes: 10 });
  if (scheduleMs < LEAST_SCHEDULE_MS) {
    throw new InputError(
      `Invalid configuration at systemModel.sources.${id}.schedule: expected a duration of a second or more`,
    );
  }
  return {
    id,
    type: section.getString('type'),
    origin: readOrigin(id, section),
    createsEntities: section.getOptionalBoolean('creates') ?? false,
    scheduleMs,
    fullScanEveryMs: duration('fullScanEvery', { hours: 6 }),
    maxAgeMs: section.has('maxAge') ? duration('maxAge', {}) : undefined,
    missingAfterMs: duration('missingAfter', { hours: 24 }),
    missingThreshold: {
      count: section.getOptionalNumber('missingThreshold.count') ?? 10,
      share: section.getOptionalNumber('missingThreshold.share') ?? 0.1,
    },
    config: section.get<JsonObject>(),
  };
}

function readOrigin(id: string, section: Config): Origin | undefined {
  const name = section.getOptionalString('origin');
  const origin = ORIGINS.find(known => known === name);
  if (name !== undefined && (!origin || origin === 'overlay')) {
    throw new InputError(
      `Invalid configuration at systemModel.sources.${id}.origin: expected push, descriptor, controlPlane or hint, got "${name}"`,
    );
  }
  return origin;
}

function readDuration(
  root: Config,
  name: string,
  fallback: HumanDuration,
): number {
  // In full, so that the message names it.
  const key = `systemModel.${name}`;
  return durationToMilliseconds(
    root.has(key) ? readDurationFromConfig(root, { key }) : fallback,
  );
}
