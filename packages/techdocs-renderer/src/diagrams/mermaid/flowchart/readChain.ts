import { hideAll, hideLabel } from '../labels';
import { Flowchart, FlowNode } from './Flowchart';

const ID = /^[\p{L}\p{N}_](?:[\p{L}\p{N}_]|[-.:/](?=[\p{L}\p{N}_]))*/u;
const CLASS = /^:::([\w-]+)/;
// `o` and `x` at the end of a line are signs of their own, which are not drawn.
const FULL_ARROW =
  /^(<)?(?:(-{2,})(>|(?<=---)(?![ox]))|(={2,})(>|(?<====)(?![ox]))|-(\.+)-(>|(?![ox])))(?![-=.>])(?:\s*\|([^|]*)\|)?/;
const ARROW_WITH_TEXT =
  /^(<)?(--|==|-\.)(?![ox]\s)\s*("[^"]*"|[^\s"<>|=.-][^"|]*?)\s*(-{2,}>|-{3,}(?![ox])|={2,}>|={3,}(?![ox])|\.+->|\.+-(?![ox]))(?![-=.>])/;

// Says which line is animated, which a picture does not show.
const EDGE_ID = /^[\p{L}\p{N}_-]+@(?=[<-]|==)/u;
const INVISIBLE = /^~{3,}(?!\s*\|)\s*/;
// Mermaid itself stops at 500.
const MAX_EDGES = 2_000;
const QUOTED = /^\s*"([^"]*)"\s*/;
const PLAIN_LABEL =
  /^[^"()[\]{}|<>]*(?:<(?:br ?\/?|\/?[biu])>[^"()[\]{}|<>]*)*$/i;

/** What a label can stand between; the longer ones first. */
const SHAPES: readonly (readonly [open: string, close: string])[] = [
  ['(((', ')))'],
  ['((', '))'],
  ['([', '])'],
  ['[[', ']]'],
  ['[(', ')]'],
  ['{{', '}}'],
  ['[/', '\\]'],
  ['[\\', '/]'],
  ['(', ')'],
  ['[', ']'],
  ['{', '}'],
  ['>', ']'],
];

/** The same by name, as far as the engine has them. */
const NAMED_SHAPES: ReadonlyMap<string, FlowNode['shape']> = new Map(
  (
    [
      ['rect rectangle proc process', '[', ']'],
      ['rounded event', '(', ')'],
      ['stadium pill terminal', '([', '])'],
      ['fr-rect framed-rectangle subproc subprocess subroutine', '[[', ']]'],
      ['cyl cylinder database db', '[(', ')]'],
      ['circle circ', '((', '))'],
      ['dbl-circ double-circle', '(((', ')))'],
      ['diam diamond decision question', '{', '}'],
      ['hex hexagon prepare', '{{', '}}'],
      ['odd', '>', ']'],
      ['trap-b trapezoid trapezoid-bottom priority', '[/', '\\]'],
      ['trap-t inv-trapezoid trapezoid-top manual', '[\\', '/]'],
    ] as const
  ).flatMap(([names, open, close]) =>
    names.split(' ').map(name => [name, [open, close]] as const),
  ),
);

type Read<T> = { readonly value: T; readonly rest: string };

function readShape(text: string): Read<FlowNode> | undefined {
  for (const shape of SHAPES) {
    const [open, close] = shape;
    const inner = text.slice(open.length);
    // A slash behind the bracket belongs to it.
    if (text.startsWith(open) && !(open === '[' && /^[/\\]/.test(inner))) {
      const quoted = QUOTED.exec(inner);
      const end = quoted ? quoted[0].length : inner.indexOf(close);
      const written = quoted ? quoted[1] : inner.slice(0, Math.max(end, 0));
      const label =
        quoted || PLAIN_LABEL.test(written) ? hideLabel(written) : undefined;
      if (label !== undefined && inner.startsWith(close, end)) {
        return {
          value: { shape, label },
          rest: inner.slice(end + close.length),
        };
      }
    }
  }
  return undefined;
}

/** Reads e.g. `@{ shape: cyl, label: "Database" }`. */
function readNamedShape(text: string, id: string): Read<FlowNode> | undefined {
  const attributes = /^@\{((?:[^{}"]|"[^"]*")*)\}/.exec(text);
  const [, name = 'rect', comma, quoted] =
    /^\s*(?:shape\s*:\s*"?([\w-]+)"?)?\s*(,?)\s*(?:label\s*:\s*"([^"]*)")?\s*$/.exec(
      attributes?.[1] ?? '!',
    ) ?? [];
  const shape = NAMED_SHAPES.get(name);
  const label = quoted === undefined ? hideAll(id) : hideLabel(quoted);
  return attributes && comma !== undefined && shape && label !== undefined
    ? {
        value: { shape, label },
        rest: text.slice(attributes[0].length),
      }
    : undefined;
}

function readNode(text: string, chart: Flowchart): Read<string> | undefined {
  const id = ID.exec(text)?.[0];
  if (id === undefined) {
    return undefined;
  }
  let rest = text.slice(id.length);
  const hasShape = /^[([{>]/.test(rest);
  const shape = hasShape ? readShape(rest) : undefined;
  const named = rest.startsWith('@{') ? readNamedShape(rest, id) : undefined;
  const node = shape ?? named;
  if ((rest.startsWith('@{') || hasShape) && !node) {
    return undefined;
  }
  chart.mention(id, node?.value);
  rest = node?.rest ?? rest;
  const className = CLASS.exec(rest);
  if (className) {
    chart.addClass(id, className[1]);
    rest = rest.slice(className[0].length);
  }
  return { value: id, rest: rest.trimStart() };
}

/** Nodes with `&` between them. */
function readNodes(
  text: string,
  chart: Flowchart,
): Read<readonly string[]> | undefined {
  const ids: string[] = [];
  let rest = text;
  do {
    const node = readNode(rest.replace(/^&\s*/, ''), chart);
    if (!node) {
      return undefined;
    }
    ids.push(node.value);
    rest = node.rest;
  } while (rest.startsWith('&'));
  return { value: ids, rest };
}

type Arrow = {
  readonly sign: string;
  readonly label?: string;
  readonly isInvisible?: boolean;
};

function signOf(start: string, line: string, isDirected: boolean): string {
  const signs: Readonly<Record<string, readonly [string, string]>> = {
    '-': ['---', '-->'],
    '=': ['===', '==>'],
    '.': ['-.-', '-.->'],
  };
  return start + signs[line][isDirected ? 1 : 0];
}

function readArrow(written: string): Read<Arrow> | undefined {
  const text = written.replace(EDGE_ID, '');
  const invisible = INVISIBLE.exec(text);
  if (invisible) {
    return {
      value: { sign: '---', isInvisible: true },
      rest: text.slice(invisible[0].length),
    };
  }
  const full = FULL_ARROW.exec(text);
  if (full) {
    const [all, start = '', , solidEnd, , thickEnd, dots, dottedEnd, label] =
      full;
    const line = dots ? '.' : (solidEnd !== undefined && '-') || '=';
    const end = solidEnd ?? thickEnd ?? dottedEnd;
    const hidden = label === undefined ? undefined : readLabel(label);
    return label !== undefined && hidden === undefined
      ? undefined
      : {
          value: { sign: signOf(start, line, end === '>'), label: hidden },
          rest: text.slice(all.length).trimStart(),
        };
  }
  const withText = ARROW_WITH_TEXT.exec(text);
  if (!withText) {
    return undefined;
  }
  const [all, start = '', opening, label, closing] = withText;
  const line = opening === '-.' ? '.' : opening[0];
  const hidden = readLabel(label);
  return hidden !== undefined && closing.includes(line)
    ? {
        value: {
          sign: signOf(start, line, closing.endsWith('>')),
          label: hidden,
        },
        rest: text.slice(all.length).trimStart(),
      }
    : undefined;
}

function readLabel(text: string): string | undefined {
  const trimmed = text.trim();
  return hideLabel(/^".*"$/.test(trimmed) ? trimmed.slice(1, -1) : trimmed);
}

/**
 * Reads nodes and the arrows between them, e.g. `A[Start] --> B & C`.
 *
 * @returns Whether all of it was understood
 */
export function readChain(text: string, chart: Flowchart): boolean {
  let from = readNodes(text, chart);
  while (from?.rest) {
    const arrow = readArrow(from.rest);
    const to = arrow && readNodes(arrow.rest, chart);
    if (!to) {
      return false;
    }
    const pairs = from.value.length * to.value.length;
    if (chart.edges.length + pairs > MAX_EDGES) {
      return false;
    }
    for (const source of from.value) {
      for (const target of to.value) {
        chart.edges.push({
          from: source,
          to: target,
          arrow: arrow.value.sign,
          label: arrow.value.label,
          isInvisible: arrow.value.isInvisible,
        });
      }
    }
    from = to;
  }
  return from !== undefined;
}
