import { hideAll, hideEntities, hideLabel } from './labels';
import { MermaidDrawing, MermaidSource } from './MermaidSource';
import { removeArrows } from './removeArrows';

const NAME = String.raw`[\p{L}\p{N}_][\p{L}\p{N}_-]*`;
const GENERIC = String.raw`(?:~([\p{L}\p{N}_ ,~-]+)~)?`;
const LABEL = String.raw`(?:\["([^"]*)"\])?`;
const CLASS = new RegExp(
  String.raw`^class\s+(${NAME})${GENERIC}${LABEL}\s*(?:(\{)\s*(?:([^{}]*)(\}))?)?$`,
  'u',
);
const ANNOTATION = new RegExp(String.raw`^<<([\w ]+)>>\s*(${NAME})?$`, 'u');
const MEMBER = new RegExp(String.raw`^(${NAME})${GENERIC}\s*:\s*(.+)$`, 'u');
const NAMESPACE = /^namespace\s+([\p{L}\p{N}_.-]+)\s*\{$/u;
const RELATION = new RegExp(
  String.raw`^(${NAME})${GENERIC}\s*(?:"([^"]*)")?\s*(<\|--|--\|>|\*--|--\*|o--|--o|<--|-->|--|<\|\.\.|\.\.\|>|<\.\.|\.\.>)(?![-.|*<>])\s*(?:"([^"]*)")?\s*(${NAME})${GENERIC}\s*(?::\s*(.+))?$`,
  'u',
);
const VISIBILITY = /^[+\-#~]/;
const METHOD = /\(.*\)/;

type Class = {
  readonly name: string;
  annotation?: string;
  readonly members: string[];
};

class Classes {
  readonly byId = new Map<string, Class>();
  readonly relations: string[] = [];
  readonly namespaces = new Map<string, string[]>();
  readonly plain = new Set<number>();
  /** Namespace and class whose braces are open. */
  namespace?: string[];
  body?: Class;

  find(id: string, generic?: string, label?: string): Class {
    const known = this.byId.get(id);
    if (known) {
      return known;
    }
    const name = generic ? `${id}<${generic.replace(/~(.*)~/, '<$1>')}>` : id;
    const made = { name: hideAll(label ?? name), members: [] };
    this.byId.set(id, made);
    return made;
  }
}

// As one word, or the engine would put the name before the type.
function writeMember(text: string): string {
  const visibility = VISIBILITY.exec(text)?.[0] ?? '';
  const rest = text
    .slice(visibility.length)
    .trim()
    .replace(/~([^~]*)~/g, '<$1>');
  if (!METHOD.test(rest)) {
    return `${visibility}${hideAll(rest.replace(/[$*]$/, ''))}${
      /[$*]$/.exec(rest)?.[0] ?? ''
    }`;
  }
  const [, name, parameters, result] = /^([^(]*)\((.*)\)(.*)$/.exec(rest)!;
  const mark = /^\s*([$*])/.exec(result)?.[1] ?? '';
  const type = result.replace(/^\s*[$*]/, '').trim();
  return `${visibility}${hideAll(name.trim())}${mark}(${hideAll(
    parameters,
  )}) ${hideAll(type)}`.trim();
}

function addMember(target: Class, text: string): boolean {
  const member = text.trim().replace(/;$/, '');
  const annotation = ANNOTATION.exec(member);
  if (annotation) {
    target.annotation = annotation[1];
  } else if (member) {
    target.members.push(writeMember(member));
  }
  return !/[{}]/.test(member);
}

function readClass(match: RegExpExecArray, classes: Classes): boolean {
  const [, id, generic, label, brace, inner, closed] = match;
  // What it is called was settled when it was first mentioned.
  if ((generic || label) && classes.byId.has(id)) {
    return false;
  }
  const found = classes.find(id, generic, label);
  classes.namespace?.push(found.name);
  if (brace && !closed) {
    classes.body = found;
  }
  return !inner || addMember(found, inner);
}

function readRelation(match: RegExpExecArray, classes: Classes): boolean {
  const [, fromId, fromGeneric, near, arrow, far, toId, toGeneric, text] =
    match;
  const from = classes.find(fromId, fromGeneric).name;
  const to = classes.find(toId, toGeneric).name;
  const label = text === undefined ? '' : hideLabel(text);
  if (label === undefined) {
    return false;
  }
  if (arrow === '--') {
    classes.plain.add(classes.relations.length);
  }
  const quote = (count: string | undefined) =>
    count ? ` "${hideAll(count)}"` : '';
  classes.relations.push(
    `${from}${quote(near)} ${arrow}${quote(far)} ${to}${
      label ? ` : ${label}` : ''
    }`,
  );
  return true;
}

/** Reads one line; tells whether all of it was understood. */
function readLine(line: string, classes: Classes): boolean {
  if (classes.body) {
    if (line !== '}') {
      return addMember(classes.body, line);
    }
    classes.body = undefined;
    return true;
  }
  if (line === '}') {
    const wasOpen = classes.namespace !== undefined;
    classes.namespace = undefined;
    return wasOpen;
  }
  const namespace = NAMESPACE.exec(line);
  if (namespace) {
    const isNew = !classes.namespace && !classes.namespaces.has(namespace[1]);
    classes.namespace = [];
    classes.namespaces.set(namespace[1], classes.namespace);
    return isNew;
  }
  const classLine = CLASS.exec(line);
  if (classLine) {
    return readClass(classLine, classes);
  }
  const annotation = ANNOTATION.exec(line);
  if (annotation?.[2]) {
    classes.find(annotation[2]).annotation = annotation[1];
    return true;
  }
  const relation = RELATION.exec(line);
  if (relation) {
    return readRelation(relation, classes);
  }
  const member = /^(?:note|style|cssClass|classDef|click|link|callback)\b/.test(
    line,
  )
    ? undefined
    : MEMBER.exec(line);
  return member
    ? addMember(classes.find(member[1], member[2]), member[3])
    : /^direction\s+T[BD]$/.test(line);
}

function write(classes: Classes): string {
  const lines = ['classDiagram'];
  const writeClass = ({ name, annotation, members }: Class) =>
    lines.push(
      `class ${name} {`,
      ...(annotation ? [`<<${annotation.replace(/\s/g, '_')}>>`] : []),
      ...members,
      '}',
    );
  const byName = new Map(
    Array.from(classes.byId.values(), one => [one.name, one]),
  );
  for (const [namespace, names] of classes.namespaces) {
    lines.push(`namespace ${hideAll(namespace)} {`);
    for (const name of names) {
      writeClass(byName.get(name)!);
      byName.delete(name);
    }
    lines.push('}');
  }
  byName.forEach(writeClass);
  return [...lines, ...classes.relations].join('\n');
}

/**
 * Puts a class diagram into the words that the engine understands.
 *
 * @returns `undefined` if there is anything in it that would not be drawn
 */
export function drawClassDiagram({
  header,
  lines,
}: MermaidSource): MermaidDrawing | undefined {
  const classes = new Classes();
  for (const raw of [header, ...lines].filter(Boolean)) {
    const line = hideEntities(raw);
    if (line === undefined || !readLine(line, classes)) {
      return undefined;
    }
  }
  const isClosed = !classes.body && !classes.namespace;
  const names = Array.from(classes.byId.values(), one => one.name);
  const isClear =
    names.length > 0 &&
    new Set(names).size === names.length &&
    new Set(Array.from(classes.namespaces.values()).flat()).size ===
      Array.from(classes.namespaces.values()).flat().length;
  return isClosed && isClear
    ? {
        engine: 'mermaid',
        text: write(classes),
        retouch: svg => removeArrows(svg, 'class-relationship', classes.plain),
      }
    : undefined;
}
