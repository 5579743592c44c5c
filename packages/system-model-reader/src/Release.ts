import { CheckedFiles, Manifest } from './CheckedFiles';
import { Query, toFilter } from './Query';
import { ReadFile } from './readFiles';
import { splitRef } from './splitRef';
import {
  ReleaseChange,
  ReleaseDependencies,
  ReleaseEdge,
  ReleaseEntity,
} from './types';

const WAYS = ['up', 'down'] as const;
type Way = (typeof WAYS)[number];

/** Of several entities that a name may mean. */
const SHOWN = 10;

const NEEDS = ['dependsOn', 'consumesApi', 'providesApi'];

/**
 * A release of the system model. Files are read, and checked, when they are
 * needed, and kept.
 *
 * @public
 */
export class Release {
  readonly version: string;
  /** Of the last change that is in it. */
  readonly sequence: number;
  readonly #files: CheckedFiles;
  readonly #kept = new Map<string, Promise<unknown>>();

  /** @internal */
  constructor(manifest: Manifest, read: ReadFile) {
    this.version = manifest.version;
    this.sequence = manifest.sequence;
    this.#files = new CheckedFiles(manifest, read);
  }

  /** Lists entities, by reference. */
  async list(query: Query = {}): Promise<readonly ReleaseEntity[]> {
    return [...(await this.#entities()).values()].filter(toFilter(query));
  }

  /**
   * Gets the entity that a name or a reference means: the one whose name it is,
   * else the one that goes by it besides.
   *
   * @param kind - Where several kinds have the name
   * @throws Error if there is none, or if there are several
   */
  async get(name: string, kind?: string): Promise<ReleaseEntity> {
    const text = name.toLowerCase();
    const all = await this.list(kind === undefined ? {} : { kind });
    const named = all.filter(
      ({ entityRef }) => entityRef === text || splitRef(entityRef)[2] === text,
    );
    const found =
      named.length > 0
        ? named
        : all.filter(({ aliases }) => aliases.includes(text));
    if (found.length !== 1) {
      const refs = listSome(found.map(({ entityRef }) => entityRef));
      throw new Error(
        refs
          ? `Several entities go by the name "${name}": ${refs}. Give the reference of one, or a kind`
          : `No entity of the release ${this.version} goes by the name "${name}"`,
      );
    }
    return found[0];
  }

  /** Tells what an entity needs, and what needs it; `both`, and 3 steps far, unless said otherwise. */
  async dependencies(
    name: string,
    options: { direction?: Way | 'both'; depth?: number; kind?: string } = {},
  ): Promise<ReleaseDependencies> {
    const { direction = 'both', depth: most = 3 } = options;
    if (!Number.isInteger(most) || most < 0) {
      throw new Error(
        `The depth ${most} is none: expected a whole number of steps, 0 or more`,
      );
    }
    const { entityRef: root } = await this.get(name, options.kind);
    const entities = await this.#entities();
    const touching = await this.#edges();
    const nodes: ReleaseDependencies['nodes'][number][] = [
      { entityRef: root, depth: 0, direction: 'self', isKnown: true },
    ];
    const edges = new Set<ReleaseEdge>();
    for (const way of direction === 'both' ? WAYS : [direction]) {
      const seen = new Set([root]);
      let frontier = [root];
      for (let depth = 1; depth <= most && frontier.length > 0; depth++) {
        const steps = frontier.flatMap(ref =>
          (touching.get(ref) ?? []).filter(
            edge => toEnds(edge, way)[0] === ref,
          ),
        );
        steps.forEach(edge => edges.add(edge));
        frontier = [...new Set(steps.map(edge => toEnds(edge, way)[1]))]
          .filter(ref => !seen.has(ref))
          .sort();
        for (const entityRef of frontier) {
          seen.add(entityRef);
          const isKnown = entities.has(entityRef);
          nodes.push({ entityRef, depth, direction: way, isKnown });
        }
      }
    }
    return { root, nodes, edges: [...edges] };
  }

  /** Lists the last change of each entity after a sequence, such as that of the release that was read before. */
  async changesSince(sequence: number): Promise<readonly ReleaseChange[]> {
    const changes = await this.#keep('changes', () =>
      this.#files.readLines<ReleaseChange>('changes.ndjson'),
    );
    return changes.filter(change => change.sequence > sequence);
  }

  /**
   * Reads any file of the release as it is.
   *
   * @throws Error if it is not as the manifest says
   */
  async readFile(path: string): Promise<Uint8Array<ArrayBuffer>> {
    return await this.#files.read(path);
  }

  async #entities(): Promise<ReadonlyMap<string, ReleaseEntity>> {
    return await this.#keep('entities', async () => {
      const lines = await this.#files.readLines<ReleaseEntity>(
        'entities.ndjson',
      );
      return new Map(lines.map(entity => [entity.entityRef, entity]));
    });
  }

  /** Of what needs something, by either end. */
  async #edges(): Promise<ReadonlyMap<string, ReleaseEdge[]>> {
    return await this.#keep('edges', async () => {
      const edges = await this.#files.readLines<ReleaseEdge>('edges.ndjson');
      const touching = new Map<string, ReleaseEdge[]>();
      for (const edge of edges.filter(({ type }) => NEEDS.includes(type))) {
        for (const ref of [edge.from, edge.to]) {
          const list = touching.get(ref) ?? [];
          touching.set(ref, list);
          list.push(edge);
        }
      }
      return touching;
    });
  }

  /** What failed is tried again by the next who asks. */
  #keep<T>(key: string, make: () => Promise<T>): Promise<T> {
    const kept =
      this.#kept.get(key) ??
      make().catch(error => {
        this.#kept.delete(key);
        throw error;
      });
    this.#kept.set(key, kept);
    return kept as Promise<T>;
  }
}

function listSome(refs: readonly string[]): string {
  const others = refs.length - SHOWN;
  const rest = others > 0 ? ` and ${others} others` : '';
  return `${refs.slice(0, SHOWN).join(', ')}${rest}`;
}

/** Where an edge leads from and to when it is followed this way: an API leads down to what provides it. */
function toEnds(
  { from, to, type }: ReleaseEdge,
  way: Way,
): readonly [string, string] {
  return (way === 'down') !== (type === 'providesApi')
    ? [from, to]
    : [to, from];
}
