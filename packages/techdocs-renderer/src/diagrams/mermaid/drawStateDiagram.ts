import { hideAll, hideEntities, hideLabel } from './labels';
import { MermaidDrawing, MermaidSource } from './MermaidSource';

const ID = String.raw`[\p{L}\p{N}_][\p{L}\p{N}_.-]*`;
const DIRECTION = /^direction\s+(TB|TD|BT|RL|LR)$/;
const COMPOSITE = new RegExp(
  String.raw`^state\s+(?:"([^"]*)"\s+as\s+)?(${ID})\s*\{$`,
  'u',
);
const ALIAS = new RegExp(String.raw`^state\s+"([^"]*)"\s+as\s+(${ID})$`, 'u');
const PLAIN = new RegExp(String.raw`^(?:state\s+)?(${ID})$`, 'u');
const TRANSITION = new RegExp(
  String.raw`^(\[\*\]|${ID})\s*-->\s*(\[\*\]|${ID})(?:\s*:\s*(.+))?$`,
  'u',
);
const DESCRIPTION = new RegExp(String.raw`^(${ID})\s*:\s*(.+)$`, 'u');
const KEYWORD =
  /^(?:note|classDef|class|style|click|hide|scale|state|direction)\b/;

type Statement =
  | { readonly type: 'mention'; readonly id: string }
  | {
      readonly type: 'transition';
      readonly from: string;
      readonly to: string;
      readonly label?: string;
    }
  | { readonly type: 'open'; readonly id: string }
  | { readonly type: 'verbatim'; readonly text: string };

/** The statements of a diagram, and what its states are called. */
type States = {
  readonly statements: Statement[];
  readonly labels: Map<string, string>;
  readonly composites: Set<string>;
  depth: number;
};

// Of several descriptions the engine would show one.
function addLabel(states: States, id: string, text: string): boolean {
  const label = hideLabel(text);
  if (label === undefined || states.labels.has(id)) {
    return false;
  }
  states.labels.set(id, label);
  states.statements.push({ type: 'mention', id });
  return true;
}

function openComposite(
  states: States,
  id: string,
  text: string | undefined,
): boolean {
  const label = text === undefined ? undefined : hideLabel(text);
  const isKnown = states.composites.has(id) || states.labels.has(id);
  if (isKnown || (text !== undefined && label === undefined)) {
    return false;
  }
  if (label !== undefined) {
    states.labels.set(id, label);
  }
  states.composites.add(id);
  states.statements.push({ type: 'open', id });
  states.depth++;
  return true;
}

/** Reads one line; tells whether all of it was understood. */
function readLine(line: string, states: States): boolean {
  const { statements } = states;
  if (DIRECTION.test(line)) {
    statements.push({ type: 'verbatim', text: line });
    return true;
  }
  const composite = COMPOSITE.exec(line);
  if (composite) {
    return openComposite(states, composite[2], composite[1]);
  }
  if (line === '}') {
    statements.push({ type: 'verbatim', text: line });
    return --states.depth >= 0;
  }
  const alias = ALIAS.exec(line);
  if (alias) {
    return addLabel(states, alias[2], alias[1]);
  }
  const transition = TRANSITION.exec(line);
  if (transition) {
    const [, from, to, text] = transition;
    const label = text === undefined ? undefined : hideLabel(text);
    statements.push({ type: 'transition', from, to, label });
    return text === undefined || label !== undefined;
  }
  const plain = PLAIN.exec(line);
  if (plain) {
    statements.push({ type: 'mention', id: plain[1] });
    return true;
  }
  const description = KEYWORD.test(line) ? undefined : DESCRIPTION.exec(line);
  return (
    description !== undefined &&
    description !== null &&
    addLabel(states, description[1], description[2])
  );
}

function write({ statements, labels, composites }: States): string {
  const lines = ['stateDiagram-v2'];
  const names = new Map<string, string>();
  const nameOf = (id: string) => {
    const name = id === '[*]' ? id : names.get(id) ?? `s${names.size}`;
    names.set(id, name);
    return name;
  };
  const labelOf = (id: string) => labels.get(id) ?? hideAll(id);
  const mention = (id: string) => {
    if (id !== '[*]' && !names.has(id) && !composites.has(id)) {
      lines.push(`state "${labelOf(id)}" as ${nameOf(id)}`);
    }
    return nameOf(id);
  };
  for (const statement of statements) {
    switch (statement.type) {
      case 'mention':
        mention(statement.id);
        break;
      case 'transition': {
        const ends = `${mention(statement.from)} --> ${mention(statement.to)}`;
        lines.push(
          statement.label === undefined ? ends : `${ends} : ${statement.label}`,
        );
        break;
      }
      case 'open':
        lines.push(
          `state "${labelOf(statement.id)}" as ${nameOf(statement.id)} {`,
        );
        break;
      default:
        lines.push(statement.text);
    }
  }
  return lines.join('\n');
}

/**
 * Puts a state diagram into the words that the engine understands.
 *
 * @returns `undefined` if there is anything in it that would not be drawn
 */
export function drawStateDiagram({
  header,
  lines,
}: MermaidSource): MermaidDrawing | undefined {
  const states: States = {
    statements: [],
    labels: new Map(),
    composites: new Set(),
    depth: 0,
  };
  for (const raw of [header, ...lines].filter(Boolean)) {
    const line = hideEntities(raw)?.replace(/;$/, '');
    if (line === undefined || !readLine(line, states)) {
      return undefined;
    }
  }
  return states.depth === 0 && states.statements.length > 0
    ? { engine: 'mermaid', text: write(states) }
    : undefined;
}
