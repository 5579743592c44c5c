import { readAhead } from '../files/readAhead';
import { readRegularFile } from '../files/readTextFile';
import { SourceFile } from '../files/sourceFile';
import { BuildLimits } from '../options';
import { FindingLog } from '../report/findings';
import { Pace } from './Pace';
import { SiteWriter } from './SiteWriter';

/** Copies images and downloads to where they lie below the documentation folder. */
export async function writeAssets(
  assets: readonly SourceFile[],
  writer: SiteWriter,
  limits: BuildLimits,
  pace: Pace,
  log: FindingLog,
): Promise<void> {
  const read = ({ absolutePath }: SourceFile) =>
    readRegularFile(absolutePath, limits.maxAssetBytes);
  // Not further ahead: these can be large.
  for await (const [{ path }, content] of readAhead(assets, read, 2)) {
    await pace.pause();
    if (content) {
      await writer.write(path, content);
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
}
