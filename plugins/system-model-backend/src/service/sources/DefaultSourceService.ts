import { ConflictError, NotFoundError } from '@backstage/errors';
import {
  DryRunRequest,
  DryRunResult,
  SourceHealth,
  SourceStatus,
} from '@fairway/plugin-system-model-common';
import { ManifestFormat } from '@fairway/plugin-system-model-node';
import { Knex } from 'knex';
import { countSources, NO_COUNTS } from '../../database/queries/countSources';
import {
  FaultyManifest,
  listFaultyManifests,
} from '../../database/queries/listFaultyManifests';
import { SourceState } from '../../database/SourceState';
import { NO_LONGER_CONFIGURED } from '../../database/rows';
import { SourceStore } from '../../database/SourceStore';
import { toIsoTime } from '../../merge/toIsoTime';
import { ManifestReader } from '../../scan/ManifestReader';
import { Slice, SliceRequest } from '../Slice';
import { dryRunSource } from './dryRunSource';
import { SourceControl, SourceInfo } from './SourceControl';

const DRY_RUN = { collections: 200, manifests: 500, milliseconds: 20_000 };

/** Where pipelines put what they tell; nobody scans it. */
const PUSH: SourceInfo = {
  id: 'push',
  type: 'push',
  title: 'Pipelines',
  origin: 'push',
};

type Options = {
  readonly control: SourceControl;
  readonly formats: () => readonly ManifestFormat[];
  readonly knex: Knex;
  readonly now: () => number;
};

/** Tells how sources do; asks nobody for permission. */
export class DefaultSourceService {
  readonly #options: Options;

  constructor(options: Options) {
    this.#options = options;
  }

  async list(): Promise<readonly SourceStatus[]> {
    const { control, knex, now } = this.#options;
    const counts = await countSources(knex);
    const states = new Map(
      (await new SourceStore(knex).list()).map(state => [state.id, state]),
    );
    const known = control.listSources();
    const others = listOthers(known, [...states.values()]);
    const hasPushes = counts.has(PUSH.id);
    return [...known, ...others, ...(hasPushes ? [PUSH] : [])].map(source =>
      toStatus(
        source,
        states.get(source.id),
        counts.get(source.id) ?? NO_COUNTS,
        now(),
      ),
    );
  }

  async listProblems(
    source: string | undefined,
    request: SliceRequest & { readonly owners?: readonly string[] },
  ): Promise<Slice<FaultyManifest>> {
    if (source !== undefined && source !== PUSH.id) {
      await this.#assertKnown(source);
    }
    const { after, limit, owners } = request;
    const found = await listFaultyManifests(this.#options.knex, {
      source,
      owners,
      after: Number(after ?? 0),
      limit: limit + 1,
    });
    const items = found.slice(0, limit);
    return found.length > limit
      ? { items, next: String(items[items.length - 1].id) }
      : { items };
  }

  async rescan(source: string): Promise<void> {
    await this.#assertConfigured(source);
    await this.#options.control.rescan(source);
  }

  async confirm(source: string): Promise<void> {
    await this.#assertConfigured(source);
    await this.#options.control.confirm(source);
  }

  async dryRun({ config, type }: DryRunRequest): Promise<DryRunResult> {
    const { control, formats } = this.#options;
    const scraper = control.createScraper(type, config);
    return await dryRunSource(scraper, new ManifestReader(formats()), DRY_RUN);
  }

  /** Another replica may have it in its configuration, or may have had it. */
  async #assertKnown(source: string): Promise<SourceState | undefined> {
    const { control, knex } = this.#options;
    const state = await new SourceStore(knex).find(source);
    if (!state && !control.listSources().some(({ id }) => id === source)) {
      throw new NotFoundError(
        `There is no source "${source}": expected the id of one under systemModel.sources`,
      );
    }
    return state;
  }

  async #assertConfigured(source: string): Promise<void> {
    const state = await this.#assertKnown(source);
    if (state?.unconfiguredSince !== undefined) {
      throw new ConflictError(toFault(state).error);
    }
  }
}

/** Those that only other replicas have in their configuration, and those of which something is still kept. */
function listOthers(
  known: readonly SourceInfo[],
  states: readonly SourceState[],
): SourceInfo[] {
  const ids = new Set([...known.map(({ id }) => id), PUSH.id]);
  return states.flatMap(({ id, settings, type }) =>
    settings && !ids.has(id)
      ? [{ id, type, title: settings.title, origin: settings.origin }]
      : [],
  );
}

function toStatus(
  source: SourceInfo,
  state: SourceState | undefined,
  counts: SourceStatus['counts'],
  now: number,
): SourceStatus {
  const { id, origin, title, type } = source;
  return {
    id,
    type,
    title,
    origin,
    health: toHealth(source, state),
    isRunning: state?.run !== undefined && state.leasedUntil > now,
    requests: state?.requests ?? 0,
    bytes: state?.bytes ?? 0,
    ...(state && toTimes(state)),
    ...(state && toFault(state)),
    ...(state?.heldBack !== undefined && { heldBack: state.heldBack }),
    counts,
  };
}

function toHealth(
  source: SourceInfo,
  state: SourceState | undefined,
): SourceHealth {
  if (source.id === PUSH.id) {
    return 'healthy';
  }
  if (
    state?.failingSince !== undefined ||
    state?.unconfiguredSince !== undefined
  ) {
    return 'failing';
  }
  if (state?.heldBack !== undefined) {
    return 'heldBack';
  }
  return state?.succeededAt === undefined ? 'new' : 'healthy';
}

function toFault({
  error,
  settings,
  unconfiguredSince: since,
}: SourceState): Pick<SourceStatus, 'error' | 'failingSince'> {
  if (since === undefined) {
    return error === undefined ? {} : { error };
  }
  const end = settings
    ? `until ${toIsoTime(since + settings.missingAfterMs)}`
    : 'for a while';
  return {
    failingSince: toIsoTime(since),
    error: `${NO_LONGER_CONFIGURED}. What it said is kept ${end}: put it back under systemModel.sources before then to keep it.`,
  };
}

function toTimes(state: SourceState): Partial<SourceStatus> {
  const keys = [
    'startedAt',
    'finishedAt',
    'succeededAt',
    'listedAt',
    'failingSince',
  ] as const;
  return Object.fromEntries(
    keys.flatMap(key => {
      const time = state[key];
      return time === undefined ? [] : [[key, toIsoTime(time)]];
    }),
  );
}
