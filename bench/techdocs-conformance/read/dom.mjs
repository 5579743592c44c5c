import { parse } from 'parse5';

export const parseHtml = html => parse(html);

export const isElement = node => node.tagName !== undefined;

export const attributeOf = (node, name) =>
  node.attrs?.find(attribute => attribute.name === name)?.value;

export const classesOf = node =>
  (attributeOf(node, 'class') ?? '').split(/\s+/).filter(Boolean);

/**
 * Whether an element is what a simple selector asks for.
 *
 * @param {string} selector - A tag, classes, or both: `div`, `.note`, `div.admonition.note`
 */
export function matches(node, selector) {
  const [tag, ...classes] = selector.split('.');
  return (
    isElement(node) &&
    (!tag || node.tagName === tag) &&
    (classes.length === 0 ||
      classes.every(name => classesOf(node).includes(name)))
  );
}

const matchesOne = (node, selectors) => selectors.some(s => matches(node, s));

/** Every element below a node, in document order. */
export function* elementsBelow(node) {
  for (const child of node.childNodes ?? []) {
    if (isElement(child)) {
      yield child;
      yield* elementsBelow(child);
    }
  }
}

export const findAll = (node, ...selectors) =>
  [...elementsBelow(node)].filter(element => matchesOne(element, selectors));

export function find(node, ...selectors) {
  for (const element of elementsBelow(node)) {
    if (matchesOne(element, selectors)) {
      return element;
    }
  }
  return undefined;
}

export const childElements = (node, ...selectors) =>
  (node.childNodes ?? []).filter(
    child =>
      isElement(child) &&
      (selectors.length === 0 || matchesOne(child, selectors)),
  );

/** The nearest element around a node, itself included, that a selector asks for. */
export function closest(node, ...selectors) {
  for (let current = node; current; current = current.parentNode) {
    if (matchesOne(current, selectors)) {
      return current;
    }
  }
  return undefined;
}

export function remove(node) {
  const siblings = node.parentNode.childNodes;
  siblings.splice(siblings.indexOf(node), 1);
}

export function replace(node, ...others) {
  const { parentNode } = node;
  const siblings = parentNode.childNodes;
  others.forEach(other => (other.parentNode = parentNode));
  siblings.splice(siblings.indexOf(node), 1, ...others);
}

export const textNode = value => ({ nodeName: '#text', value });
