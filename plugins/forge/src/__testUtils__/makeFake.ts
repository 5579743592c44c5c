import type { Repository } from '../api';
import type { FakeRepository } from './FakeRepository';
import { makeCommit, makeRepository } from './makers';

/** A repository of a few files with two commits, `acme/payments`. */
export function makeFake(
  fields: Partial<Omit<FakeRepository, 'repository'>> & {
    repository?: Partial<Repository>;
  } = {},
): FakeRepository {
  const commits = [
    makeCommit('bbb', 'fix: round fees\n\nTo the smallest unit.', {
      parents: ['aaa'],
    }),
    makeCommit('aaa', 'Initial commit', { hoursAgo: 50 }),
  ];
  const files = {
    'README.md': '# Payments\n\nSee the [handbook](docs/index.md).\n',
    'docs/index.md': '# Docs\n',
    'src/fee.ts': 'export const rate = 0.02;\n// the end\n',
  };
  return {
    branches: { main: { files, commits } },
    ...fields,
    repository: makeRepository(fields.repository),
  };
}
