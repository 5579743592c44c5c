import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { loadPackage } from '../wrapper/build.mjs';
import { rootDir } from '../wrapper/paths.mjs';
import { Trouble } from '../wrapper/Trouble.mjs';

/** Loads what is installed for the project as a whole. */
export const require = createRequire(join(rootDir, 'package.json'));

export const kitsDir = join(rootDir, 'templates');

/** What people can mend by another answer, another name or another file. */
const MENDABLE = ['InputError', 'NotFoundError', 'ForwardedError'];

/** Does something with the renderer of kits; what does not fit is told as its sentence alone. */
export async function withRenderer(work) {
  try {
    return await work(await loadPackage('kit-renderer'));
  } catch (error) {
    throw MENDABLE.includes(error.name) ? new Trouble(error.message) : error;
  }
}

/** The title and the sentence that the form of a kit begins with. */
export function readAbout(name) {
  const text = readFileSync(join(kitsDir, name, 'template.yaml'), 'utf8');
  const { title = name, description = '' } =
    require('yaml').parse(text).metadata;
  return { title, description };
}
