import { readBuckets } from './readBuckets';

/** Numbers below `total`, in buckets of ten. */
function makeRead(total: number) {
  const asked: { start: number; offset: number; limit: number }[] = [];
  const read = async (part: (typeof asked)[number]) => {
    asked.push(part);
    const first = part.start + part.offset;
    const end = Math.min(total, first + part.limit);
    return {
      hits: Array.from(
        { length: Math.max(0, end - first) },
        (_, i) => first + i,
      ),
      total,
    };
  };
  return { asked, read };
}

describe('readBuckets', () => {
  it.each([
    [{ offset: 0, limit: 5 }, 100, [[0, 0, 5]]],
    [{ offset: 7, limit: 3 }, 100, [[0, 7, 3]]],
    [
      { offset: 8, limit: 15 },
      100,
      [
        [0, 8, 2],
        [10, 0, 10],
        [20, 0, 3],
      ],
    ],
    [{ offset: 8, limit: 15 }, 9, [[0, 8, 2]]],
    [{ offset: 25, limit: 5 }, 9, [[20, 5, 5]]],
    [{ offset: 0, limit: 0 }, 100, [[0, 0, 0]]],
  ])('reads %j of %d', async (page, total, parts) => {
    const { asked, read } = makeRead(total);

    const found = await readBuckets(10, page, read);

    expect(asked.map(part => Object.values(part))).toEqual(parts);
    expect(found.total).toBe(total);
    expect(found.hits).toEqual(
      Array.from({ length: total }, (_, i) => i).slice(
        page.offset,
        page.offset + page.limit,
      ),
    );
  });
});
