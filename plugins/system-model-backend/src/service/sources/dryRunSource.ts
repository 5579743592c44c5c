import { toError } from '@backstage/errors';
import { DryRunResult } from '@fairway/plugin-system-model-common';
import { ScannedCollection, Scraper } from '@fairway/plugin-system-model-node';
import { ManifestReader } from '../../scan/ManifestReader';

/** How much of a source is looked at. */
export type DryRunLimits = {
  readonly collections: number;
  readonly manifests: number;
  readonly milliseconds: number;
};

type Found = DryRunResult['collections'][number];

const MOST_PROBLEMS = 20;
const MOST_ENTITIES = 100;
/** Nothing is saved, so that it does not matter. */
const ORIGIN = 'hint';

/**
 * Reads the beginning of a source, and saves nothing.
 *
 * @returns What was found, also if it could not be read to the end
 */
export async function dryRunSource(
  scraper: Scraper,
  reader: ManifestReader,
  limits: DryRunLimits,
): Promise<DryRunResult> {
  const controller = new AbortController();
  const { signal } = controller;
  const collections: Found[] = [];
  let endedBecause: DryRunResult['endedBecause'];
  let timer: NodeJS.Timeout | undefined;
  const isLate = new Promise<'late'>(resolve => {
    timer = setTimeout(() => resolve('late'), limits.milliseconds);
  });

  const scan = scraper.scan({
    mode: 'all',
    findVersions: async () => new Map(),
    signal,
  });
  try {
    while (!endedBecause) {
      const step = await Promise.race([scan.next(), isLate]);
      if (step === 'late') {
        endedBecause = 'time';
      } else if (step.done) {
        break;
      } else {
        collections.push(
          ...step.value.collections.map(one => toFound(one, reader)),
        );
        endedBecause = isFull(collections, limits) ? 'size' : undefined;
      }
    }
    return { collections: cut(collections, limits), endedBecause };
  } catch (error) {
    return {
      collections: cut(collections, limits),
      error: toError(error).message,
    };
  } finally {
    clearTimeout(timer);
    controller.abort();
    // It may hang in a request that does not listen to the signal.
    scan.return({ isComplete: false }).catch(() => {});
  }
}

function isFull(found: readonly Found[], limits: DryRunLimits): boolean {
  const manifests = found.reduce((sum, one) => sum + one.manifests.length, 0);
  return found.length > limits.collections || manifests > limits.manifests;
}

function cut(found: readonly Found[], limits: DryRunLimits): Found[] {
  let room = limits.manifests;
  return found.slice(0, limits.collections).map(one => {
    const manifests = one.manifests.slice(0, room);
    room -= manifests.length;
    return { ...one, manifests };
  });
}

function toFound(scanned: ScannedCollection, reader: ManifestReader): Found {
  const { key, title, url } = scanned;
  return {
    key,
    ...(title !== undefined && { title }),
    ...(url !== undefined && { url }),
    ...(scanned.outcome === 'failed' && { error: scanned.error }),
    manifests: scanned.outcome === 'read' ? readManifests(scanned, reader) : [],
  };
}

function readManifests(
  scanned: ScannedCollection & { readonly outcome: 'read' },
  reader: ManifestReader,
): Found['manifests'] {
  return scanned.manifests.flatMap(manifest => {
    const format = reader.findFormat(manifest.path);
    if (!format) {
      return [];
    }
    const { drafts, problems } = reader.read(manifest, {
      collection: scanned,
      format,
      origin: ORIGIN,
    });
    return [
      {
        path: manifest.path,
        format: format.id,
        entityRefs: [
          ...new Set(drafts.map(({ entityRef }) => entityRef)),
        ].slice(0, MOST_ENTITIES),
        problems: problems.slice(0, MOST_PROBLEMS),
      },
    ];
  });
}
