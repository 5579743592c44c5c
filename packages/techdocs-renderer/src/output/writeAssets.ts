import { readRegularFile } from '../files/readTextFile';
import { SourceFile } from '../files/sourceFile';
import { BuildLimits } from '../options';
import { FileTimes } from '../reuse/FileTimes';
import { FindingLog } from '../report/findings';
import { Pace } from './Pace';
import { SiteWriter } from './SiteWriter';

/** Names the content of files that were read before, by path. */
export type AssetNames = ReadonlyMap<
  string,
  FileTimes & { readonly name: string }
>;

/** What is known of the files of an earlier build. */
export type KnownAssets = {
  readonly names: AssetNames;
  /** Whether a file is what it was then, as far as its time tells. */
  readonly isSame: (before: FileTimes, now: FileTimes) => boolean;
};

/** The name of a file's content, if the file is as it was. */
function findName(
  file: SourceFile,
  known: KnownAssets | undefined,
): string | undefined {
  const before = known?.names.get(file.path);
  return before && known?.isSame(before, file) ? before.name : undefined;
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
  before?: KnownAssets,
): Promise<AssetNames> {
  const names = new Map<string, FileTimes & { name: string }>();
  for (const asset of assets) {
    const { path, absolutePath, size, mtimeMs } = asset;
    await pace.pause();
    const known = findName(asset, before);
    if (known !== undefined && writer.keep(path, known)) {
      names.set(path, { size, mtimeMs, name: known });
      continue;
    }
    const content = await readRegularFile(absolutePath, limits.maxAssetBytes);
    if (content) {
      await writer.write(path, content);
      names.set(path, { size, mtimeMs, name: writer.files.get(path)! });
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
