import {
  FORGE_PUSH_TOPIC,
  FORGE_REPOSITORY_TOPIC,
} from '@fairway/plugin-forge-common';
import { toKey } from '@fairway/repository-scraper';
import { z } from 'zod';
import { repositorySchema } from './answers';
import { GiteaSource } from './config';
import { isOfOwner } from './isOfOwner';

/** Where webhooks of other hosts arrive: `events.http.topics`. */
const WEBHOOK_TOPIC = 'gitea';

/** Topics that {@link listChanged} understands. */
export const GITEA_TOPICS: readonly string[] = [
  FORGE_PUSH_TOPIC,
  FORGE_REPOSITORY_TOPIC,
  WEBHOOK_TOPIC,
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
  source: GiteaSource,
): readonly string[] {
  const { data } = eventSchema.safeParse(event.payload);
  if (!data || !isFrom(event.topic, data.repository.html_url, source)) {
    return [];
  }
  const { id, full_name: fullName, default_branch: branch } = data.repository;
  const isOther = data.ref !== undefined && data.ref !== `refs/heads/${branch}`;
  return isOther || !isOfOwner(fullName, source) ? [] : [toKey(id)];
}

function isFrom(topic: string, page: string, { url }: GiteaSource): boolean {
  return url
    ? topic === WEBHOOK_TOPIC && page.startsWith(`${url}/`)
    : topic !== WEBHOOK_TOPIC;
}
