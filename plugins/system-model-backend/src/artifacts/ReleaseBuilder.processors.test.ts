import { readdirSync, statSync } from 'fs';
import { readdir } from 'fs/promises';
import { join } from 'path';
import { createMockDirectory } from '@backstage/backend-test-utils';
import { Processor } from '@fairway/plugin-system-model-node';
import { ModelDouble } from '../__testUtils__/ModelDouble';
import { ReleaseBuilder } from './ReleaseBuilder';

const folder = createMockDirectory();

beforeEach(() => folder.clear());

async function build(processor: Processor) {
  const builder = new ReleaseBuilder({
    dir: folder.path,
    processors: [processor],
    now: () => new Date('2026-11-26T19:00:00.500Z'),
  });
  const { signal } = new AbortController();
  return await new ModelDouble().read(reader => builder.build(reader, signal));
}

describe('ReleaseBuilder', () => {
  it('asks for a page only when those before are written', async () => {
    const written = () => {
      const [draft] = readdirSync(folder.path);
      return statSync(join(folder.path, draft, 'long.txt')).size;
    };
    let waiting = 0;
    const processor: Processor = {
      id: 'long',
      process: () => [
        {
          path: 'long.txt',
          mediaType: 'text/plain',
          content: (async function* write() {
            for (let page = 0; page < 100; page++) {
              yield 'x'.repeat(1_000_000);
              waiting = Math.max(waiting, page * 1_000_000 - written());
            }
          })(),
        },
      ],
    };

    const release = await build(processor);

    expect(release.files[0].size).toBe(100_000_000);
    expect(waiting).toBeLessThan(5_000_000);
  });

  it.each([
    '../x',
    '/x',
    'a//b',
    'a/../b',
    '.hidden',
    'a\\b',
    'manifest.json',
    '',
  ])('refuses the name "%s"', async path => {
    const processor: Processor = {
      id: 'odd',
      process: () => [
        {
          path,
          mediaType: 'text/plain',
          content: (async function* none() {})(),
        },
      ],
    };

    await expect(build(processor)).rejects.toThrow('The processor "odd" makes');
    expect(await readdir(folder.path)).toEqual([]);
  });

  it('leaves nothing behind when a processor fails', async () => {
    const processor: Processor = {
      id: 'failing',
      process: () => [
        {
          path: 'half.txt',
          mediaType: 'text/plain',
          content: (async function* fail() {
            yield 'half';
            throw new Error('no more');
          })(),
        },
      ],
    };

    await expect(build(processor)).rejects.toThrow('no more');

    expect(await readdir(folder.path)).toEqual([]);
  });
});
