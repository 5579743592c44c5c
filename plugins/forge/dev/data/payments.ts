import type { FakeRepository } from '../../src/__testUtils__/FakeRepository';
import {
  makeCommit,
  makePull,
  makeRepository,
  makeUser,
} from '../../src/__testUtils__/makers';
import { feeDiff, renameDiff } from './diffs';
import { feeSource, readme } from './files';

const files = {
  'README.md': readme,
  'catalog-info.yaml':
    'apiVersion: backstage.io/v1alpha1\nkind: Component\nmetadata:\n  name: payments\nspec:\n  type: service\n  lifecycle: production\n  owner: payments\n',
  'docs/index.md': '# Payments\n\nBack to the [README](../README.md).\n',
  'docs/img/flow.svg':
    '<svg xmlns="http://www.w3.org/2000/svg" width="320" height="60"><rect x="2" y="10" width="120" height="40" rx="6" fill="none" stroke="teal"/><path d="M122 30h70" stroke="teal"/><rect x="194" y="10" width="120" height="40" rx="6" fill="none" stroke="teal"/></svg>',
  'package.json':
    '{\n  "name": "payments",\n  "private": true,\n  "scripts": {\n    "start": "node src/index.js"\n  }\n}\n',
  'src/fees/calculateFee.ts': feeSource,
  'src/fees/calculateFee.test.ts':
    "import { calculateFee } from './calculateFee';\n",
  'src/index.ts': "import { start } from './server';\n\nstart();\n",
  'src/server.ts': 'export function start() {}\n',
  'config/a-file-with-a-name-so-long-that-it-takes-two-lines-on-a-telephone-and-most-of-one-on-a-desk.properties':
    'fees.rate=0.02\n',
  Dockerfile: 'FROM node:24-slim\nCOPY . /app\n',
};

const commits = [
  makeCommit(
    '4f1c9be0a2',
    'fix: round fees to the smallest unit of the currency\n\nA fee of 0.005 was charged as 0.01 in some currencies and not at all in others.',
    { author: 'Ana Ruiz', hoursAgo: 2, parents: ['9be04f1c22'] },
  ),
  makeCommit('9be04f1c22', 'feat: pay out in the currency of the account', {
    author: 'Tomás Bergström',
    hoursAgo: 27,
    parents: ['77aa01c3d4'],
  }),
  makeCommit('77aa01c3d4', 'docs: say how to run it alone', {
    author: 'Mei-Ling Okonkwo',
    hoursAgo: 90,
    parents: ['12ab34cd56'],
  }),
  makeCommit(
    '12ab34cd56',
    'build: build the image in two stages, so that what is shipped has neither compiler nor package manager',
    { author: 'Ana Ruiz', hoursAgo: 400, parents: ['1000000000'] },
  ),
  makeCommit('1000000000', 'Initial commit', {
    author: 'Ana Ruiz',
    hoursAgo: 9000,
  }),
];
const onBranch = makeCommit(
  'c0ffee1234',
  'feat: charge no fee below a threshold',
  {
    author: 'Tomás Bergström',
    hoursAgo: 5,
    parents: ['4f1c9be0a2'],
  },
);
const tomas = { ...makeUser('tomas', 8), full_name: 'Tomás Bergström' };

/** A service with some history, branches and pull requests in every state. */
export const payments: FakeRepository = {
  repository: makeRepository({
    id: 1,
    owner: makeUser('seaway', 10),
    name: 'payments',
    open_pr_counter: 2,
  }),
  branches: {
    main: { files, commits },
    'feature/fee-threshold': { files, commits: [onBranch, ...commits] },
    'dependabot/npm_and_yarn/types/node-24.1.0': { files, commits },
  },
  pulls: [
    makePull(1, {
      head: 'old-rounding',
      title: 'Round down',
      user: tomas,
      state: 'closed',
      closed_at: new Date(Date.now() - 9e8).toISOString(),
    }),
    makePull(2, {
      head: 'payout-currency',
      title: 'Pay out in the currency of the account',
      user: tomas,
      state: 'closed',
      merged: true,
      merged_by: makeUser('ana'),
      merged_at: new Date(Date.now() - 1e8).toISOString(),
      merge_commit_sha: '9be04f1c22'.padEnd(40, '0'),
      comments: 3,
    }),
    makePull(3, {
      head: 'feature/fee-threshold',
      title: 'Charge no fee below a threshold',
      user: tomas,
      comments: 1,
      body: 'Small payments cost more to book than their fee brings.\n\n- [x] threshold from the configuration\n- [ ] tell the finance team\n\n```ts\nconst threshold = config.getNumber("fees.threshold");\n```\n',
    }),
    makePull(4, {
      head: 'feature/fee-threshold',
      base: 'dependabot/npm_and_yarn/types/node-24.1.0',
      title: 'A change that conflicts with what was done meanwhile',
      mergeable: false,
    }),
  ],
  comments: {
    3: [
      {
        id: 1,
        user: makeUser('ana'),
        body: 'Looks good. Should `0` turn it off?',
        created_at: new Date(Date.now() - 7e6).toISOString(),
      },
    ],
  },
  diffs: {
    3: feeDiff,
    ['4f1c9be0a2'.padEnd(40, '0')]: feeDiff,
    ['12ab34cd56'.padEnd(40, '0')]: renameDiff,
    'main...feature/fee-threshold': feeDiff,
  },
  statuses: {
    ['3'.padEnd(40, 'a')]: {
      state: 'failure',
      total_count: 3,
      statuses: [
        {
          context: 'build',
          status: 'success',
          target_url: 'https://example.com/1',
        },
        { context: 'test', status: 'failure' },
        { context: 'publish', status: 'pending' },
      ],
    },
  },
};
