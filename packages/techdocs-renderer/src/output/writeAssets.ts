import { readAhead } from '../files/readAhead';
import { readRegularFile } from '../files/readTextFile';
import { SourceFile } from '../files/sourceFile';
import { BuildLimits } from '../options';
import { FindingLog } from '../report/findings';
import { Pace } from './Pace';
import { SiteWriter } from './SiteWriter';

/** Names the content of files that were read before, by path. */
export type AssetNames = ReadonlyMap<
  string,
  { readonly size: number; readonly mtimeMs: number; readonly name: string }
>;

/** Changes within this time may not show in the time of a file. */
const RACY_MS = 2_000;

/** What is known of the files of an earlier build. */
export type KnownAssets = {
  readonly names: AssetNames;
  /** When that build was made, in milliseconds since the epoch. */
  readonly builtAt: number;
};

/** The name of a file's content, if the file is as it was. */
function findName(
  { path, size, mtimeMs }: SourceFile,
  known: KnownAssets | undefined,
): string | undefined {
  const before = known?.names.get(path);
  return before &&
    before.size === size &&
    before.mtimeMs === mtimeMs &&
    mtimeMs < known!.builtAt - RACY_MS
    ? before.name
    : undefined;
}

/**
 * Copies images and downloads to where they lie below the documentation folder.
 *
 * @returns What is to be known of them in the next build
 */
export async function writeAssets(
  assets: readonly SourceFile[],
  writer: SiteWriter,
  limits: BuildLimits,
  pace: Pace,
  log: FindingLog,
  known?: KnownAssets,
): Promise<AssetNames> {
  const names = new Map<
    string,
    { size: number; mtimeMs: number; name: string }
  >();
  const read = ({ absolutePath }: SourceFile) =>
    readRegularFile(absolutePath, limits.maxAssetBytes);
  const left = assets.filter(asset => {
    const { path, size, mtimeMs } = asset;
    const name = findName(asset, known);
    const isKept = name !== undefined && writer.keep(path, name);
    if (isKept) {
      names.set(path, { size, mtimeMs, name });
    }
    return !isKept;
  });
  // Not further ahead: these can be large.
  for await (const [asset, content] of readAhead(left, read, 2)) {
    const { path, size, mtimeMs } = asset;
    await pace.pause();
    if (content) {
      await writer.write(path, content);
      const name = writer.files.get(path)!;
      names.set(path, { size, mtimeMs, name });
    } else {
      log.add({
        code: 'file-skipped',
        file: path,
        message: `Left out: unreadable or larger than ${Math.floor(
          limits.maxAssetBytes / 1024 / 1024,
        )} MiB.`,
      });
    }
  }
  return names;
}
