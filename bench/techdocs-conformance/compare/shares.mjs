/** What each column of the table is made of. */
export const COLUMNS = {
  urls: ['urls'],
  anchors: ['anchors'],
  text: ['text'],
  structure: [
    'nav',
    'frame',
    'toc',
    'outline',
    'code',
    'codeInfo',
    'tables',
    'callouts',
    'tasks',
    'footnotes',
    'images',
    'links',
    'marks',
    'ids',
  ],
  search: ['searchEntries', 'searchText'],
};

/** What every site is to reach. */
const BAR = { urls: 1, anchors: 1, text: 0.995, structure: 0.995 };

/** Equal and total of a column, by the figures of each aspect. */
export function sumColumn(figures, column) {
  return COLUMNS[column].reduce(
    (sum, aspect) => ({
      equal: sum.equal + (figures[aspect]?.equal ?? 0),
      total: sum.total + (figures[aspect]?.total ?? 0),
    }),
    { equal: 0, total: 0 },
  );
}

export function shareOf({ equal, total }) {
  return total === 0 ? 1 : equal / total;
}

export function reachesBar(figures) {
  return Object.entries(BAR).every(
    ([column, bar]) => shareOf(sumColumn(figures, column)) >= bar,
  );
}
