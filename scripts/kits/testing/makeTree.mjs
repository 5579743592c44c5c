import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { kitsDir, withRenderer } from '../library.mjs';
import { readValues } from '../readValues.mjs';
import { Tree } from '../Tree.mjs';
import { writeTree } from '../writeTree.mjs';

/**
 * What a kit makes of a set of answers, with some files changed.
 *
 * @param {{ kit?: string, set?: string, change?: Record<string, (text: string) => string> }} [options]
 */
export async function makeTree(options = {}) {
  const { kit = 'node-service', set = 'full', change = {} } = options;
  const rendered = await withRenderer(async renderer =>
    renderer.renderKit({
      ...(await renderer.readLocalKit(kitsDir, kit)),
      ...readValues(join(kitsDir, kit, 'values', `${set}.yaml`)),
    }),
  );
  const files = rendered.map(file => {
    const edit = change[file.path];
    return edit
      ? { ...file, content: Buffer.from(edit(file.content.toString())) }
      : file;
  });
  const dir = mkdtempSync(join(tmpdir(), 'fairway-tree-'));
  writeTree(dir, files);
  return new Tree({ kit, set, dir, files });
}
