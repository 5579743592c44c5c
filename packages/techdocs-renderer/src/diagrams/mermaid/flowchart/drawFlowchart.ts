import { hideEntities } from '../labels';
import { MermaidDrawing, MermaidSource } from '../MermaidSource';
import { Flowchart, FlowGroup, Looks } from './Flowchart';
import { readStatement } from './readStatement';

const HEADER = /^(TB|TD|BT|RL|LR)?\s*(?:;\s*(.*))?$/;

const IS_STYLE = /^(?:classDef|style|linkStyle)\s/;

const ENDS_IN_ARROW = /(?:-->|---|-\.->|-\.-|==>|===)(?:\s*\|[^|]*\|)?$/;

/** Puts together labels and arrows that are several lines long. */
function joinLines(lines: readonly string[]): readonly string[] {
  const joined: string[] = [];
  let open = '';
  for (const line of lines) {
    const isInLabel = open.split('"').length % 2 === 0;
    const text: string = `${open}${isInLabel ? '<br>' : ' '}${line}`.trim();
    const isUnfinished =
      text.split('"').length % 2 === 0 || ENDS_IN_ARROW.test(text);
    if (!isUnfinished) {
      joined.push(text);
    }
    open = isUnfinished ? text : '';
  }
  return open ? [...joined, open] : joined;
}

/** Splits at semicolons that are not part of a label. */
function* splitStatements(line: string): Generator<string> {
  let start = 0;
  let depth = 0;
  let isQuoted = false;
  for (let i = 0; i <= line.length; i++) {
    const sign = line[i] ?? '';
    isQuoted = sign === '"' ? !isQuoted : isQuoted;
    if (!isQuoted && /[([{]/.test(sign)) {
      depth++;
    } else if (!isQuoted && /[)\]}]/.test(sign)) {
      depth--;
    }
    if (i === line.length || (sign === ';' && !isQuoted && depth <= 0)) {
      const statement = line.slice(start, i).trim();
      if (statement) {
        yield statement;
      }
      start = i + 1;
    }
  }
}

function looksOf(chart: Flowchart, id: string): Looks {
  return Object.assign(
    {},
    chart.classes.get('default'),
    ...(chart.classesOf.get(id) ?? []).map(name => chart.classes.get(name)),
    chart.looks.get(id),
  );
}

function write(chart: Flowchart, direction: string): string {
  const names = new Map(
    Array.from(chart.nodes.keys(), (id, i) => [id, `n${i}`]),
  );
  const lines = [`flowchart ${direction}`];
  let groups = 0;
  const writeGroup = (group: FlowGroup) => {
    if (group !== chart.root) {
      lines.push(`subgraph g${groups++} [${group.title}]`);
    }
    if (group.direction) {
      lines.push(`direction ${group.direction}`);
    }
    for (const id of group.nodes) {
      const { shape, label } = chart.nodes.get(id)!;
      lines.push(`${names.get(id)}${shape[0]}${label}${shape[1]}`);
    }
    group.groups.forEach(writeGroup);
    if (group !== chart.root) {
      lines.push('end');
    }
  };
  writeGroup(chart.root);
  for (const { from, to, arrow, label } of chart.edges) {
    const text = label === undefined ? '' : `|${label}|`;
    lines.push(`${names.get(from)} ${arrow}${text} ${names.get(to)}`);
  }
  for (const [id, name] of names) {
    const looks = Object.entries(looksOf(chart, id)).map(p => p.join(':'));
    if (looks.length > 0) {
      lines.push(`style ${name} ${looks.join(',')}`);
    }
  }
  chart.edges.forEach(({ isInvisible }, index) => {
    if (isInvisible) {
      lines.push(`linkStyle ${index} stroke:none`);
    }
  });
  for (const { target, looks } of chart.linkLooks) {
    lines.push(`linkStyle ${target} ${looks}`);
  }
  return lines.join('\n');
}

function* groupsIn(group: FlowGroup): Generator<FlowGroup> {
  for (const child of group.groups) {
    yield child;
    yield* groupsIn(child);
  }
}

/**
 * Puts a flowchart into the words that the engine understands.
 *
 * @returns `undefined` if there is anything in it that would not be drawn
 */
export function drawFlowchart({
  header,
  lines,
}: MermaidSource): MermaidDrawing | undefined {
  const [, direction = 'TB', first = ''] = HEADER.exec(header) ?? [];
  if (!HEADER.test(header)) {
    return undefined;
  }
  const chart = new Flowchart();
  for (const line of [first, ...joinLines(lines)]) {
    // Colours look like entity codes.
    const text = IS_STYLE.test(line) ? line : hideEntities(line);
    if (text === undefined) {
      return undefined;
    }
    for (const statement of splitStatements(text)) {
      if (!readStatement(statement, chart)) {
        return undefined;
      }
    }
  }
  const ids = Array.from(groupsIn(chart.root), group => group.id);
  const isDrawn =
    chart.open.length === 1 &&
    chart.nodes.size > 0 &&
    // An arrow to a group would lead to a node of that name.
    !ids.some(id => chart.nodes.has(id));
  return isDrawn
    ? { engine: 'mermaid', text: write(chart, direction) }
    : undefined;
}
