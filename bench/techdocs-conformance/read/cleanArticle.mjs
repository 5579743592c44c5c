import {
  attributeOf,
  find,
  isElement,
  matches,
  remove,
  replace,
  textNode,
} from './dom.mjs';
import { rawTextOf } from './visibleText.mjs';

/** What the reader takes out, or what is not the author's. The README of this folder says why, one by one. */
const REMOVED = [
  'script',
  'style',
  'link',
  'meta',
  'template',
  'noscript',
  'object',
  'embed',
  'a.headerlink',
  'a.md-content__button',
  'a.footnote-backref',
  'aside.md-source-file',
  'td.linenos',
  'form.md-feedback',
];

/** Boxes around something, with no meaning of their own. */
const UNWRAPPED = [
  'div.md-typeset__scrollwrap',
  'div.md-typeset__table',
  'a.glightbox',
  // Around blocks of code, where `codehilite` is named.
  'div.codehilite',
];

const EMOJI = ['.emojione', '.twemoji', '.gemoji'];
const DIAGRAMS = ['.mermaid', '.uml', '.diagram', '.graphviz', '.kroki'];
const FRAMES = ['iframe', 'swagger-ui', '.embedded'];
const FORMULAS = ['.arithmatex', 'math', '.math'];

const isOneOf = (element, selectors) =>
  selectors.some(selector => matches(element, selector));

/** What the source of a diagram begins with, in whatever language it is said to be. */
const DIAGRAM_SOURCE =
  /^(?:---\n[^]*?\n---\n)?(?:%%[^\n]*\n\s*)*(?:(?:graph|flowchart|sequenceDiagram|classDiagram|stateDiagram|erDiagram|gantt|pie|gitGraph|journey|mindmap|timeline|quadrantChart|requirementDiagram|C4[A-Z]\w+|[a-z]+-beta)(?:-v2)?(?:\s|$)|(?:strict\s+)?(?:di)?graph\b[^{\n]*\{|@startuml)/;

/** A block of code that one side draws, or leaves to the browser, and the other may show as text. */
function isDiagramSource(element) {
  const pre = matches(element, 'pre') ? element : find(element, 'pre');
  return (
    (matches(element, 'div.highlight') || matches(element, 'pre')) &&
    pre !== undefined &&
    DIAGRAM_SOURCE.test(rawTextOf(pre).trim())
  );
}

/** What markdown_inline_graphviz puts around a drawing. */
function isDrawing(element) {
  const [first, ...others] = element.childNodes.filter(isElement);
  return (
    matches(element, 'div') &&
    others.length === 0 &&
    first !== undefined &&
    matches(first, 'svg') &&
    find(first, 'g.graph') !== undefined
  );
}

/** Emoji and icons are one character or picture, whoever draws it. */
function emojiText(element) {
  const image = element.tagName === 'img' ? element : find(element, 'img');
  const text = (image && attributeOf(image, 'alt')) || rawTextOf(element);
  // With or without the sign that asks for the coloured form.
  return text.trim().replaceAll('\ufe0f', '') || '⟨icon⟩';
}

function unwrap(element) {
  replace(element, ...element.childNodes);
}

/** `table.highlighttable` holds a title, the numbers and the code. */
function unwrapNumberedCode(table) {
  const title = find(table, 'span.filename');
  const code = find(table, 'td.code');
  const pre = code && find(code, 'pre');
  replace(table, ...[title, pre].filter(Boolean));
}

/** A paragraph around nothing but a diagram or a frame is part of how it is drawn. */
function isAround(element, selectors) {
  const children = element.childNodes.filter(
    child => isElement(child) || child.value?.trim(),
  );
  return (
    matches(element, 'p') &&
    children.length === 1 &&
    isElement(children[0]) &&
    isOneOf(children[0], selectors)
  );
}

function cleanOne(element) {
  if (
    isOneOf(element, REMOVED) ||
    attributeOf(element, 'hidden') !== undefined
  ) {
    remove(element);
  } else if (isOneOf(element, EMOJI)) {
    replace(element, textNode(emojiText(element)));
  } else if (
    isOneOf(element, DIAGRAMS) ||
    isAround(element, DIAGRAMS) ||
    isDrawing(element) ||
    isDiagramSource(element)
  ) {
    replace(element, marker('diagram'));
  } else if (isOneOf(element, FRAMES) || isAround(element, FRAMES)) {
    replace(element, marker('frame'));
  } else if (isOneOf(element, FORMULAS)) {
    replace(element, textNode('⟨formula⟩'));
  } else if (matches(element, 'svg')) {
    replace(element, textNode('⟨icon⟩'));
  } else if (isOneOf(element, UNWRAPPED)) {
    unwrap(element);
  } else if (matches(element, 'table.highlighttable')) {
    unwrapNumberedCode(element);
  } else {
    return false;
  }
  return true;
}

const marker = name => ({
  nodeName: 'figure',
  tagName: 'figure',
  attrs: [{ name: 'class', value: `marker-${name}` }],
  childNodes: [textNode(`⟨${name}⟩`)],
});

/**
 * Brings what either side writes in its own way to one form.
 *
 * @param article - Changed in place
 */
export function cleanArticle(article) {
  for (let i = 0; i < article.childNodes.length; ) {
    const child = article.childNodes[i];
    if (child.nodeName === '#comment') {
      remove(child);
    } else if (!isElement(child)) {
      i++;
    } else if (!cleanOne(child)) {
      cleanArticle(child);
      i++;
    }
  }
  return article;
}
