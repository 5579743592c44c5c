import { Knex } from 'knex';
import {
  describeEachDatabase,
  makeRepositoryRow,
} from '../__testUtils__/eachDatabase';
import { DatabaseCommentStore } from './CommentStore';
import { DatabaseIssueStore } from './IssueStore';

const PULL = {
  baseBranch: 'main',
  headBranch: 'feature',
  baseSha: 'b',
  headSha: 'h',
  mergeBaseSha: 'm',
};

async function setUp(knex: Knex) {
  const { ada, shop } = await makeRepositoryRow(knex);
  const store = new DatabaseIssueStore(knex);
  const create = (title: string, pull?: typeof PULL) =>
    store.create({
      repositoryId: shop.id,
      title,
      body: '',
      authorId: ada.id,
      pull,
    });
  return { ada, shop, store, create };
}

describeEachDatabase('DatabaseIssueStore', open => {
  it('numbers issues and pull requests together', async () => {
    const { shop, store, create } = await setUp(await open());

    const issue = await create('Broken');
    const pull = await create('Mended', PULL);

    expect(issue).toMatchObject({
      number: 1,
      state: 'open',
      comments: 0,
      author: { login: 'ada' },
    });
    expect(issue.pull).toBeUndefined();
    expect(pull).toMatchObject({ number: 2, pull: PULL });
    expect(await store.find(shop.id, 2)).toEqual(pull);
    expect(await store.find(shop.id, 3)).toBeUndefined();
    expect(await store.find(shop.id + 1, 1)).toBeUndefined();
  });

  it('gives every number once when many are made at the same time', async () => {
    const { create } = await setUp(await open());

    const issues = await Promise.all(
      Array.from({ length: 10 }, (_, i) => create(`Issue ${i}`)),
    );

    const numbers = issues.map(issue => issue.number).sort((a, b) => a - b);
    expect(numbers).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  });

  it('lists by what is asked for, newest first', async () => {
    const { shop, store, create } = await setUp(await open());
    const first = await create('First bug');
    await create('Second');
    await create('Third', PULL);
    await store.update(first.id, { state: 'closed' });
    const list = async (filter: object) =>
      (
        await store.list(
          { repositoryId: shop.id, ...filter },
          { page: 1, limit: 10 },
        )
      ).items.map(issue => issue.number);

    expect(await list({})).toEqual([3, 2, 1]);
    expect(await list({ state: 'open' })).toEqual([3, 2]);
    expect(await list({ isPull: false })).toEqual([2, 1]);
    expect(await list({ isPull: true, headBranch: 'feature' })).toEqual([3]);
    expect(await list({ headBranch: 'other' })).toEqual([]);
    expect(await list({ text: 'BUG' })).toEqual([1]);
    expect(await list({ text: '%' })).toEqual([]);
    expect(await store.countOpen([shop.id, 4711])).toEqual(
      new Map([[shop.id, { openIssues: 1, openPulls: 1 }]]),
    );
  });

  it('closes and opens', async () => {
    const { shop, store, create } = await setUp(await open());
    const issue = await create('Broken');

    await store.update(issue.id, { state: 'closed', title: 'Mended' });
    const closed = await store.find(shop.id, 1);
    await store.update(issue.id, { state: 'open' });
    const opened = await store.find(shop.id, 1);

    expect(closed).toMatchObject({ state: 'closed', title: 'Mended' });
    expect(closed?.closedAt).toBeInstanceOf(Date);
    expect(opened?.closedAt).toBeUndefined();
  });

  it('merges a pull request once', async () => {
    const { ada, shop, store, create } = await setUp(await open());
    const pull = await create('Mended', PULL);
    await store.updatePull(pull.id, { headSha: 'h2' });

    const results = await Promise.all(
      ['c1', 'c2'].map(commitSha =>
        store.markMerged(pull.id, { commitSha, byId: ada.id }),
      ),
    );

    expect(results.filter(Boolean)).toHaveLength(1);
    expect(await store.find(shop.id, 1)).toMatchObject({
      state: 'closed',
      pull: {
        headSha: 'h2',
        mergedAt: expect.any(Date),
        mergedBy: { login: 'ada' },
        mergeCommitSha: expect.stringMatching(/^c[12]$/),
      },
    });
  });
});

describeEachDatabase('DatabaseCommentStore', open => {
  it('keeps comments with their issue', async () => {
    const knex = await open();
    const { ada, shop, store, create } = await setUp(knex);
    const comments = new DatabaseCommentStore(knex);
    const issue = await create('Broken');

    const one = await comments.create({
      issueId: issue.id,
      authorId: ada.id,
      body: 'One',
    });
    await comments.create({ issueId: issue.id, authorId: ada.id, body: 'Two' });
    await comments.update(one.id, 'One more');

    expect((await comments.list(issue.id)).map(c => c.body)).toEqual([
      'One more',
      'Two',
    ]);
    expect((await store.find(shop.id, 1))?.comments).toBe(2);
    expect(await comments.find(shop.id, one.id)).toMatchObject({
      issueNumber: 1,
      comment: { body: 'One more', author: { login: 'ada' } },
    });
    expect(await comments.find(shop.id + 1, one.id)).toBeUndefined();
    await comments.delete(one.id);
    expect(await comments.find(shop.id, one.id)).toBeUndefined();
  });
});
