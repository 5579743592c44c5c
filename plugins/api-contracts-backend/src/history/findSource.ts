import {
  ANNOTATION_SOURCE_LOCATION,
  ANNOTATION_LOCATION,
  Entity,
} from '@backstage/catalog-model';
import {
  getGiteaLatestCommitUrl,
  getGiteaRequestOptions,
  ScmIntegrationRegistry,
} from '@backstage/integration';
import { IterationSource } from '@fairway/plugin-api-contracts-common';
import { z } from 'zod';

const TIMEOUT_MS = 5_000;
const URL_LOCATION = /^url:(.+)$/;

// https://docs.gitea.com/api, "git/commits"
const commitSchema = z.object({
  sha: z.string(),
  html_url: z.string().optional(),
  commit: z.object({
    author: z.object({ name: z.string().optional() }).optional(),
  }),
});

/**
 * Finds the latest commit of the branch that an entity is read from, on hosts that speak as Gitea does.
 *
 * @remarks
 *
 * A definition may be in another file than its entity, so the commit is that of
 * the whole repository.
 *
 * @returns `undefined` where there is no such host, or where it does not answer
 */
export async function findSource(
  entity: Entity,
  integrations: ScmIntegrationRegistry,
): Promise<IterationSource | undefined> {
  const { annotations = {} } = entity.metadata;
  const location =
    annotations[ANNOTATION_SOURCE_LOCATION] ?? annotations[ANNOTATION_LOCATION];
  const target = URL_LOCATION.exec(location ?? '')?.[1];
  const config = target && integrations.gitea.byUrl(target)?.config;
  if (!target || !config) {
    return undefined;
  }
  try {
    const response = await fetch(getGiteaLatestCommitUrl(config, target), {
      ...getGiteaRequestOptions(config),
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    const { sha, html_url, commit } = commitSchema.parse(await response.json());
    return { commit: sha, url: html_url, author: commit.author?.name };
  } catch {
    // The definition is known all the same.
    return undefined;
  }
}
