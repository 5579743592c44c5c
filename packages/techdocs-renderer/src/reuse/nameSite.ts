import { LoadedSources } from '../files/loadSources';
import { BuildLimits, BuildOptions } from '../options';
import { hashOf } from './hash';

/**
 * Names all that every page of a site depends on: settings, what was read for them, and which files there are.
 *
 * @param known - What the caller of the build knows
 */
export async function nameSite(
  configText: string | undefined,
  known: Pick<BuildOptions, 'siteName' | 'apiPages'>,
  { files, repository }: LoadedSources,
  limits: BuildLimits,
): Promise<string> {
  const read: string[] = [];
  for (const path of [...repository.asked].sort()) {
    read.push(path, (await repository.read(path)).text ?? '');
  }
  return hashOf(
    JSON.stringify([
      configText,
      known.siteName,
      known.apiPages,
      limits,
      files.map(({ path, repositoryPath }) => [path, repositoryPath]),
    ]),
    ...read,
  );
}
