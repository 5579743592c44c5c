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

function comparePage(theirs, ours) {
  const results = PAGE_ASPECTS.map(aspect => [
    aspect,
    compareLists((theirs ?? EMPTY)[aspect], (ours ?? EMPTY)[aspect]),
  ]);
  const different = results.reduce(
    (sum, [, { equal, total }]) => sum + total - equal,
    0,
  );
  return { results, different, exists: Boolean(theirs ?? ours) };
}

const pageOf = ({ location }) => location.replace(/#.*$/, '');

/** Entries of each page from the site that the page was compared with. */
function chooseSearch(references, chosen) {
  return references.flatMap((reference, i) =>
    reference
      .readSearch()
      .filter(entry => (chosen.get(pageOf(entry)) ?? 0) === i),
  );
}

/**
 * Compares what the two made of one site.
 *
 * @param {import('../read/readSite.mjs').Site[]} references - Made with different settings; each page is compared with the
 * nearest one, everything else with the first
 * @param {import('../read/readSite.mjs').Site} fairway
 */
export function compareSites(references, fairway) {
  const [reference] = references;
  const tally = new Tally();
  tally.add('urls', '', compareSets(reference.urls, fairway.urls));

  const known = new Set(fairway.pageUrls);
  const theirs = reference.pageUrls;
  const home =
    theirs.includes('') && known.has('')
      ? ''
      : theirs.find(url => known.has(url)) ?? '';
  tally.add(
    'nav',
    `/${home}`,
    compareLists(reference.readNav(home), fairway.readNav(home)),
  );

  const chosen = new Map();
  const failed = theirs.filter(url => reference.hasFailed(url));
  const isCompared = entry => !failed.includes(pageOf(entry));
  for (const url of new Set([...reference.pageUrls, ...fairway.pageUrls])) {
    if (failed.includes(url)) {
      continue;
    }
    const ours = fairway.readPage(url);
    const pages = references.map(site => comparePage(site.readPage(url), ours));
    const best = pages.reduce((a, b) => (b.different < a.different ? b : a));
    if (best.exists) {
      chosen.set(url, pages.indexOf(best));
      for (const [aspect, result] of best.results) {
        tally.add(aspect, `/${url}`, result);
      }
    }
  }
  for (const [aspect, where, result] of compareSearch(
    chooseSearch(references, chosen).filter(isCompared),
    fairway.readSearch().filter(isCompared),
  )) {
    tally.add(aspect, where, result);
  }
  return {
    pages: chosen.size,
    failed: failed.map(url => `/${url}`),
    figures: tally.figures,
    differences: tally.differences,
  };
}
