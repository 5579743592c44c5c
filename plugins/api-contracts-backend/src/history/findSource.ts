import {
  ANNOTATION_LOCATION,
  ANNOTATION_SOURCE_LOCATION,
  Entity,
} from '@backstage/catalog-model';
import {
  DefaultGithubCredentialsProvider,
  getGiteaLatestCommitUrl,
  getGiteaRequestOptions,
  getGitLabRequestOptions,
  ScmIntegrationRegistry,
} from '@backstage/integration';
import { IterationSource } from '@fairway/plugin-api-contracts-common';
import parseGitUrl from 'git-url-parse';
import { z } from 'zod';

const TIMEOUT_MS = 5_000;
const URL_LOCATION = /^url:(.+)$/;

type Question = {
  readonly url: string;
  readonly headers?: Record<string, string>;
  readonly read: (answer: unknown) => IterationSource;
};

// https://docs.gitea.com/api, "git/commits", and https://docs.github.com/rest/commits/commits#get-a-commit
const commitSchema = z.object({
  sha: z.string(),
  html_url: z.string().optional(),
  commit: z.object({
    author: z.object({ name: z.string().optional() }).nullish(),
  }),
});
// https://docs.gitlab.com/api/commits/#retrieve-a-commit
const gitlabSchema = z.object({
  id: z.string(),
  web_url: z.string().optional(),
  author_name: z.string().optional(),
});

function readCommit(answer: unknown): IterationSource {
  const { sha, html_url, commit } = commitSchema.parse(answer);
  return { commit: sha, url: html_url, author: commit.author?.name };
}

function readGitlabCommit(answer: unknown): IterationSource {
  const { id, web_url, author_name } = gitlabSchema.parse(answer);
  return { commit: id, url: web_url, author: author_name };
}

async function toQuestion(
  target: string,
  integrations: ScmIntegrationRegistry,
): Promise<Question | undefined> {
  const gitea = integrations.gitea.byUrl(target)?.config;
  if (gitea) {
    return {
      url: getGiteaLatestCommitUrl(gitea, target),
      headers: getGiteaRequestOptions(gitea).headers,
      read: readCommit,
    };
  }
  const { full_name: name, ref } = parseGitUrl(target);
  const commit = encodeURIComponent(ref || 'HEAD');
  const github = integrations.github.byUrl(target)?.config;
  if (github) {
    const provider =
      DefaultGithubCredentialsProvider.fromIntegrations(integrations);
    const { headers } = await provider.getCredentials({ url: target });
    return {
      url: `${github.apiBaseUrl}/repos/${name}/commits/${commit}`,
      headers,
      read: readCommit,
    };
  }
  const gitlab = integrations.gitlab.byUrl(target)?.config;
  return (
    gitlab && {
      url: `${gitlab.apiBaseUrl}/projects/${encodeURIComponent(
        name,
      )}/repository/commits/${commit}`,
      headers: getGitLabRequestOptions(gitlab).headers,
      read: readGitlabCommit,
    }
  );
}

/**
 * Finds the latest commit of the branch that an entity is read from, on hosts that speak as Gitea, GitHub or GitLab do.
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
  try {
    const question = target && (await toQuestion(target, integrations));
    if (!question) {
      return undefined;
    }
    const { headers, read, url } = question;
    const signal = AbortSignal.timeout(TIMEOUT_MS);
    const response = await fetch(url, { headers, signal });
    return read(await response.json());
  } catch {
    // The definition is known all the same.
    return undefined;
  }
}
