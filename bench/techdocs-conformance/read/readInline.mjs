import { resolveAddress } from './addresses.mjs';
import { attributeOf, closest, find, findAll, matches } from './dom.mjs';
import { textOf } from './visibleText.mjs';

/** Old and new names of one thing. */
const MARKS = new Map(
  Object.entries({
    b: 'strong',
    strong: 'strong',
    i: 'em',
    em: 'em',
    s: 'del',
    strike: 'del',
    del: 'del',
    abbr: 'abbr',
    code: 'code',
    ins: 'ins',
    kbd: 'kbd',
    mark: 'mark',
    q: 'q',
    small: 'small',
    sub: 'sub',
    sup: 'sup',
    u: 'u',
  }),
);

function isPartOfSomethingElse(element) {
  return (
    (element.tagName === 'code' && closest(element, 'pre')) ||
    (element.tagName === 'sup' && find(element, 'a.footnote-ref'))
  );
}

/** Two marks around the same text are in order of their names, whichever is the outer one. */
function orderNested(marks) {
  const groups = [];
  for (const mark of marks) {
    const last = groups.at(-1);
    if (last && last[0].text === mark.text) {
      last.push(mark);
    } else {
      groups.push([mark]);
    }
  }
  return groups.flatMap(group =>
    group.sort((a, b) => a.name.localeCompare(b.name)),
  );
}

/** Emphasis, inline code and so on. */
export function readMarks(article) {
  const marks = findAll(article, ...MARKS.keys())
    .filter(element => !isPartOfSomethingElse(element))
    .map(element => ({
      name: MARKS.get(element.tagName),
      text: textOf(element),
      title: attributeOf(element, 'title'),
    }));
  return orderNested(marks).map(
    ({ name, text, title }) => `${name} ${text}${title ? ` (${title})` : ''}`,
  );
}

function labelOf(link) {
  const image = find(link, 'img');
  return textOf(link) || (image && attributeOf(image, 'alt')) || '';
}

export function readLinks(article, pageUrl) {
  return findAll(article, 'a')
    .filter(
      link =>
        attributeOf(link, 'href') !== undefined &&
        !matches(link, 'a.footnote-ref'),
    )
    .map(link => {
      const title = attributeOf(link, 'title');
      return `${labelOf(link)} -> ${resolveAddress(
        attributeOf(link, 'href'),
        pageUrl,
      )}${title ? ` (${title})` : ''}`;
    });
}

export function readImages(article, pageUrl) {
  return findAll(article, 'img', 'video', 'audio', 'source')
    .filter(image => attributeOf(image, 'src'))
    .map(image => {
      const extras = ['alt', 'title', 'width', 'height', 'align']
        .map(name => [name, attributeOf(image, name)])
        .filter(([, value]) => value)
        .map(([name, value]) => `${name}="${value}"`);
      return [
        image.tagName,
        resolveAddress(attributeOf(image, 'src'), pageUrl),
        ...extras,
      ].join(' ');
    });
}
