import type { MergeStyle, Repository } from '../api';

const ALLOWED_BY: readonly [MergeStyle, keyof Repository][] = [
  ['merge', 'allow_merge_commits'],
  ['squash', 'allow_squash_merge'],
  ['rebase', 'allow_rebase'],
  ['rebase-merge', 'allow_rebase_explicit'],
  ['fast-forward-only', 'allow_fast_forward_only_merge'],
];

/**
 * The ways a repository allows its pull requests to be merged, its default first.
 *
 * @remarks
 *
 * A forge that does not say allows a merge commit, which every git host does.
 */
export function listMergeStyles(repository: Repository): MergeStyle[] {
  const allowed = ALLOWED_BY.filter(
    ([, flag]) => repository[flag] === true,
  ).map(([style]) => style);
  const preferred = repository.default_merge_style;
  if (!preferred || !allowed.includes(preferred)) {
    return allowed.length ? allowed : ['merge'];
  }
  return [preferred, ...allowed.filter(style => style !== preferred)];
}
