import { Knex } from 'knex';
import { createStores, Stores } from '../database/createStores';
import { Decisions } from '../database/DecisionStore';
import { ChangedEntity } from '../database/EntityStore';
import { FormerName } from '../database/FormerNameStore';
import { Claimed } from '../merge/Claimed';
import { claimOverlay } from '../merge/claimOverlay';
import { isCreating } from '../merge/isCreating';
import { merge } from '../merge/merge';
import { Merged } from '../merge/Merged';
import { checksumMerged } from './checksumMerged';
import { BatchLimits, chooseBatch } from './chooseBatch';
import { MergeOptions } from './MergeOptions';
import { toClaimed } from './toClaimed';

const RETRY_MS = 60 * 60_000;

/** What a batch did. */
export type MergedBatch = {
  /** How many were looked at. */
  readonly entities: number;
  /** Those that could not be merged and are as they were. */
  readonly failures: readonly {
    readonly entityRef: string;
    readonly error: unknown;
  }[];
  /** The last change, if there was one. */
  readonly sequence?: number;
};

/**
 * Merges some of what is outdated, in one transaction: either all of it is
 * written, with its places in the feed, or it stays outdated.
 */
export async function mergeBatch(
  knex: Knex,
  options: MergeOptions & {
    readonly now: number;
    readonly limits: BatchLimits;
  },
): Promise<MergedBatch> {
  return knex.transaction(async trx => {
    const stores = createStores(trx);
    const { names, refs } = await takeBatch(stores, options);
    if (refs.length === 0) {
      return { entities: 0, failures: [] };
    }
    const claims = await listClaims(stores, refs, options);
    const before = await stores.entities.listChecksums([
      ...refs,
      ...names.map(({ former }) => former),
    ]);
    const isAlive = (ref: string) =>
      refs.includes(ref)
        ? claims.get(ref)?.some(isCreating) ?? false
        : before.has(ref);
    await followNames(stores, names, {
      isAlive,
      isNew: ref => !before.has(ref),
      now: options.now,
      refs,
    });
    const decisions = await stores.decisions.list(refs);
    const merged = new Map<string, Merged | undefined>();
    const failures: { entityRef: string; error: unknown }[] = [];
    for (const entityRef of refs) {
      const parts = {
        claims: claims.get(entityRef) ?? [],
        decisions: decisions.get(entityRef),
        // A name that another has taken leads there.
        formerNames: names.filter(({ former }) => !isAlive(former)),
        options,
      };
      try {
        merged.set(entityRef, mergeOne(entityRef, parts));
      } catch (error) {
        // It must not hold up all others.
        failures.push({ entityRef, error });
      }
    }
    const sequence = await writeChanges(stores, merged, {
      before,
      now: options.now,
    });
    const retries = failures.map(
      ({ entityRef }) => [entityRef, options.now + RETRY_MS] as const,
    );
    const dues = new Map([...listDues(merged), ...retries]);
    await stores.outdated.finish(refs, dues);
    return { entities: refs.length, failures, sequence };
  });
}

/** Takes some, and with them those that are called otherwise now: both change at once. */
async function takeBatch(
  { formerNames, observations, outdated }: Stores,
  { limits, now }: { limits: BatchLimits; now: number },
): Promise<{ refs: string[]; names: FormerName[] }> {
  const taken = await outdated.take(now, limits.entities);
  const measures = await observations.measure(taken);
  const chosen = chooseBatch(taken, measures, limits);
  const names = await formerNames.list(chosen);
  const partners = names
    .flatMap(({ current, former }) => [current, former])
    .filter(ref => !chosen.includes(ref));
  return { refs: [...chosen, ...(await outdated.takeThese(partners))], names };
}

async function listClaims(
  { observations }: Stores,
  refs: readonly string[],
  options: MergeOptions,
): Promise<Map<string, Claimed[]>> {
  const claims = new Map<string, Claimed[]>();
  for (const observation of await observations.list(refs)) {
    const { entityRef } = observation;
    claims.set(entityRef, [
      ...(claims.get(entityRef) ?? []),
      toClaimed(observation, options),
    ]);
  }
  return claims;
}

/**
 * What people decided about an entity that is called otherwise now follows it.
 * An entity whose former name is given away is merged again, without it.
 */
async function followNames(
  { decisions, outdated }: Stores,
  names: readonly FormerName[],
  {
    isAlive,
    isNew,
    now,
    refs,
  }: {
    isAlive: (ref: string) => boolean;
    isNew: (ref: string) => boolean;
    now: number;
    refs: readonly string[];
  },
): Promise<void> {
  const here = names.filter(({ former }) => refs.includes(former));
  const moves = here.filter(({ former }) => !isAlive(former));
  for (const { current, former } of moves) {
    await decisions.move(former, current);
  }
  const lost = here.filter(({ former }) => isAlive(former) && isNew(former));
  await outdated.mark(
    [...moves, ...lost]
      .map(({ current }) => current)
      .filter(current => !refs.includes(current)),
    now,
  );
}

function mergeOne(
  entityRef: string,
  {
    claims,
    decisions,
    formerNames,
    options,
  }: {
    claims: readonly Claimed[];
    decisions?: Decisions;
    formerNames: readonly FormerName[];
    options: MergeOptions & { readonly now: number };
  },
): Merged | undefined {
  const overlays = (decisions?.overlays ?? []).flatMap(
    overlay => claimOverlay(overlay) ?? [],
  );
  return merge([...claims, ...overlays], {
    entityRef,
    precedence: options.precedence,
    sources: options.sources.map(({ id }) => id),
    settlements: decisions?.settlements ?? [],
    formerAliases: formerNames
      .filter(({ current }) => current === entityRef)
      .map(({ former }) => former.slice(former.lastIndexOf('/') + 1)),
    now: options.now,
  });
}

async function writeChanges(
  { entities }: Stores,
  merged: ReadonlyMap<string, Merged | undefined>,
  { before, now }: { before: ReadonlyMap<string, string>; now: number },
): Promise<number | undefined> {
  const changed: ChangedEntity[] = [];
  const removed: string[] = [];
  for (const [ref, one] of merged) {
    const checksum = one && checksumMerged(one);
    if (one && checksum && checksum !== before.get(ref)) {
      changed.push({ merged: one, checksum });
    } else if (!one && before.has(ref)) {
      removed.push(ref);
    }
  }
  return changed.length + removed.length > 0
    ? entities.write({ changed, removed }, now)
    : undefined;
}

function listDues(
  merged: ReadonlyMap<string, Merged | undefined>,
): Map<string, number> {
  return new Map(
    [...merged].flatMap(([ref, one]) =>
      one?.staleAt === undefined ? [] : [[ref, one.staleAt] as const],
    ),
  );
}
