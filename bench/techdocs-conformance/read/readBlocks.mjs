import {
  attributeOf,
  childElements,
  classesOf,
  closest,
  elementsBelow,
  find,
  findAll,
  isElement,
  matches,
} from './dom.mjs';
import { rawTextOf, textOf } from './visibleText.mjs';

const BLOCKS = new Set(
  'address article aside blockquote dd details div dl dt figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table ul'.split(
    ' ',
  ),
);
/** Looked at on their own. */
const CLOSED = new Set(['pre', 'table']);
const NAMING_CLASSES = /^(admonition|tabbed-|footnote$|grid$)/;

function nameOf(element) {
  const naming = classesOf(element).filter(name => NAMING_CLASSES.test(name));
  return [element.tagName, ...naming.slice(0, 1)].join('.');
}

/** `pre` is the block; the box around it is there or not by a setting for how code is coloured. */
const isBox = element => matches(element, 'div.highlight');

/** MkDocs begins a new list after a blank line, which is to be seen in spacing only as long as nothing is counted. */
function continuesList(element) {
  const siblings = childElements(element.parentNode);
  const before = siblings[siblings.indexOf(element) - 1];
  return element.tagName === 'ul' && before?.tagName === 'ul';
}

/** `<li>text` and `<li><p>text` differ in spacing only. */
const HOLDERS_OF_TEXT = new Set(['li', 'dd', 'td', 'summary', 'p', 'dt']);
const isHeading = ({ tagName }) => /^h[1-6]$/.test(tagName);

const hasContent = node =>
  node.nodeName === '#text'
    ? node.value.trim() !== ''
    : textOf(node) !== '' || find(node, 'img', 'input', 'video', 'audio', 'hr');

/** Children of a block: blocks, and between them runs of text, which browsers lay out as paragraphs. */
function partsOf(node) {
  const parts = [];
  for (const child of node.childNodes ?? []) {
    if (isElement(child) && (BLOCKS.has(child.tagName) || holdsBlocks(child))) {
      parts.push(child);
    } else if (hasContent(child) && parts.at(-1) !== 'text') {
      parts.push('text');
    }
  }
  return parts;
}

const holdsBlocks = element =>
  [...elementsBelow(element)].some(({ tagName }) => BLOCKS.has(tagName));

/** Every block with the blocks it stands in. */
export function readOutline(node, path = '') {
  const parts = partsOf(node);
  return parts.flatMap((part, index) => {
    const isText = part === 'text' || part.tagName === 'p';
    const here = name => (path ? `${path} > ${name}` : name);
    if (isText && !part.tagName) {
      const isOwn = HOLDERS_OF_TEXT.has(node.tagName) || isHeading(node);
      return isOwn && index === 0 ? [] : [here('p')];
    }
    if (!BLOCKS.has(part.tagName) || isBox(part)) {
      return readOutline(part, path);
    }
    if (isText && !hasContent(part)) {
      return [];
    }
    if (isText && index === 0 && HOLDERS_OF_TEXT.has(node.tagName)) {
      return readOutline(part, path);
    }
    const name = here(nameOf(part));
    const below = CLOSED.has(part.tagName) ? [] : readOutline(part, name);
    return continuesList(part) ? below : [name, ...below];
  });
}

export function readAnchors(article) {
  return findAll(article, 'h1', 'h2', 'h3', 'h4', 'h5', 'h6').map(
    heading =>
      `${heading.tagName} #${attributeOf(heading, 'id') ?? ''} ${textOf(
        heading,
      )}`,
  );
}

const MACHINE_ID = /^(__|fn:|fnref\d*:|h\d$)/;

/** Anchors that are not headings. */
export function readOtherIds(article) {
  return [...elementsBelow(article)]
    .filter(({ tagName }) => !/^h\d$/.test(tagName))
    .map(
      element =>
        attributeOf(element, 'id') ??
        (element.tagName === 'a' ? attributeOf(element, 'name') : undefined),
    )
    .filter(id => id && !MACHINE_ID.test(id));
}

/** Numbers of the lines inside of `.hll`, and the text itself. */
function readLines(node, state = { text: '', marked: [] }, isMarked = false) {
  for (const child of node.childNodes ?? []) {
    if (child.nodeName === '#text') {
      if (isMarked) {
        const first = state.text.split('\n').length;
        const count = child.value.replace(/\n$/, '').split('\n').length;
        for (let i = 0; i < count; i++) {
          state.marked.push(first + i);
        }
      }
      state.text += child.value;
    } else if (isElement(child)) {
      readLines(child, state, isMarked || matches(child, '.hll'));
    }
  }
  return state;
}

function languageOf(pre) {
  for (let at = pre; at && at.tagName !== 'article'; at = at.parentNode) {
    const holder = [at, ...childElements(at, 'code')].find(element =>
      classesOf(element).some(name => name.startsWith('language-')),
    );
    if (holder) {
      return classesOf(holder)
        .find(name => name.startsWith('language-'))
        .slice('language-'.length);
    }
  }
  return '';
}

const TAB = 4;

/** MkDocs makes spaces of tabs before it reads a page. */
function expandTabs(text) {
  return text
    .split('\n')
    .map(line =>
      line
        .split('\t')
        .reduce(
          (before, after) =>
            before.padEnd(before.length + TAB - (before.length % TAB)) + after,
        ),
    )
    .join('\n');
}

/** Blocks of code: what is in them, and how they are shown. */
export function readCode(article) {
  const blocks = findAll(article, 'pre').map(pre => {
    const { text, marked } = readLines(pre);
    const box = closest(pre, 'div.highlight');
    const title = box && find(box, 'span.filename');
    return {
      text: expandTabs(text).replace(/\s+$/, ''),
      shown: [
        languageOf(pre).replace(/^text$/, '') || '-',
        title ? `"${textOf(title)}"` : '',
        marked.length > 0 ? `marked ${[...new Set(marked)].join(',')}` : '',
      ]
        .filter(Boolean)
        .join(' '),
    };
  });
  return {
    code: blocks.map(({ text }) => text),
    codeInfo: blocks.map(({ shown }) => shown),
  };
}

function alignmentOf(cell) {
  const style = /text-align:\s*(\w+)/.exec(attributeOf(cell, 'style') ?? '');
  return style?.[1] ?? attributeOf(cell, 'align') ?? '';
}

/** Tables row by row. */
export function readTables(article) {
  return findAll(article, 'tr').map(row =>
    childElements(row, 'td', 'th')
      .map(cell => {
        const align = alignmentOf(cell);
        const spans = ['colspan', 'rowspan']
          .map(
            name =>
              attributeOf(cell, name) && `${name}=${attributeOf(cell, name)}`,
          )
          .filter(Boolean);
        return [cell.tagName, align, ...spans, textOf(cell)]
          .filter(Boolean)
          .join(' ');
      })
      .join(' | '),
  );
}

function describeTabs(set) {
  const labels = childElements(
    find(set, 'div.tabbed-labels') ?? set,
    'label',
  ).map(textOf);
  const inputs = childElements(set, 'input');
  const selected = inputs.findIndex(
    input => attributeOf(input, 'checked') !== undefined,
  );
  return `tabs ${labels.join(' | ')} (${selected + 1})`;
}

/** Admonitions, collapsible blocks and tabs: kind, title, and whether open. */
export function readCallouts(article) {
  return findAll(article, 'div.admonition', 'details', 'div.tabbed-set').map(
    element => {
      if (matches(element, 'div.tabbed-set')) {
        return describeTabs(element);
      }
      const [title] = childElements(element, 'summary', 'p.admonition-title');
      return [
        element.tagName === 'details' ? 'details' : '',
        ...classesOf(element).sort(),
        title ? `"${textOf(title)}"` : '',
        attributeOf(element, 'open') === undefined ? '' : 'open',
      ]
        .filter(Boolean)
        .join(' ');
    },
  );
}

export function readTasks(article) {
  return findAll(article, 'li.task-list-item').map(item => {
    const box = find(item, 'input');
    const isDone = box && attributeOf(box, 'checked') !== undefined;
    const [firstLine] = rawTextOf(item).trim().split('\n');
    return `[${isDone ? 'x' : ' '}] ${firstLine.trim()}`;
  });
}

/** References to footnotes, and the footnotes. */
export function readFootnotes(article) {
  const references = findAll(article, 'a.footnote-ref').map(
    link =>
      `${attributeOf(link.parentNode, 'id')} -> ${attributeOf(
        link,
        'href',
      )} ${textOf(link)}`,
  );
  const notes = findAll(article, 'div.footnote').flatMap(box =>
    findAll(box, 'li').map(
      note => `${attributeOf(note, 'id') ?? ''} ${textOf(note)}`,
    ),
  );
  return [...references, ...notes];
}
