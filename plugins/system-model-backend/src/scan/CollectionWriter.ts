import { Origin } from '@fairway/plugin-system-model-common';
import {
  Collection,
  Manifest,
  ManifestFormat,
} from '@fairway/plugin-system-model-node';
import { Stores } from '../database/createStores';
import { EarlierObservation } from '../database/ObservationStore';
import { StoredManifest } from '../database/StoredManifest';
import { StoredObservation } from '../database/StoredObservation';
import { HINT_REF } from '../formats/hints/hintRef';
import { findHintTarget } from '../formats/hints/resolveHints';
import { findRename } from '../merge/findRename';
import { checksumManifest } from './checksumManifest';
import { ManifestReader, ReadManifest } from './ManifestReader';
import { trackDrafts } from './trackDrafts';

type ReadCollection = Collection & { readonly manifests: readonly Manifest[] };

type WriteOptions = {
  readonly source: string;
  readonly origin: Origin;
  /** What is stored of the collection. */
  readonly before: readonly StoredManifest[];
  readonly now: number;
};

/** A manifest as it is now. */
type Current = {
  readonly manifest: Manifest;
  readonly format: ManifestFormat;
  readonly checksum: string;
  readonly before?: StoredManifest;
};

/** One that is not as it was. */
type Change = Current & ReadManifest;

/** As wide as the column; what has a longer path is not looked at. */
const PATH = 512;

/** Writes what the manifests of collections say. */
export class CollectionWriter {
  readonly #reader: ManifestReader;

  constructor(reader: ManifestReader) {
    this.#reader = reader;
  }

  /**
   * Writes the manifests of a collection in the place of those it had. Those that
   * are as before are neither read nor written.
   *
   * @returns References of the entities of which something else is said now
   */
  async write(
    stores: Stores,
    collection: ReadCollection,
    options: WriteOptions,
  ): Promise<readonly string[]> {
    const { before, origin } = options;
    const current = this.#listCurrent(collection, options);
    const changed = current.filter(
      one => one.before?.checksum !== one.checksum,
    );
    const paths = new Set(current.map(({ manifest }) => manifest.path));
    const gone = before.filter(({ path }) => !paths.has(path));
    if (changed.length === 0 && gone.length === 0) {
      return [];
    }
    const earlier = await stores.observations.listEarlier(
      [...changed.map(one => one.before), ...gone].flatMap(
        manifest => manifest?.id ?? [],
      ),
    );
    const changes = changed.map(one => ({
      ...one,
      ...this.#reader.read(one.manifest, {
        collection,
        format: one.format,
        origin,
      }),
    }));
    await stores.manifests.delete(gone.map(({ id }) => id));
    const hints = await moveHints(stores, collection, {
      changes,
      earlier,
      unchanged: current.flatMap(one =>
        one.before && !changed.includes(one) ? one.before.id : [],
      ),
    });
    const refs = new Set(hints.moved);
    earlier.forEach(({ entityRef }) => refs.add(entityRef));
    for (const change of changes) {
      const drafts = resolveDrafts(change.drafts, hints.target);
      await writeChange(
        stores,
        { ...change, drafts },
        { ...options, collection, earlier },
      );
      drafts.forEach(({ entityRef }) => refs.add(entityRef));
    }
    return [...refs];
  }

  #listCurrent(
    collection: ReadCollection,
    { before, origin }: WriteOptions,
  ): Current[] {
    const known = new Map(before.map(manifest => [manifest.path, manifest]));
    const current = new Map<string, Current>();
    for (const manifest of collection.manifests) {
      const { path } = manifest;
      const format = this.#reader.findFormat(path);
      if (format && path.length <= PATH && !path.includes('\0')) {
        const scope = { collection, format, origin };
        const checksum = checksumManifest(manifest, scope);
        const stored = known.get(path);
        current.set(path, { manifest, format, checksum, before: stored });
      }
    }
    return [...current.values()];
  }
}

/**
 * Finds the entity that hints of a collection are about now, and has those that
 * were not read again say so, too.
 */
async function moveHints(
  { observations }: Stores,
  collection: Collection,
  {
    changes,
    earlier,
    unchanged,
  }: {
    changes: readonly Change[];
    earlier: readonly EarlierObservation[];
    /** Ids of manifests. */
    unchanged: readonly number[];
  },
): Promise<{ target?: string; moved: readonly string[] }> {
  const subjects = await observations.listSubjects(unchanged);
  const drafts = changes.flatMap(change => change.drafts);
  const from = findHintTarget(
    [...subjects, ...earlier].map(toNamed),
    collection,
  );
  const target = findHintTarget(
    [...subjects, ...drafts].map(toNamed),
    collection,
  );
  const isMoving = subjects.some(
    ({ entityRef, origin }) => origin === 'hint' && entityRef === from,
  );
  if (!from || !target || from === target || !isMoving) {
    return { target, moved: [] };
  }
  await observations.moveHints(unchanged, { from, to: target });
  return { target, moved: [from, target] };
}

/** As formats speak of it: hints alone say what they are. */
function toNamed({
  entityRef,
  origin,
}: Pick<StoredObservation, 'entityRef' | 'origin'>) {
  return {
    entityRef,
    origin: origin === 'hint' ? ('hint' as const) : undefined,
  };
}

function resolveDrafts(
  drafts: ReadManifest['drafts'],
  target: string | undefined,
): ReadManifest['drafts'] {
  return drafts.flatMap(draft => {
    if (draft.entityRef !== HINT_REF) {
      return [draft];
    }
    return target ? [{ ...draft, entityRef: target }] : [];
  });
}

async function writeChange(
  stores: Stores,
  { before, checksum, drafts, format, manifest, problems }: Change,
  {
    collection,
    earlier,
    now,
    source,
  }: WriteOptions & {
    readonly collection: Collection;
    readonly earlier: readonly EarlierObservation[];
  },
): Promise<void> {
  const own = earlier.filter(({ manifest: id }) => id === before?.id);
  const renames = before
    ? findRename(own.map(toNamed), drafts.map(toNamed))
    : [];
  const id = await stores.manifests.save({
    source,
    collection: collection.key,
    path: manifest.path,
    format: format.id,
    checksum,
    place: manifest.place,
    problems,
  });
  await stores.observations.replace(
    { id, source },
    trackDrafts(drafts, {
      // What has moved to another path goes on from there.
      earlier: [...own, ...earlier],
      renames,
      now,
    }),
  );
  await stores.formerNames.add(
    renames.map(({ from, to }) => ({ former: from, current: to })),
  );
}
