import { Manifest, Scraper } from '@fairway/plugin-system-model-node';
import { createJsonFormat } from '../../__testUtils__/jsonFormat';
import { ManifestReader } from '../../scan/ManifestReader';
import { dryRunSource } from './dryRunSource';

const LIMITS = { collections: 10, manifests: 10, milliseconds: 10_000 };

function makeScraper(manifests: readonly Manifest[]): Scraper {
  return {
    async *scan() {
      yield {
        collections: [
          { key: 'acme/shop', outcome: 'read', version: '1', manifests },
        ],
      };
      return { isComplete: true };
    },
  };
}

function makeManifest(path: string, content: unknown): Manifest {
  return {
    path,
    content: typeof content === 'string' ? content : JSON.stringify(content),
    place: { kind: 'file', path },
  };
}

describe('dryRunSource', () => {
  it('takes as much of a manifest as a scan does', async () => {
    const json = createJsonFormat();
    const faulty = {
      ...json,
      id: 'faulty',
      matches: (path: string) => path === 'faulty.txt',
      parse: () => {
        throw new Error('no such key');
      },
    };
    const scraper = makeScraper([
      makeManifest('long.json', `"${'x'.repeat(5 * 1024 * 1024)}"`),
      makeManifest(
        'many.json',
        Array.from({ length: 1_001 }, (_, i) => ({ ref: `component:a/c${i}` })),
      ),
      makeManifest('names.json', [
        { ref: 'component:default/not a name' },
        { ref: 'Component:default/Shop' },
      ]),
      makeManifest('faulty.txt', 'x'),
      makeManifest('notes.md', 'x'),
    ]);

    const { collections, error } = await dryRunSource(
      scraper,
      new ManifestReader([json, faulty]),
      LIMITS,
    );

    expect(error).toBeUndefined();
    expect(collections[0].manifests).toEqual([
      toFound('long.json', [], 'is not read'),
      toFound('many.json', expect.any(Array), 'more than 1000 entities'),
      toFound(
        'names.json',
        ['component:default/shop'],
        'cannot name an entity',
      ),
      { ...toFound('faulty.txt', [], 'no such key'), format: 'faulty' },
    ]);
    expect(collections[0].manifests[1].entityRefs).toHaveLength(100);
    expect(json.parsed).not.toContain('acme/shop/long.json');
  });

  it('gives up what does not answer in time', async () => {
    const scraper: Scraper = {
      async *scan() {
        await new Promise(() => {});
        return { isComplete: true };
      },
    };

    const result = await dryRunSource(scraper, new ManifestReader([]), {
      ...LIMITS,
      milliseconds: 1,
    });

    expect(result).toEqual({ collections: [], endedBecause: 'time' });
  });
});

function toFound(path: string, entityRefs: unknown, problem: string) {
  return {
    path,
    format: 'json',
    entityRefs,
    problems: [
      expect.objectContaining({ message: expect.stringContaining(problem) }),
    ],
  };
}
