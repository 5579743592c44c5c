import { GRAPH_LAYOUTS } from '../../../diagrams/graphLayouts';
import { Stash } from './Stash';

const PREFIX = /^[> ]*/;
const GRAPHVIZ = new RegExp(`^\\{% *(${GRAPH_LAYOUTS})\\s+\\S+\\s*$`);
const UML = /^::uml::(.*)$/;
// Bounds what a page of openings that are never closed costs.
const MAX_LINES = 2_000;

type Opening = {
  /** What a fence of the same meaning would say. */
  readonly info: string;
  /** What stands at the end of the last line. */
  readonly closing: string;
};

function readOpening(line: string): Opening | undefined {
  const graphviz = GRAPHVIZ.exec(line);
  if (graphviz) {
    return { info: `graphviz ${graphviz[1]}`, closing: '%}' };
  }
  const uml = UML.exec(line);
  return uml
    ? { info: `plantuml${uml[1]}`, closing: '::end-uml::' }
    : undefined;
}

/** The line a diagram ends on; none if one is indented less than its opening. */
function findClosing(
  lines: readonly string[],
  start: number,
  prefix: string,
  closing: string,
): number | undefined {
  const last = Math.min(lines.length, start + MAX_LINES);
  for (let i = start + 1; i < last; i++) {
    const isInside = lines[i] === '' || lines[i].startsWith(prefix);
    if (!isInside) {
      return undefined;
    }
    if (lines[i].trimEnd().endsWith(closing)) {
      return i;
    }
  }
  return undefined;
}

function readContent(
  lines: readonly string[],
  prefix: string,
  closing: string,
): string {
  const inside = lines.map(line => line.slice(prefix.length));
  const last = inside[inside.length - 1]
    .trimEnd()
    .slice(0, -closing.length)
    .trim();
  return [...inside.slice(0, -1), ...(last ? [last] : []), ''].join('\n');
}

/**
 * Takes the diagrams out of a page that are written without a fence:
 * `::uml:: … ::end-uml::` and `{% dot name.svg … %}`.
 *
 * @param text - With a placeholder for each fenced block of code
 * @returns The text with a placeholder, indented alike, for each diagram
 */
export function extractInlineDiagrams(text: string, stash: Stash): string {
  if (!/\{%|::uml::/.test(text)) {
    return text;
  }
  const lines = text.split('\n');
  const result: string[] = [];
  /** Of the page, where a placeholder stands for several. */
  let number = 0;
  for (let i = 0; i < lines.length; i++) {
    const prefix = PREFIX.exec(lines[i])![0];
    const opening = readOpening(lines[i].slice(prefix.length));
    const end = opening && findClosing(lines, i, prefix, opening.closing);
    const block = stash.restoreCode(lines.slice(i, (end ?? i) + 1).join('\n'));
    const blockLines = block.split('\n');
    if (opening && end !== undefined) {
      const mark = stash.add({
        type: 'code',
        fence: '```',
        info: opening.info,
        content: readContent(blockLines.slice(1), prefix, opening.closing),
        line: number,
        source: block,
        indent: prefix.length,
      });
      result.push(prefix + mark);
      i = end;
    } else {
      result.push(lines[i]);
    }
    number += blockLines.length;
  }
  return result.join('\n');
}
