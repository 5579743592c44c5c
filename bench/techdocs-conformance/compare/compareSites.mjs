import { compareLists } from './compareLists.mjs';
import { compareSearch } from './compareSearch.mjs';

/** Of a page, in the order of the report. */
const PAGE_ASPECTS = [
  'frame',
  'anchors',
  'toc',
  'text',
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
];

const EMPTY = Object.fromEntries(PAGE_ASPECTS.map(name => [name, []]));

/** Sums up lists of one kind, and keeps where they differ. */
class Tally {
  #figures = new Map();
  differences = [];

  add(aspect, where, { equal, total, hunks }) {
    const figure = this.#figures.get(aspect) ?? { equal: 0, total: 0 };
    figure.equal += equal;
    figure.total += total;
    this.#figures.set(aspect, figure);
    for (const hunk of hunks) {
      this.differences.push({ aspect, where, ...hunk });
    }
  }

  get figures() {
    return Object.fromEntries(this.#figures);
  }
}

/** The order of addresses means nothing. */
function compareSets(reference, fairway) {
  return compareLists([...reference].sort(), [...fairway].sort());
}

/**
 * Compares what the two made of one site.
 *
 * @param {import('../read/readSite.mjs').Site} reference
 * @param {import('../read/readSite.mjs').Site} fairway
 */
export function compareSites(reference, fairway) {
  const tally = new Tally();
  tally.add('urls', '', compareSets(reference.urls, fairway.urls));

  const known = new Set(fairway.pageUrls);
  const home = reference.pageUrls.find(url => known.has(url)) ?? '';
  tally.add(
    'nav',
    `/${home}`,
    compareLists(reference.readNav(home), fairway.readNav(home)),
  );

  let pages = 0;
  for (const url of new Set([...reference.pageUrls, ...fairway.pageUrls])) {
    const theirs = reference.readPage(url);
    const ours = fairway.readPage(url);
    pages += theirs ? 1 : 0;
    if (theirs || ours) {
      for (const aspect of PAGE_ASPECTS) {
        const result = compareLists(
          (theirs ?? EMPTY)[aspect],
          (ours ?? EMPTY)[aspect],
        );
        tally.add(aspect, `/${url}`, result);
      }
    }
  }
  for (const [aspect, where, result] of compareSearch(
    reference.readSearch(),
    fairway.readSearch(),
  )) {
    tally.add(aspect, where, result);
  }
  return { pages, figures: tally.figures, differences: tally.differences };
}
