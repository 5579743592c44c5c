import { toKey } from '@fairway/repository-scraper';
import { z } from 'zod';
import { GitlabSource } from './config';
import { isOfGroup } from './isOfGroup';

const PUSH_TOPIC = 'gitlab.push';

/** Topics that {@link listChanged} understands. */
export const GITLAB_TOPICS: readonly string[] = [
  PUSH_TOPIC,
  'gitlab.project_create',
  'gitlab.project_destroy',
  'gitlab.project_rename',
  'gitlab.project_transfer',
  'gitlab.project_update',
];

const pushSchema = z.object({
  ref: z.string(),
  project: z.object({
    id: z.number().int(),
    path_with_namespace: z.string(),
    web_url: z.string(),
    default_branch: z.string().nullish(),
  }),
});

const projectSchema = z.object({
  project_id: z.number().int(),
  path_with_namespace: z.string(),
  old_path_with_namespace: z.string().optional(),
});

/**
 * Keys of the collections that an event is about: pushes to the default branch,
 * and what happens to whole projects.
 */
export function listChanged(
  event: { readonly topic: string; readonly payload: unknown },
  source: GitlabSource,
): readonly string[] {
  if (!GITLAB_TOPICS.includes(event.topic)) {
    return [];
  }
  return event.topic === PUSH_TOPIC
    ? listPushed(event.payload, source)
    : listTouched(event.payload, source);
}

function listPushed(payload: unknown, source: GitlabSource): readonly string[] {
  const { data } = pushSchema.safeParse(payload);
  const isOurs =
    data?.project.web_url.startsWith(`${source.url}/`) &&
    data.ref === `refs/heads/${data.project.default_branch}` &&
    isOfGroup(data.project.path_with_namespace, source);
  return data && isOurs ? [toKey(data.project.id)] : [];
}

/** Does not tell the host; one that does not know the project just says so. */
function listTouched(
  payload: unknown,
  source: GitlabSource,
): readonly string[] {
  const { data } = projectSchema.safeParse(payload);
  const paths = [data?.path_with_namespace, data?.old_path_with_namespace];
  return data && paths.some(path => path && isOfGroup(path, source))
    ? [toKey(data.project_id)]
    : [];
}
