import { toKey } from '@fairway/repository-scraper';
import { z } from 'zod';
import { repositorySchema } from './answers';
import { GithubSource } from './config';
import { isOfOrganization } from './isOfOrganization';

/** Topics that {@link listChanged} understands. */
export const GITHUB_TOPICS: readonly string[] = [
  'github.push',
  'github.repository',
];

const eventSchema = z.object({
  ref: z.string().optional(),
  repository: repositorySchema.pick({
    id: true,
    full_name: true,
    html_url: true,
    default_branch: true,
  }),
});

/**
 * Keys of the collections that an event is about: pushes to the default branch,
 * and whatever happens to a whole repository.
 */
export function listChanged(
  event: { readonly topic: string; readonly payload: unknown },
  source: GithubSource,
): readonly string[] {
  const { data } = eventSchema.safeParse(event.payload);
  if (!data || !GITHUB_TOPICS.includes(event.topic)) {
    return [];
  }
  const { id, full_name: fullName, default_branch: branch } = data.repository;
  const isOurs =
    data.repository.html_url.startsWith(`${source.url}/`) &&
    isOfOrganization(fullName, source);
  const isOther = data.ref !== undefined && data.ref !== `refs/heads/${branch}`;
  return isOurs && !isOther ? [toKey(id)] : [];
}
