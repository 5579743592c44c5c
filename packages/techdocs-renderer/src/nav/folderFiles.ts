import { posix } from 'node:path';
import { DocsInputError } from '../errors';
import { NavPlan } from './NavPlan';

/**
 * Reads the file of each folder that says something about the navigation, once,
 * and tells the author when it makes no sense.
 *
 * @param parse - Throws a DocsInputError with a part of a sentence
 */
export function createFolderFiles<T>(
  name: string,
  { navTexts, log }: NavPlan,
  parse: (text: string) => T,
): (folder: string) => T | undefined {
  const known = new Map<string, T | undefined>();
  return folder => {
    if (!known.has(folder)) {
      const path = posix.join(folder, name);
      const text = navTexts.get(path);
      let value: T | undefined;
      try {
        value = text === undefined ? undefined : parse(text);
      } catch (error) {
        if (!(error instanceof DocsInputError)) {
          throw error;
        }
        log.add({
          code: 'config-ignored',
          file: path,
          message: `The file is left out: ${error.message}.`,
        });
      }
      known.set(folder, value);
    }
    return known.get(folder);
  };
}

/** Reports what is wrong with the navigation of a folder, or of the site. */
export function createNavReport(
  name: string,
  { log }: NavPlan,
): (folder: string | undefined, message: string) => void {
  return (folder, message) =>
    log.add({
      code: 'nav-missing',
      file: folder === undefined ? 'mkdocs.yml' : posix.join(folder, name),
      message,
    });
}
