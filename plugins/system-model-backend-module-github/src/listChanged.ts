import { parseOwnedEvent, toKey } from '@fairway/repository-scraper';
import { GithubSource } from './config';
import { isOfOrganization } from './isOfOrganization';

/** Topics that {@link listChanged} understands. */
export const GITHUB_TOPICS: readonly string[] = [
  'github.push',
  'github.repository',
];

/**
 * Keys of the collections that an event is about: pushes to the default branch,
 * and whatever happens to a whole repository.
 */
export function listChanged(
  event: { readonly topic: string; readonly payload: unknown },
  source: GithubSource,
): readonly string[] {
  const repository = parseOwnedEvent(event.payload);
  const isOurs =
    GITHUB_TOPICS.includes(event.topic) &&
    repository?.html_url.startsWith(`${source.url}/`) &&
    isOfOrganization(repository.full_name, source);
  return repository && isOurs ? [toKey(repository.id)] : [];
}
