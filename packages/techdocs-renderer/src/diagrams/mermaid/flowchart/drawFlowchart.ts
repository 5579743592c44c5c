import { hideEntities } from '../labels';
import { MermaidDrawing, MermaidSource } from '../MermaidSource';
import { Flowchart, FlowGroup, Looks } from './Flowchart';
import { readStatement } from './readStatement';

const HEADER = /^(TB|TD|BT|RL|LR)?\s*(?:;\s*(.*))?$/;

const IS_STYLE = /^(?:classDef|style|linkStyle)\s/;

/** Splits at semicolons that are not part of a label. */
function* splitStatements(line: string): Generator<string> {
  let start = 0;
  let isQuoted = false;
  for (let i = 0; i <= line.length; i++) {
    isQuoted = line[i] === '"' ? !isQuoted : isQuoted;
    if (i === line.length || (line[i] === ';' && !isQuoted)) {
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
  for (const line of [first, ...lines]) {
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
