import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { judgeResults } from './judgeResults.mjs';
import { ndcg } from './ndcg.mjs';
import { reciprocalRank } from './reciprocalRank.mjs';

const near = (actual, expected) =>
  assert.ok(
    Math.abs(actual - expected) < 1e-4,
    `${actual} instead of ${expected}`,
  );

describe('ndcg', () => {
  it('weighs grades and ranks', () => {
    // (2²−1)/log2(2) + (2³−1)/log2(4) = 3 + 3.5 = 6.5; ideal 7/1 + 3/log2(3) + 1/2 = 9.39279
    near(ndcg([2, 0, 3], [1, 2, 3]), 6.5 / 9.39279);
  });

  it('is 1 for the best order, whatever else there is to be found', () => {
    near(ndcg([3, 2, 1], [1, 1, 3, 2], 3), 1);
  });

  it('looks at no more than its depth', () => {
    // 3/log2(3) = 1.89279 of 3
    near(ndcg([0, 2, 2], [2], 2), 1.89279 / 3);
  });

  it('is 0 where nothing relevant was found, or exists', () => {
    assert.equal(ndcg([0, 0], [3]), 0);
    assert.equal(ndcg([], [3]), 0);
    assert.equal(ndcg([0], []), 0);
  });
});

describe('reciprocalRank', () => {
  it('counts from the first result that is wanted', () => {
    assert.equal(reciprocalRank([3, 3]), 1);
    assert.equal(reciprocalRank([2, 0, 0, 3]), 0.25);
    assert.equal(reciprocalRank([2, 1]), 0);
    assert.equal(reciprocalRank([1, 2], 2), 0.5);
  });
});

describe('judgeResults', () => {
  const judgements = new Map([
    ['/docs/a', 2],
    ['/docs/a#best', 3],
    ['/docs/b', 1],
  ]);

  it('gives a section the grade of its page unless it has one', () => {
    const keys = ['/docs/b#x', '/docs/a#best', '/docs/c', '/docs/a#other'];

    assert.deepEqual(
      judgeResults(keys, { judgements, isByPage: true }),
      [1, 3, 0, 2],
    );
  });

  it('judges sections by themselves unless by page', () => {
    const keys = ['/docs/b#x', '/docs/a#best', '/docs/b'];

    assert.deepEqual(judgeResults(keys, { judgements }), [0, 3, 1]);
  });

  it('counts once what was found twice', () => {
    const keys = ['/docs/b#x', '/docs/b#y', '/docs/b', '/docs/a'];

    assert.deepEqual(
      judgeResults(keys, { judgements, isByPage: true }),
      [1, 2],
    );
  });
});
