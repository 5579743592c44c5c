import { GitHostDouble } from '@fairway/repository-scraper/testUtils';
import { GithubDescription } from './GithubDescription';
import { GithubRoutes } from './GithubRoutes';

let description: GithubDescription | undefined;

/** Starts a GitHub in memory, which has its API where a GitHub Enterprise Server has it. */
export async function startGithub(
  options: {
    /** Entries after which GitHub cuts a tree that is listed as a whole. */
    readonly mostEntries?: number;
  } = {},
): Promise<GitHostDouble> {
  description ??= new GithubDescription();
  const routes = new GithubRoutes({
    description,
    mostEntries: options.mostEntries ?? 100_000,
  });
  return GitHostDouble.start((request, host) => routes.answer(request, host));
}
