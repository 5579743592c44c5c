import path from 'node:path/posix';
import { readPage } from './readPage.js';

/**
 * Finds links, anchors and entries of the navigation that lead nowhere. Links to other sites
 * are left alone: whether they work is not for this repository to decide.
 *
 * @param {{ files: Map<string, string>, nav?: unknown, docsDir?: string }} site
 *   all files by their path in the repository; the text of files other than pages is not needed
 * @returns {string[]} one sentence for each fault, sorted
 */
export function findFaults({ files, nav, docsDir = 'docs' }) {
  const pages = new Map(
    [...files].filter(([file]) => file.endsWith('.md')).map(([file, text]) => [file, readPage(text)]),
  );
  const isInDocs = (file) => file.startsWith(`${docsDir}/`);

  const faults = [...pages].flatMap(([file, { links }]) =>
    links.flatMap(({ target, line }) => {
      const fault = explainLink(file, target);
      return fault ? [`${file}:${line}: "${target}" ${fault}`] : [];
    }),
  );
  return [...faults, ...explainNav()].sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));

  function explainLink(file, target) {
    if (/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(target)) {
      return undefined;
    }
    if (target.startsWith('/')) {
      return 'begins with a slash; write it relative to this file';
    }
    const [, address, anchor] = /^([^?#]*)(?:\?[^#]*)?#?(.*)$/.exec(target);
    const to = address ? path.join(path.dirname(file), address) : file;
    if (isInDocs(file) && !isInDocs(to)) {
      return `leads out of ${docsDir}/, which is all that is published; link to the website of the repository`;
    }
    if (!files.has(to)) {
      const isFolder = [...files.keys()].some((other) => other.startsWith(path.join(to, '/')));
      if (isFolder) {
        return isInDocs(file) ? 'leads to a folder; name the page in it' : undefined;
      }
      return `leads to ${to}, which does not exist`;
    }
    const anchors = pages.get(to)?.anchors;
    if (anchor && anchors && !anchors.has(anchor)) {
      return `leads to ${to}, which has no #${anchor}; it has ${[...anchors].map((id) => `#${id}`).join(', ') || 'none'}`;
    }
    return undefined;
  }

  function* explainNav() {
    if (nav === undefined) {
      return;
    }
    const entries = toEntries(nav);
    for (const entry of new Set(entries)) {
      if (!files.has(`${docsDir}/${entry}`)) {
        yield `mkdocs.yml: nav has ${entry}, which does not exist in ${docsDir}/`;
      }
      if (entries.indexOf(entry) !== entries.lastIndexOf(entry)) {
        yield `mkdocs.yml: nav has ${entry} more than once`;
      }
    }
    for (const file of pages.keys()) {
      if (isInDocs(file) && !entries.includes(file.slice(docsDir.length + 1))) {
        yield `mkdocs.yml: nav does not have ${file.slice(docsDir.length + 1)}, so nobody will find it`;
      }
    }
  }
}

/** The pages of a navigation, however deep; links to other sites are no pages. */
function toEntries(nav) {
  if (typeof nav === 'string') {
    return /^[a-z][a-z0-9+.-]*:/i.test(nav) ? [] : [nav];
  }
  return Object.values(nav ?? {}).flatMap(toEntries);
}
