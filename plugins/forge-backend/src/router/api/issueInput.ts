import { z } from 'zod';
import { IssueState } from '../../model/Issue';

/** Text of an issue, pull request or comment. */
export const bodyText = z.string().max(256 * 1024);

/** A state that an issue can be brought into. */
export const issueState = z.enum(['open', 'closed']);

/**
 * Reads the `state` of a list: open ones unless said otherwise.
 */
export function toStateFilter(
  state: IssueState | 'all' | undefined,
): IssueState | undefined {
  return state === 'all' ? undefined : state ?? 'open';
}
