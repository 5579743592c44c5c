import { LoadedSources } from '../files/loadSources';
import { BuildLimits } from '../options';
import { hashOf } from './hash';

/**
 * Names all that every page of a site depends on: settings, what was read for them, and which files there are.
 *
 * @param siteName - Name for a site whose settings give none
 */
export async function nameSite(
  configText: string | undefined,
  siteName: string | undefined,
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
      siteName,
      limits,
      files.map(({ path, repositoryPath }) => [path, repositoryPath]),
    ]),
    ...read,
  );
}
