import { cleanArticle } from './cleanArticle.mjs';
import { find, parseHtml } from './dom.mjs';
import {
  readAnchors,
  readCallouts,
  readCode,
  readFootnotes,
  readOtherIds,
  readOutline,
  readTables,
  readTasks,
} from './readBlocks.mjs';
import { readFrame, readToc } from './readFrame.mjs';
import { readImages, readLinks, readMarks } from './readInline.mjs';
import { wordsOf } from './visibleText.mjs';

/**
 * Everything about a page that is compared, as lists of short texts.
 *
 * @param {string} url - Address below the site, `''` or ending in `/`
 */
export function readPage(html, url) {
  const document = parseHtml(html);
  const frame = readFrame(document, url);
  const toc = readToc(document);
  const found = find(document, 'article');
  const article = found ? cleanArticle(found) : parseHtml('');
  return {
    anchors: readAnchors(article),
    text: wordsOf(article),
    frame,
    toc,
    outline: readOutline(article),
    ids: readOtherIds(article),
    links: readLinks(article, url),
    ...readCode(article),
    tables: readTables(article),
    callouts: readCallouts(article),
    images: readImages(article, url),
    footnotes: readFootnotes(article),
    tasks: readTasks(article),
    marks: readMarks(article),
  };
}
