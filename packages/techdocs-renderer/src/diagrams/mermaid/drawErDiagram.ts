import { hideAll, hideEntities, hideLabel } from './labels';
import { MermaidDrawing, MermaidSource } from './MermaidSource';

const NAME = String.raw`(?:"[^"]+"|[\p{L}\p{N}_][\p{L}\p{N}_-]*)`;
const ALIAS = String.raw`(?:\[\s*(?:"([^"]*)"|([^"\]]*))\s*\])?`;
const ENTITY = new RegExp(
  String.raw`^(${NAME})\s*${ALIAS}\s*(\{)?\s*(\})?$`,
  'u',
);
const ATTRIBUTE =
  /^(\*?[\p{L}_][\p{L}\p{N}_()[\].,<>-]*)\s+(\*?[\p{L}_][\p{L}\p{N}_()[\].-]*)((?:\s*,?\s*(?:PK|FK|UK)\b)*)\s*(?:"([^"]*)")?$/u;
const RELATION = new RegExp(
  String.raw`^(${NAME})\s+(\|\||\|o|\}\||\}o)(--|\.\.)(\|\||o\||\|\{|o\{)\s+(${NAME})\s*(?::\s*(?:"([^"]*)"|(.+)))?$`,
  'u',
);

class Entities {
  readonly labels = new Map<string, string>();
  readonly attributes = new Map<string, string[]>();
  readonly relations: (readonly [string, string, string, string])[] = [];
  /** Entity whose braces are open. */
  body?: string[];

  mention(written: string): string {
    const id = written.replace(/^"|"$/g, '');
    if (!this.attributes.has(id)) {
      this.attributes.set(id, []);
    }
    return id;
  }
}

function readAttribute(line: string, body: string[]): boolean {
  const match = ATTRIBUTE.exec(line);
  if (!match) {
    return false;
  }
  const [, type, name, keys, comment] = match;
  const said = comment ? ` "${hideAll(comment)}"` : '';
  body.push(
    `${hideAll(type)} ${hideAll(name)} ${keys.replace(/,/g, ' ')}${said}`,
  );
  return true;
}

/** Reads one line; tells whether all of it was understood. */
function readLine(line: string, entities: Entities): boolean {
  if (entities.body) {
    if (line !== '}') {
      return readAttribute(line, entities.body);
    }
    entities.body = undefined;
    return true;
  }
  const relation = RELATION.exec(line);
  if (relation) {
    const [, from, left, stroke, right, to, quoted, plain] = relation;
    const label = hideLabel(quoted ?? plain ?? '');
    if (label === undefined) {
      return false;
    }
    entities.relations.push([
      entities.mention(from),
      `${left}${stroke}${right}`,
      entities.mention(to),
      label,
    ]);
    return true;
  }
  const entity = ENTITY.exec(line);
  if (!entity || /^(?:direction|style|classDef|class)$/.test(entity[1])) {
    return false;
  }
  const [, written, quoted, plain, opened, closed] = entity;
  const id = entities.mention(written);
  const label = quoted ?? plain;
  if (label !== undefined) {
    entities.labels.set(id, label);
  }
  if (opened && !closed) {
    entities.body = entities.attributes.get(id);
  }
  return Boolean(opened) || !closed;
}

/**
 * Puts a diagram of entities into the words that the engine understands.
 *
 * @returns `undefined` if there is anything in it that would not be drawn
 */
export function drawErDiagram({
  header,
  lines,
}: MermaidSource): MermaidDrawing | undefined {
  const entities = new Entities();
  for (const raw of [header, ...lines].filter(Boolean)) {
    const line = hideEntities(raw);
    if (line === undefined || !readLine(line, entities)) {
      return undefined;
    }
  }
  const { attributes, labels, relations, body } = entities;
  const nameOf = (id: string) => hideAll(labels.get(id) ?? id);
  const names = Array.from(attributes.keys(), nameOf);
  if (body || names.length === 0 || new Set(names).size < names.length) {
    return undefined;
  }
  const text = [
    'erDiagram',
    ...Array.from(attributes, ([id, rows]) =>
      [`${nameOf(id)} {`, ...rows, '}'].join('\n'),
    ),
    ...relations.map(
      ([from, signs, to, label]) =>
        `${nameOf(from)} ${signs} ${nameOf(to)} : ${label}`,
    ),
  ].join('\n');
  return { engine: 'mermaid', text };
}
