import { readTextFile } from './readTextFile';
import { SourceFile } from './sourceFile';

const MAX_BYTES = 512 * 1024;

/** Reads the files that say something about the navigation, by their paths. */
export async function readNavTexts(
  files: readonly SourceFile[],
): Promise<ReadonlyMap<string, string>> {
  const texts = new Map<string, string>();
  for (const { path, absolutePath } of files) {
    const text = await readTextFile(absolutePath, MAX_BYTES);
    if (text !== undefined) {
      texts.set(path, text.replace(/\r\n?/g, '\n'));
    }
  }
  return texts;
}
