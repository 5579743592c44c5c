import { asBoolean, asMap, asText, parseYaml } from '../../../config/parseYaml';
import { BlockKind } from '../../../config/siteConfig';
import { Block, BlockQueue, createBlock, findInBlock } from '../Block';
import { appendNode, BlockNode, createNode, lastChild } from '../BlockNode';
import { BlockReader, BlockRule } from '../BlockReader';
import { takeIndented } from '../indentation';
import { appendTab } from './tabs';

const OPENING = /^(\/{3,}) *([a-z][\w-]*)(?: *\| *([^\n]*?))? *$/m;
// Bounds what a page of openings that are never closed costs.
const MAX_BLOCKS = 200;

const ADMONITIONS =
  /^(?:details-)?(abstract|attention|bug|caution|danger|error|example|failure|hint|info|new|note|question|quote|settings|success|tip|warning)$/;
const PREFIXES: Readonly<Record<string, string>> = {
  'figure-caption': 'Figure',
  'table-caption': 'Table',
};

/** A block between lines of slashes. */
type SlashBlock = {
  readonly name: string;
  /** What stands behind the bar. */
  readonly argument: string;
  readonly options: ReturnType<typeof asMap>;
  readonly content: string;
};

type Maker = (
  reader: BlockReader,
  parent: BlockNode,
  block: SlashBlock,
) => BlockNode;

function kindOf(name: string): BlockKind | undefined {
  if (name === 'caption' || Object.hasOwn(PREFIXES, name)) {
    return 'caption';
  }
  if (name === 'details' || name.startsWith('details-')) {
    return 'details';
  }
  if (name === 'admonition' || ADMONITIONS.test(name)) {
    return 'admonition';
  }
  return name === 'tab' || name === 'html' ? name : undefined;
}

function capitalize(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** The word that says what a box is about, if the author gives one. */
function typeOf({ name, options }: SlashBlock): string | undefined {
  return asText(options?.type) ?? ADMONITIONS.exec(name)?.[1];
}

const makeAdmonition: Maker = (_reader, parent, block) => {
  const type = typeOf(block);
  const node = appendNode(parent, 'div', {
    attributes: { class: ['admonition', type].filter(Boolean).join(' ') },
  });
  const title = block.argument || capitalize(type ?? 'attention');
  appendNode(node, 'p', {
    attributes: { class: 'admonition-title' },
    text: title,
  });
  return node;
};

const makeDetails: Maker = (_reader, parent, block) => {
  const type = typeOf(block);
  const isOpen = asBoolean(block.options?.open) ?? false;
  const node = appendNode(parent, 'details', {
    attributes: {
      ...(type ? { class: type } : {}),
      ...(isOpen ? { open: 'open' } : {}),
    },
  });
  appendNode(node, 'summary', {
    text: block.argument || capitalize(type ?? 'details'),
  });
  return node;
};

/** Puts a figure around what stands above, and the caption into it. */
const makeCaption: Maker = (reader, parent, { name, argument, options }) => {
  const above = parent.children.pop();
  const attributes = asMap(options?.attrs);
  const figure = appendNode(parent, 'figure', {
    attributes: {
      ...(asText(attributes?.id) ? { id: asText(attributes?.id)! } : {}),
      ...(asText(attributes?.class)
        ? { class: asText(attributes?.class)! }
        : {}),
    },
  });
  const caption = createNode('figcaption');
  figure.children.push(...(above ? [above] : []));
  if (argument.startsWith('<')) {
    figure.children.unshift(caption);
  } else {
    figure.children.push(caption);
  }
  if (Object.hasOwn(PREFIXES, name)) {
    const number = (reader.captions.get(name) ?? 0) + 1;
    reader.captions.set(name, number);
    const written = /^[<>]?\s*([\d.]+)$/.exec(argument)?.[1];
    caption.text = `<span class="caption-prefix">${PREFIXES[name]} ${
      written ?? number
    }.</span> `;
  }
  return caption;
};

/** Makes an element that is named as in a style sheet: `div.note#id`. */
const makeElement: Maker = (_reader, parent, { argument }) => {
  const tag =
    /^(?:div|section|article|aside|header|footer|figure|blockquote|p)\b/i.exec(
      argument,
    )?.[0];
  const classes = [...argument.matchAll(/\.([\w-]+)/g)].map(m => m[1]);
  const id = /#([\w-]+)/.exec(argument)?.[1];
  const attributes = [
    classes.length > 0 ? ` class="${classes.join(' ')}"` : '',
    id ? ` id="${id}"` : '',
  ].join('');
  const name = (tag ?? 'div').toLowerCase();
  return appendNode(parent, name, { openingTag: `<${name}${attributes}>` });
};

const makeTab: Maker = (reader, parent, { argument, options }) =>
  appendTab(reader, parent, argument, {
    isFirst: asBoolean(options?.new) ?? false,
    isSelected: asBoolean(options?.select) ?? false,
  });

const MAKERS: Readonly<Record<BlockKind, Maker>> = {
  admonition: makeAdmonition,
  caption: makeCaption,
  details: makeDetails,
  html: makeElement,
  tab: makeTab,
};

/** Takes blocks until the line that closes the first one. */
function takeClosed(
  first: string,
  slashes: string,
  queue: BlockQueue,
): { readonly inside: string; readonly rest: string } | undefined {
  const closing = new RegExp(`^${slashes} *$`, 'm');
  const taken: Block[] = [];
  let text = first;
  let end = closing.exec(text);
  while (!end && !queue.isEmpty && taken.length < MAX_BLOCKS) {
    const block = queue.take();
    taken.push(block);
    const from = text.length;
    text += `\n\n${block.text}`;
    const found = closing.exec(block.text);
    end = found && Object.assign(found, { index: found.index + from + 2 });
  }
  if (!end) {
    taken.reverse().forEach(block => queue.put(block));
    return undefined;
  }
  return {
    inside: text.slice(0, end.index),
    rest: text.slice(end.index + end[0].length).replace(/^\n/, ''),
  };
}

function readOptions(text: string): ReturnType<typeof asMap> {
  try {
    return asMap(parseYaml(text, 'options'));
  } catch {
    return undefined;
  }
}

function readInside(inside: string): Pick<SlashBlock, 'options' | 'content'> {
  const text = inside.replace(/^\n(?!\n)/, '');
  if (!/^ {4,}[\w-]+:/.test(text)) {
    return { options: undefined, content: text };
  }
  const { inside: written, rest } = takeIndented(text);
  return { options: readOptions(written), content: rest };
}

/** Reads `/// note | Title` to `///` (pymdownx.blocks), for the kinds that are set up. */
export function createSlashBlockRule(kinds: ReadonlySet<BlockKind>): BlockRule {
  return (reader, parent, queue) => {
    const match = findInBlock(queue.peek(), OPENING);
    const kind = match && kindOf(match[2]);
    if (!match || !kind || !kinds.has(kind)) {
      return false;
    }
    const block = queue.take();
    const after = block.text.slice(match.index + match[0].length);
    const closed = takeClosed(after, match[1], queue);
    if (!closed) {
      queue.put(block);
      return false;
    }
    const before = block.text.slice(0, match.index).replace(/\n$/, '');
    if (before) {
      reader.readBlock(parent, before, block);
    }
    const own: SlashBlock = {
      name: match[2],
      argument: match[3] ?? '',
      ...readInside(closed.inside),
    };
    if (kind === 'caption' && !lastChild(parent)) {
      reader.readText(parent, own.content);
    } else {
      const node = MAKERS[kind](reader, parent, own);
      const prefix = node.text;
      node.text = '';
      reader.readText(node, prefix + own.content.trim());
    }
    if (closed.rest) {
      queue.put(createBlock(closed.rest));
    }
    return true;
  };
}
