import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { kitsDir } from '../library.mjs';
import { writeTree } from '../writeTree.mjs';
import { Failed } from './outcome.mjs';

/** What `values/full.yaml` makes is what `expected/` holds, byte for byte. */
export const expected = {
  title: 'expected',
  applies: ({ set }) => set === 'full',
  async run({ kit, files, renderer, update }) {
    const dir = join(kitsDir, kit, 'expected');
    if (update) {
      rmSync(dir, { recursive: true, force: true });
      writeTree(dir, files);
      return 'written';
    }
    const there = await renderer.readFolder(dir).catch(() => []);
    const differences = compareTrees(there, files);
    if (differences.length > 0) {
      throw new Failed(
        `what it makes is not what it is expected to make: if it should be, ./fairway kit test ${kit} --update`,
        differences.join('\n'),
      );
    }
    return undefined;
  },
};

/** Names the files that are only in one of two trees, or not the same in both. */
export function compareTrees(before, after) {
  const old = new Map(before.map(file => [file.path, file]));
  const now = new Map(after.map(file => [file.path, file]));
  const gone = [...old.keys()].filter(path => !now.has(path));
  return [
    ...gone.map(path => `is no longer made: ${path}`),
    ...[...now.values()].flatMap(file => {
      const other = old.get(file.path);
      if (!other) {
        return [`is new: ${file.path}`];
      }
      if (!other.content.equals(file.content)) {
        return [`differs: ${file.path}`];
      }
      return other.executable === file.executable
        ? []
        : [
            `is ${file.executable ? 'now' : 'no longer'} executable: ${
              file.path
            }`,
          ];
    }),
  ];
}
