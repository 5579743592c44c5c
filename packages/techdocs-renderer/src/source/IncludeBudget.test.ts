import { DEFAULT_LIMITS } from '../options';
import { Pace } from '../output/Pace';
import { IncludeBudget } from './IncludeBudget';

const limits = {
  ...DEFAULT_LIMITS,
  maxIncludes: 2,
  maxIncludeDepth: 3,
  maxPageBytes: 2_048,
  maxTotalBytes: 3_000,
};

function createBudget(total = { bytes: 0 }): IncludeBudget {
  return new IncludeBudget(limits, new Pace(10), total, 1_000);
}

describe('IncludeBudget', () => {
  it.each([
    [1_048, 1, undefined],
    [1_049, 1, 'would make the page larger than 2 KiB'],
    [1, 3, undefined],
    [1, 4, 'is nested more than 3 files deep'],
  ])('%s bytes at depth %s', async (bytes, depth, refusal) => {
    expect(await createBudget().spend(bytes, depth)).toBe(refusal);
  });

  it('counts files, not those that were refused', async () => {
    const budget = createBudget();

    const answers = [];
    for (const bytes of [1, 9_999, 1, 1]) {
      answers.push(await budget.spend(bytes, 1));
    }

    expect(answers).toEqual([
      undefined,
      expect.stringContaining('is more than may be included in one site'),
      undefined,
      'is more than the 2 files that a page may include',
    ]);
  });

  it('shares what the pages of a site may include', async () => {
    const total = { bytes: 0 };

    expect(await createBudget(total).spend(1_000, 1)).toBeUndefined();
    expect(await createBudget(total).spend(1_000, 1)).toBeUndefined();
    expect(await createBudget(total).spend(1_001, 1)).toBe(
      'is more than may be included in one site',
    );
  });

  it('tells of each limit once, of anything else always', () => {
    const budget = createBudget();
    const refusal = budget.grow(5_000)!;

    expect(budget.grow(5_000)).toBe(refusal);
    expect([budget.isNews(refusal), budget.isNews(refusal)]).toEqual([
      true,
      false,
    ]);
    expect([budget.isNews('x'), budget.isNews('x')]).toEqual([true, true]);
  });

  it('stops when the build has had its time', async () => {
    const budget = new IncludeBudget(limits, new Pace(0), { bytes: 0 }, 0);

    await expect(budget.spend(1, 1)).rejects.toThrow(/stopped after 0 seconds/);
  });
});
