import { ResponseError } from '@backstage/errors';
import type { Destination } from '@fairway/kit-renderer';
import type { HostApi } from '../destination/HostApi';

export type PullRequest = { readonly number: number; readonly url: string };

type Request = {
  readonly branch: string;
  readonly base: string;
  readonly title: string;
  readonly description: string;
};

/** The fields that the three hosts give a pull request. */
type Answer = {
  number?: number;
  iid?: number;
  html_url?: string;
  web_url?: string;
};

const toPullRequest = (answer: Answer): PullRequest => ({
  number: (answer.iid ?? answer.number)!,
  url: (answer.web_url ?? answer.html_url)!,
});

/** The open pull request of a branch, if there is one. */
export async function findPullRequest(
  api: HostApi,
  destination: Destination,
  branch: string,
): Promise<PullRequest | undefined> {
  const paths = {
    gitea: '/pulls?state=open&limit=50',
    github: `/pulls?state=open&head=${destination.owner}:${encodeURIComponent(
      branch,
    )}`,
    gitlab: `/merge_requests?state=opened&source_branch=${encodeURIComponent(
      branch,
    )}`,
  };
  const response = await api.call(destination, paths[destination.kind]);
  if (!response.ok) {
    throw await ResponseError.fromResponse(response);
  }
  const found = (await response.json()) as Array<
    Answer & { head?: { ref: string }; source_branch?: string }
  >;
  const match = found.find(
    ({ head, source_branch }) => (source_branch ?? head?.ref) === branch,
  );
  return match && toPullRequest(match);
}

/** Asks for a branch to be merged. */
export async function openPullRequest(
  api: HostApi,
  destination: Destination,
  { branch, base, title, description }: Request,
): Promise<PullRequest> {
  const response =
    destination.kind === 'gitlab'
      ? await api.call(destination, '/merge_requests', {
          source_branch: branch,
          target_branch: base,
          title,
          description,
        })
      : await api.call(destination, '/pulls', {
          head: branch,
          base,
          title,
          body: description,
        });
  if (!response.ok) {
    throw await ResponseError.fromResponse(response);
  }
  return toPullRequest((await response.json()) as Answer);
}
