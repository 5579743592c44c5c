import {
  FORGE_PUSH_TOPIC,
  FORGE_REPOSITORY_TOPIC,
} from '@fairway/plugin-forge-common';
import { parseOwnedEvent, toKey } from '@fairway/repository-scraper';
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

/**
 * Keys of the collections that an event is about: pushes to the default branch,
 * and whatever happens to a whole repository.
 */
export function listChanged(
  event: { readonly topic: string; readonly payload: unknown },
  source: GiteaSource,
): readonly string[] {
  const repository = parseOwnedEvent(event.payload);
  const isOurs =
    repository &&
    isFrom(event.topic, repository.html_url, source) &&
    isOfOwner(repository.full_name, source);
  return isOurs ? [toKey(repository.id)] : [];
}

function isFrom(topic: string, page: string, { url }: GiteaSource): boolean {
  return url
    ? topic === WEBHOOK_TOPIC && page.startsWith(`${url}/`)
    : topic !== WEBHOOK_TOPIC;
}
