import type { FakeRepository } from '../../src/__testUtils__/FakeRepository';
import { makeRepository, makeUser } from '../../src/__testUtils__/makers';
import { payments } from './payments';

const NAMES = [
  ['ledger', 'Double-entry bookkeeping of everything that moves money'],
  ['catalogue', 'What can be ordered, in which port, and when'],
  ['crew-app', ''],
  [
    'a-repository-with-a-name-that-is-longer-than-anyone-would-choose-but-that-must-still-be-whole',
    'Names are whole; descriptions give way',
  ],
  ['infrastructure', 'Networks, clusters and who may do what to them'],
] as const;

const others = Array.from({ length: 60 }, (_, i): FakeRepository => {
  const [name, description] = NAMES[i % NAMES.length];
  return {
    repository: makeRepository({
      id: 100 + i,
      owner: i % 3 ? makeUser('seaway', 10) : makeUser('platform', 11),
      name: i < NAMES.length ? name : `${name}-${i}`,
      description,
      archived: i === 2,
      updated_at: new Date(Date.now() - (i + 1) ** 2 * 3e7).toISOString(),
    }),
    branches: payments.branches,
  };
});

export const repositories: FakeRepository[] = [
  payments,
  {
    repository: makeRepository({
      id: 2,
      owner: makeUser('ana', 7),
      name: 'sandbox',
      description: '',
      empty: true,
    }),
    branches: {},
  },
  ...others,
];
