import type { Repository } from '../api';
import { listMergeStyles } from './mergeStyles';

const repository = (fields: Partial<Repository>) => fields as Repository;

describe('listMergeStyles', () => {
  it.each([
    ['allows a merge commit where nothing is said', {}, ['merge']],
    [
      'puts the default first',
      {
        allow_merge_commits: true,
        allow_squash_merge: true,
        allow_rebase: false,
        default_merge_style: 'squash',
      },
      ['squash', 'merge'],
    ],
    [
      'ignores a default that is not allowed',
      { allow_rebase: true, default_merge_style: 'merge' },
      ['rebase'],
    ],
  ] as const)('%s', (_, fields, expected) => {
    expect(listMergeStyles(repository(fields))).toEqual(expected);
  });
});
