import { Account } from './Account';

/**
 * States a commit status can have, the worst first.
 */
export const STATUS_STATES = [
  'error',
  'failure',
  'warning',
  'pending',
  'success',
  'skipped',
] as const;

/**
 * One of {@link STATUS_STATES}.
 */
export type StatusState = (typeof STATUS_STATES)[number];

/**
 * What a tool, as a pipeline, says of a commit.
 */
export type CommitStatus = {
  readonly id: number;
  readonly sha: string;
  readonly state: StatusState;
  /** Tells the statuses of different tools apart. */
  readonly context: string;
  readonly description: string;
  readonly targetUrl: string;
  readonly creator: Account;
  readonly createdAt: Date;
  readonly updatedAt: Date;
};

/**
 * Keeps the latest status of each context.
 *
 * @param statuses - Newest first
 */
export function selectLatest(
  statuses: readonly CommitStatus[],
): CommitStatus[] {
  const byContext = new Map<string, CommitStatus>();
  for (const status of statuses) {
    if (!byContext.has(status.context)) {
      byContext.set(status.context, status);
    }
  }
  return [...byContext.values()];
}

/**
 * Sums up several statuses: the worst counts.
 *
 * @returns `undefined` if there are none
 */
export function combineStates(
  states: readonly StatusState[],
): StatusState | undefined {
  return STATUS_STATES.find(state => states.includes(state));
}
