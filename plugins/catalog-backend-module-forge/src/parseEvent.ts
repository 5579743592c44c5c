import { parseOrInputError } from '@fairway/backend-toolkit';
import { z } from 'zod';

const BRANCH = 'refs/heads/';

const repositorySchema = z.object({
  html_url: z.url().transform(url => url.replace(/\/+$/, '')),
});
const pathsSchema = z.array(z.string()).default([]);
const pushSchema = z.object({
  ref: z.string(),
  after: z.string(),
  commits: z
    .array(
      z.object({
        added: pathsSchema,
        removed: pathsSchema,
        modified: pathsSchema,
      }),
    )
    .default([]),
  repository: repositorySchema,
});
const repositoryEventSchema = z.object({
  action: z.string(),
  repository: repositorySchema,
});

/** What the catalog needs to know of a push to a branch. */
export type BranchPush = {
  readonly repositoryUrl: string;
  readonly branch: string;
  /** The branch was deleted. */
  readonly gone: boolean;
  /** Files that are new, as far as the push names them. */
  readonly added: ReadonlySet<string>;
  /** Files that are gone, as far as the push names them. */
  readonly removed: ReadonlySet<string>;
};

/**
 * Reads the payload of a push, which has the shape of Gitea's.
 *
 * @returns The push, or `undefined` if it was not to a branch
 */
export function parsePush(payload: unknown): BranchPush | undefined {
  const push = parseOrInputError(pushSchema, payload, 'The push event');
  if (!push.ref.startsWith(BRANCH)) {
    return undefined;
  }

  const touched = (...kinds: Array<'added' | 'removed' | 'modified'>) =>
    new Set(
      push.commits.flatMap(commit => kinds.flatMap(kind => commit[kind])),
    );
  // A file that one commit removed and another one brought back is neither new nor gone.
  return {
    repositoryUrl: push.repository.html_url,
    branch: push.ref.slice(BRANCH.length),
    gone: /^0+$/.test(push.after),
    added: without(touched('added'), touched('removed')),
    removed: without(touched('removed'), touched('added', 'modified')),
  };
}

/**
 * Reads the payload of an event about a whole repository.
 *
 * @returns Address of the repository, or `undefined` if it was not deleted
 */
export function parseDeletedRepository(payload: unknown): string | undefined {
  const { action, repository } = parseOrInputError(
    repositoryEventSchema,
    payload,
    'The repository event',
  );
  return action === 'deleted' ? repository.html_url : undefined;
}

function without<T>(values: Set<T>, others: Set<T>): Set<T> {
  return new Set([...values].filter(value => !others.has(value)));
}
