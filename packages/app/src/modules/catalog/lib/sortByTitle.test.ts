import { sortByTitle } from './sortByTitle';
import { toRow } from './toRow';

const rows = [
  ['booking-api', 'Zebra'],
  ['berth', 'Ärger'],
  ['a', 'apple'],
].map(([name, title]) =>
  toRow({ apiVersion: 'a', kind: 'Component', metadata: { name, title } }),
);

describe('sortByTitle', () => {
  it('orders by title as people do, both ways', () => {
    const titles = (direction: 'ascending' | 'descending') =>
      sortByTitle(rows, { column: 'name', direction }).map(r => r.title);

    expect(titles('ascending')).toEqual(['apple', 'Ärger', 'Zebra']);
    expect(titles('descending')).toEqual(['Zebra', 'Ärger', 'apple']);
  });

  it('keeps the order of the catalog for other columns', () => {
    const sorted = sortByTitle(rows, {
      column: 'owner',
      direction: 'ascending',
    });

    expect(sorted).toEqual(rows);
  });
});
