import {
  Collection,
  Manifest,
  ManifestFormat,
} from '@fairway/plugin-system-model-node';
import { Origin } from '@fairway/plugin-system-model-common';
import { Stores } from '../database/createStores';
import {
  EarlierObservation,
  ObservationDraft,
} from '../database/ObservationStore';
import { StoredManifest } from '../database/StoredManifest';
import { findRename, Rename } from '../merge/findRename';
import { trackFirstSeen } from '../merge/trackFirstSeen';
import { checksumManifest } from './checksumManifest';
import { ManifestReader, ReadManifest } from './ManifestReader';

/** A manifest that is not as it was. */
type Change = {
  readonly manifest: Manifest;
  readonly format: ManifestFormat;
  readonly checksum: string;
  readonly before?: StoredManifest;
};

/** As wide as the column; longer ones are not looked at. */
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
   * @param before - What is stored of the collection
   * @returns References of the entities of which something else is said now
   */
  async write(
    stores: Stores,
    collection: Collection & { readonly manifests: readonly Manifest[] },
    options: {
      readonly source: string;
      readonly origin: Origin;
      readonly before: readonly StoredManifest[];
      readonly now: number;
    },
  ): Promise<readonly string[]> {
    const { before } = options;
    const known = new Map(before.map(manifest => [manifest.path, manifest]));
    const current = this.#listCurrent(collection, options.origin, known);
    const changes = [...current.values()].filter(
      ({ checksum, before: stored }) => stored?.checksum !== checksum,
    );
    const gone = before.filter(({ path }) => !current.has(path));
    if (changes.length === 0 && gone.length === 0) {
      return [];
    }
    const earlier = await stores.observations.listEarlier(
      [...changes.map(change => change.before), ...gone].flatMap(
        manifest => manifest?.id ?? [],
      ),
    );
    const refs = new Set(earlier.map(({ entityRef }) => entityRef));
    // First, as what has moved to another path goes on from there.
    await stores.manifests.delete(gone.map(({ id }) => id));
    for (const change of changes) {
      const written = await this.#writeChange(stores, change, {
        ...options,
        collection,
        earlier,
      });
      written.forEach(ref => refs.add(ref));
    }
    return [...refs];
  }

  #listCurrent(
    collection: Collection & { readonly manifests: readonly Manifest[] },
    origin: Origin,
    known: ReadonlyMap<string, StoredManifest>,
  ): Map<string, Change> {
    const current = new Map<string, Change>();
    for (const manifest of collection.manifests) {
      const { path } = manifest;
      const format = this.#reader.findFormat(path);
      if (format && path.length <= PATH && !path.includes('\0')) {
        const checksum = checksumManifest(manifest, {
          collection,
          format,
          origin,
        });
        current.set(path, {
          manifest,
          format,
          checksum,
          before: known.get(path),
        });
      }
    }
    return current;
  }

  async #writeChange(
    stores: Stores,
    { before, checksum, format, manifest }: Change,
    options: {
      readonly source: string;
      readonly origin: Origin;
      readonly now: number;
      readonly collection: Collection;
      readonly earlier: readonly EarlierObservation[];
    },
  ): Promise<string[]> {
    const { collection, earlier, now, origin, source } = options;
    const read = this.#reader.read(manifest, { collection, format, origin });
    const own = earlier.filter(({ manifest: id }) => id === before?.id);
    const renames = before ? findRename(own, read.drafts) : [];
    const id = await stores.manifests.save({
      source,
      collection: collection.key,
      path: manifest.path,
      format: format.id,
      checksum,
      place: manifest.place,
      problems: read.problems,
    });
    await stores.observations.replace(
      { id, source },
      trackDrafts(read.drafts, [...own, ...earlier], renames, now),
    );
    await stores.formerNames.add(
      renames.map(({ from, to }) => ({ former: from, current: to })),
    );
    return read.drafts.map(({ entityRef }) => entityRef);
  }
}

/** Notes since when things are said: a value that was there before, even under another name, keeps its time. */
function trackDrafts(
  drafts: ReadManifest['drafts'],
  earlier: readonly EarlierObservation[],
  renames: readonly Rename[],
  now: number,
): ObservationDraft[] {
  const names = new Map(renames.map(({ from, to }) => [to, from]));
  return drafts.map(draft => {
    const name = names.get(draft.entityRef) ?? draft.entityRef;
    const previous = earlier.find(({ entityRef }) => entityRef === name);
    return { ...draft, firstSeen: trackFirstSeen(previous, draft, now) };
  });
}
