import { posix } from 'node:path';
import { ReadableFiles, RepositoryFiles } from '../files/RepositoryFiles';
import { PageInput } from './PageInput';

/** A text on its way into a page. */
export type IncludedText = {
  readonly text: string;
  /** Its file, relative to the folder that holds `mkdocs.yml`. */
  readonly path: string;
  /** The files that led here, the page first, this one last. */
  readonly chain: readonly string[];
};

/** The page itself, as what includes others. */
export function startChain({ page }: PageInput): readonly string[] {
  return [page.repositoryPath];
}

/** Names a file of the repository as findings do. */
export function nameInFindings(path: string, input: PageInput): string {
  return path === input.page.repositoryPath
    ? input.page.path
    : posix.relative(input.config.docsDir, path);
}

/** A line of a file of the repository. */
export type Place = { readonly file: string; readonly line: number };

/** Tells the author about something that a page asks for. */
export function reportAt(input: PageInput, at: Place, message: string): void {
  input.log.add({
    code: 'include-skipped',
    file: nameInFindings(at.file, input),
    line: at.line,
    message,
  });
}

/**
 * Tells the author what is not included, and where that was asked for.
 *
 * @param problem - Worded to follow what was written
 */
export function reportSkipped(
  input: PageInput,
  at: Place,
  written: string,
  problem: string,
): void {
  if (input.budget.isNews(problem)) {
    reportAt(input, at, `Not included: "${written.slice(0, 200)}" ${problem}.`);
  }
}

/**
 * Reads a file to put it into a page.
 *
 * @param path - Below the folder that holds `mkdocs.yml`
 * @param chain - The files that led to it
 */
export async function openInclude(
  path: string,
  chain: readonly string[],
  { repository, budget }: PageInput,
): Promise<
  IncludedText | { readonly text?: undefined; readonly problem: string }
> {
  if (chain.includes(path)) {
    return { problem: `includes itself: ${[...chain, path].join(' → ')}` };
  }
  const { text, problem } = await repository.read(path);
  if (text === undefined) {
    return { problem };
  }
  const refusal = await budget.spend(Buffer.byteLength(text), chain.length);
  return refusal === undefined
    ? { text, path, chain: [...chain, path] }
    : { problem: refusal };
}

/**
 * Finds the file that a path means.
 *
 * @param written - As the author wrote it
 * @param folders - Where to look, in order; the first file that is there counts
 */
export async function findFile(
  written: string,
  folders: readonly string[],
  repository: ReadableFiles,
): Promise<
  | { readonly path: string; readonly problem?: undefined }
  | { readonly path?: undefined; readonly problem: string }
> {
  let problem = 'does not exist';
  for (const folder of folders) {
    const resolved = RepositoryFiles.resolve(written, folder);
    if (resolved.path === undefined) {
      problem = resolved.problem;
    } else {
      const found = await repository.read(resolved.path);
      if (found.text !== undefined) {
        return { path: resolved.path };
      }
      problem = problem === 'does not exist' ? found.problem : problem;
    }
  }
  return { problem };
}
