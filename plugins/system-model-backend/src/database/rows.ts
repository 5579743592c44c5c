import { JsonObject, JsonValue } from '@backstage/types';
import {
  FieldProvenance,
  ModelEntity,
  Origin,
  Place,
} from '@fairway/plugin-system-model-common';
import { ManifestProblem } from '@fairway/plugin-system-model-node';
import { CollectionState } from './CollectionState';
import { ScanRun, SourceState } from './SourceState';
import { SourceSettings } from './SourceSettings';
import { StoredManifest } from './StoredManifest';
import { StoredObservation } from './StoredObservation';

/** Why what a source says may no longer be true although nothing failed. */
export const NO_LONGER_CONFIGURED = 'The source is no longer configured';

/** PostgreSQL gives big integers as text. */
type BigInteger = string | number;

export type SourceRow = {
  id: string;
  type: string;
  fingerprint: string | null;
  configured_at: BigInteger | null;
  unconfigured_since: BigInteger | null;
  settings: string | null;
  cursor: string | null;
  run_id: string | null;
  run_mode: string | null;
  run_position: string | null;
  run_started_at: BigInteger | null;
  started_at: BigInteger | null;
  finished_at: BigInteger | null;
  succeeded_at: BigInteger | null;
  wanted_at: BigInteger | null;
  listed_at: BigInteger | null;
  failing_since: BigInteger | null;
  error: string | null;
  held_back: string | null;
  requests: number;
  bytes: BigInteger;
  leased_until: BigInteger;
  leased_by: string | null;
};

export function toSourceState(row: SourceRow): SourceState {
  return {
    id: row.id,
    type: row.type,
    fingerprint: row.fingerprint ?? undefined,
    configuredAt: toTime(row.configured_at),
    unconfiguredSince: toTime(row.unconfigured_since),
    settings: toSettings(row.settings),
    cursor: toJson(row.cursor),
    run: toRun(row),
    startedAt: toTime(row.started_at),
    finishedAt: toTime(row.finished_at),
    succeededAt: toTime(row.succeeded_at),
    wantedAt: toTime(row.wanted_at),
    listedAt: toTime(row.listed_at),
    failingSince: toTime(row.failing_since),
    error: row.error ?? undefined,
    heldBack: row.held_back ?? undefined,
    requests: row.requests,
    bytes: Number(row.bytes),
    leasedUntil: Number(row.leased_until),
  };
}

function toSettings(text: string | null): SourceSettings | undefined {
  return text === null ? undefined : (JSON.parse(text) as SourceSettings);
}

function toRun(row: SourceRow): ScanRun | undefined {
  return row.run_id === null
    ? undefined
    : {
        id: row.run_id,
        mode: row.run_mode === 'all' ? 'all' : 'changes',
        position: toJson(row.run_position),
        startedAt: Number(row.run_started_at),
      };
}

export type CollectionRow = {
  source: string;
  key: string;
  title: string | null;
  url: string | null;
  version: string | null;
  run_id: string | null;
  read_at: BigInteger | null;
  missing_since: BigInteger | null;
  is_removed: boolean | number;
  failing_since: BigInteger | null;
  error: string | null;
};

export function toCollectionState(row: CollectionRow): CollectionState {
  return {
    source: row.source,
    key: row.key,
    title: row.title ?? undefined,
    url: row.url ?? undefined,
    version: row.version ?? undefined,
    runId: row.run_id ?? undefined,
    readAt: toTime(row.read_at),
    missingSince: toTime(row.missing_since),
    isRemoved: Boolean(row.is_removed),
    failingSince: toTime(row.failing_since),
    error: row.error ?? undefined,
  };
}

export type ManifestRow = {
  id: number;
  source: string;
  collection: string;
  path: string;
  format: string;
  checksum: string;
  place: string;
  problems: string;
  problem_count: number;
};

export function toStoredManifest(row: ManifestRow): StoredManifest {
  const { id, source, collection, path, format, checksum } = row;
  return {
    id,
    source,
    collection,
    path,
    format,
    checksum,
    place: JSON.parse(row.place) as Place,
    problems: JSON.parse(row.problems) as ManifestProblem[],
  };
}

export type ObservationRow = {
  id: number;
  manifest: number;
  ordinal: number;
  source: string;
  origin: string;
  entity_ref: string;
  data: string;
  aliases: string;
  lines: string;
  first_seen: string;
};

/** An observation with its manifest, its collection and its source. */
export type ClaimRow = Omit<ObservationRow, 'id' | 'manifest'> & {
  collection: string;
  path: string;
  place: string;
  read_at: BigInteger | null;
  collection_failing_since: BigInteger | null;
  collection_error: string | null;
  source_failing_since: BigInteger | null;
  source_error: string | null;
  source_unconfigured_since: BigInteger | null;
  source_settings: string | null;
};

export function toStoredObservation(row: ClaimRow): StoredObservation {
  return {
    entityRef: row.entity_ref,
    source: row.source,
    origin: row.origin as Origin,
    collection: row.collection,
    path: row.path,
    ordinal: row.ordinal,
    place: JSON.parse(row.place) as Place,
    data: JSON.parse(row.data) as JsonObject,
    aliases: JSON.parse(row.aliases) as string[],
    lines: JSON.parse(row.lines) as Record<string, number>,
    firstSeen: JSON.parse(row.first_seen) as Record<string, number>,
    readAt: Number(row.read_at ?? 0),
    settings: toSettings(row.source_settings),
    failing: toFailing(row),
  };
}

/** What fails longest is what a person has to look at, unless nobody looks after the source any more. */
function toFailing(row: ClaimRow): StoredObservation['failing'] {
  const unconfiguredSince = toTime(row.source_unconfigured_since);
  const faults = [
    { since: unconfiguredSince, error: NO_LONGER_CONFIGURED },
    { since: toTime(row.source_failing_since), error: row.source_error ?? '' },
    {
      since: toTime(row.collection_failing_since),
      error: row.collection_error ?? '',
    },
  ];
  const [first] = faults
    .flatMap(({ since, error }) =>
      since === undefined ? [] : [{ since, error }],
    )
    .sort((a, b) => a.since - b.since);
  return unconfiguredSince === undefined
    ? first
    : { ...first, error: NO_LONGER_CONFIGURED };
}

export type EntityRow = {
  entity_ref: string;
  kind: string;
  namespace: string;
  name: string;
  type: string | null;
  lifecycle: string | null;
  owner: string | null;
  system: string | null;
  tier: string | null;
  product: string | null;
  entity: string;
  provenance: string;
  checksum: string;
  conflicts: number;
  stale: number;
  sequence: BigInteger;
};

export function toModelEntity(
  row: Pick<EntityRow, 'entity_ref' | 'entity' | 'provenance' | 'sequence'>,
  aliases: readonly string[],
): ModelEntity {
  return {
    entityRef: row.entity_ref,
    entity: JSON.parse(row.entity) as JsonObject,
    aliases: [...aliases].sort(),
    provenance: JSON.parse(row.provenance) as FieldProvenance[],
    sequence: Number(row.sequence),
  };
}

function toTime(value: BigInteger | null): number | undefined {
  return value === null ? undefined : Number(value);
}

function toJson(text: string | null): JsonValue | undefined {
  return text === null ? undefined : (JSON.parse(text) as JsonValue);
}
