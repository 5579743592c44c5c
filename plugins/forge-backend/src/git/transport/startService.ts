import { GitProcess, GitRunner } from '../GitRunner';

/**
 * The two services of git's smart HTTP.
 */
export const GIT_SERVICES = ['git-upload-pack', 'git-receive-pack'] as const;

/**
 * One of {@link GIT_SERVICES}.
 */
export type GitService = (typeof GIT_SERVICES)[number];

/**
 * Starts one round of a service.
 *
 * @param options - `isAdvertisement`: the first round, which lists references;
 * `protocol`: what the client's Git-Protocol header says; `maxInput`: bytes a push may have
 */
export async function startService(
  git: GitRunner,
  repository: string,
  options: {
    readonly service: GitService;
    readonly isAdvertisement: boolean;
    readonly protocol?: string;
    readonly maxInput: number;
    readonly signal?: AbortSignal;
  },
): Promise<GitProcess> {
  const { service, isAdvertisement, protocol, maxInput, signal } = options;
  return git.start(
    [
      service.replace(/^git-/, ''),
      '--stateless-rpc',
      ...(isAdvertisement ? ['--http-backend-info-refs'] : []),
      repository,
    ],
    {
      signal,
      settings: [['receive.maxInputSize', String(maxInput)]],
      env: isGitProtocol(protocol) ? { GIT_PROTOCOL: protocol } : {},
    },
  );
}

/**
 * Tells whether the header is of the form that git itself lets through to its
 * environment.
 */
export function isGitProtocol(protocol?: string): protocol is string {
  return protocol !== undefined && /^[a-z0-9=.:-]{1,200}$/.test(protocol);
}
