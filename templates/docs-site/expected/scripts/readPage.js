import MarkdownIt from 'markdown-it';

const markdown = new MarkdownIt({ html: true });

/**
 * Finds out where a page of Markdown leads, and what can be led to.
 *
 * @param {string} text
 * @returns {{ anchors: Set<string>, links: { target: string, line: number }[] }}
 */
export function readPage(text) {
  const anchors = new Set();
  const links = [];
  const tokens = markdown.parse(toPlainMarkdown(text), {});

  tokens.forEach((token, index) => {
    if (token.type === 'heading_open') {
      anchors.add(toUniqueAnchor(toAnchor(tokens[index + 1]), anchors));
    }
    const { found, ids } = token.type === 'html_block' ? readHtml(token.content) : readInline(token);
    const firstLine = (token.map?.[0] ?? 0) + 1;
    links.push(...found.map(({ target, line }) => ({ target, line: firstLine + line })));
    ids.forEach((id) => anchors.add(id));
  });
  return { anchors, links };
}

/** @param {import('markdown-it').Token} token */
function readInline(token) {
  const found = [];
  const ids = [];
  let line = 0;
  for (const child of token.children ?? []) {
    if (child.type === 'softbreak' || child.type === 'hardbreak') {
      line += 1;
    } else if (child.type === 'link_open' || child.type === 'image') {
      const target = child.attrGet(child.type === 'image' ? 'src' : 'href') ?? '';
      found.push({ target: decode(target), line });
    } else if (child.type === 'html_inline') {
      const html = readHtml(child.content);
      found.push(...html.found.map(({ target }) => ({ target, line })));
      ids.push(...html.ids);
    }
  }
  return { found, ids };
}

function readHtml(html) {
  const values = (names) =>
    [...html.matchAll(new RegExp(`\\s(?:${names})=["']([^"']+)["']`, 'g'))].map(
      ({ 1: value, index }) => ({ value, line: html.slice(0, index).split('\n').length - 1 }),
    );
  return {
    found: values('href|src').map(({ value, line }) => ({ target: value, line })),
    ids: values('id|name').map(({ value }) => value),
  };
}

/** The anchor of a heading as Python-Markdown makes it, or the one it was given: `## Title {#anchor}`. */
function toAnchor(heading) {
  const given = /\{:?[^}]*#([\w-]+)[^}]*\}\s*$/.exec(heading.content);
  if (given) {
    return given[1];
  }
  const words = heading.children
    .map(({ type, content }) => (['text', 'code_inline'].includes(type) ? content : ' '))
    .join('');
  return words
    .normalize('NFKD')
    .replace(/\P{ASCII}/gu, '')
    .replace(/[^\w\s-]/g, '')
    .trim()
    .toLowerCase()
    .replace(/[-\s]+/g, '-');
}

function toUniqueAnchor(anchor, taken) {
  let unique = anchor;
  while (!unique || taken.has(unique)) {
    const counted = /^(.+)_(\d+)$/.exec(unique);
    unique = counted ? `${counted[1]}_${Number(counted[2]) + 1}` : `${unique}_1`;
  }
  return unique;
}

function decode(target) {
  try {
    return decodeURIComponent(target);
  } catch {
    return target;
  }
}

/**
 * Takes away what only MkDocs understands: what stands at the top of a page between dashes,
 * the marks of footnotes, and the indentation of boxes and tabs, which is code elsewhere.
 * Lines keep their numbers.
 */
function toPlainMarkdown(text) {
  const withoutMetadata = text.replace(/^---\n[\s\S]*?\n---(?=\n)/, (metadata) =>
    metadata.replace(/.+/g, ''),
  );
  /** @type {number[]} indentation of the boxes around a line */
  const boxes = [];
  return withoutMetadata
    .split('\n')
    .map((line) => {
      const indentation = line.search(/\S/);
      if (indentation === -1) {
        return '';
      }
      while (boxes.length > 0 && indentation < boxes.at(-1) + 4) {
        boxes.pop();
      }
      const content = line.slice(boxes.length * 4);
      if (/^\s*(?:!!!|\?\?\?\+?|===\+?!?)\s/.test(line)) {
        boxes.push(indentation);
        return '';
      }
      return content.replaceAll('[^', '\\[^');
    })
    .join('\n');
}
