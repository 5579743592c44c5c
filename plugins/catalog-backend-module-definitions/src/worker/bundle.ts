import { stringify } from 'yaml';
import { Bundler, TooLargeError } from './Bundler';
import type { Bundle, BundleRequest } from './requests';

/**
 * Makes one text of a definition and the files that it refers to.
 *
 * @remarks
 *
 * A schema is put beside the named schemas of the document, once, under the name
 * it has in its file. Anything else is put where it is referred to. A reference
 * to what was not read stays as it is. The same input gives the same output.
 */
export function bundle(request: BundleRequest): Bundle {
  try {
    const document = new Bundler(request).bundle();
    const isJson = request.files[request.entry].trimStart().startsWith('{');
    return {
      text: isJson
        ? `${JSON.stringify(document, null, 2)}\n`
        : stringify(document, { lineWidth: 0, aliasDuplicateObjects: false }),
    };
  } catch (error) {
    if (error instanceof TooLargeError) return { fault: error.message };
    throw error;
  }
}
