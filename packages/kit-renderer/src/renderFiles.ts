import { ForwardedError, InputError } from '@backstage/errors';
import { minimatch } from 'minimatch';
import { createTemplateRenderer, type TemplateContext } from 'nunjitsu';
import type { KitFile } from './KitFile';
import { templateFilters } from './templateFilters';

/**
 * Fills values into the paths and contents of files, with the template engine and the rules of the scaffolder's
 * `fetch:template`.
 *
 * @remarks
 *
 * A path of which a part comes out empty is left out, so that a folder called `{% if values.x %}x{% endif %}` depends on
 * an answer. A later file replaces an earlier one at the same path. Files with a NUL byte are copied as they are.
 *
 * @param values - What templates know as `values`
 * @param verbatim - Globs of source paths whose content is not a template
 * @returns Sorted by path
 * @throws InputError if a path would leave the tree
 * @public
 */
export function renderFiles(
  sources: readonly KitFile[],
  values: TemplateContext,
  verbatim: readonly string[] = [],
): KitFile[] {
  const render = createRender({ values });
  const isVerbatim = (file: KitFile) =>
    file.content.includes(0) ||
    verbatim.some(glob => minimatch(file.path, glob, { dot: true }));

  const rendered = new Map<string, KitFile>();
  for (const file of sources) {
    const path = render(file.path, file.path);
    if (isLeftOut(path)) {
      continue;
    }
    assertInside(path, file.path);
    const content = isVerbatim(file)
      ? file.content
      : Buffer.from(render(file.content.toString('utf8'), file.path));
    rendered.set(path, { path, content, executable: file.executable });
  }
  return [...rendered.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}

/**
 * Fills values into a single path.
 *
 * @throws InputError if it would leave the tree
 */
export function renderPath(template: string, context: TemplateContext): string {
  const path = createRender(context)(template, template);
  assertInside(path, template);
  return path;
}

function createRender(context: TemplateContext) {
  const renderer = createTemplateRenderer({
    filters: templateFilters,
    trimBlocks: true,
    lstripBlocks: true,
  });
  return (source: string, file: string) => {
    try {
      return String(renderer.render(source, context));
    } catch (error) {
      throw new ForwardedError(`The file ${file} cannot be rendered`, error);
    }
  };
}

function isLeftOut(path: string): boolean {
  return path.split('/').includes('');
}

function assertInside(path: string, source: string): void {
  const parts = path.split('/');
  const isBad =
    parts.some(part => part === '.' || part === '..') ||
    parts[0].toLowerCase() === '.git' ||
    // eslint-disable-next-line no-control-regex
    /[\\\x00-\x1f\x7f]/.test(path);
  if (isBad) {
    throw new InputError(
      `The file ${source} would be written to "${path}", which is not a path inside the repository`,
    );
  }
}
