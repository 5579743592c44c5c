import { hideEntities, hideText } from './labels';
import { MermaidDrawing, MermaidSource } from './MermaidSource';

const PARTICIPANT = /^(participant|actor) (.+?)(?: as (.+))?$/i;
const NOTE = /^note (left of|right of|over) ([^:]+?) ?: ?(.+)$/i;
const BLOCK = /^(loop|alt|opt|par|break|critical)(?: (.*))?$/i;
const DIVIDER = /^(else|and|option)(?: (.*))?$/i;
const ACTIVATION = /^(activate|deactivate) (.+)$/i;
const NUMBERS = /^autonumber(?: (\d{1,5})(?: (\d{1,5}))?)?$/i;
const MESSAGE =
  /^([^:]+?) ?(<<-->>|<<->>|-->>|->>|--\)|-\)|--x|-x|-->|->) ?([+-]?) ?([^:]+?) ?:(.*)$/;
const NAME = /^[\p{L}\p{N}_][\p{L}\p{N}_ .'-]*$/u;

// It has no line without a head; one of this colour loses its head afterwards.
const PLAIN_LINE = '#3b82d7';
const HEAD_OF_PLAIN_LINE =
  /<polygon [^>]*fill="#3B82D7"[^>]*(?:\/>|><\/polygon>)/gi;

/** Arrows by how PlantUML writes them. */
const ARROWS: Readonly<Record<string, string>> = {
  '->>': '->',
  '-->>': '-->',
  '-)': '->>',
  '--)': '-->>',
  '-x': '->x',
  '--x': '-->x',
  '<<->>': '<->',
  '<<-->>': '<-->',
  '->': `-[${PLAIN_LINE}]>`,
  '-->': `-[${PLAIN_LINE}]->`,
};

/** What divides a block. */
const DIVIDERS: Readonly<Record<string, string>> = {
  alt: 'else',
  par: 'and',
  critical: 'option',
};

// In the colours of the other diagrams.
const LOOK = `
skinparam shadowing false
skinparam roundCorner 6
skinparam defaultFontColor #1f2933
skinparam sequenceMessageAlign center
skinparam sequenceArrowColor #3b82d6
skinparam sequenceLifeLineBorderColor #8fa3b8
skinparam sequenceLifeLineBackgroundColor #eef4fb
skinparam participantBackgroundColor #eef4fb
skinparam participantBorderColor #8fa3b8
skinparam actorBackgroundColor #eef4fb
skinparam actorBorderColor #5f6c7b
skinparam sequenceGroupBorderColor #8fa3b8
skinparam sequenceGroupBackgroundColor #f0f2f4
skinparam noteBackgroundColor #fff8e1
skinparam noteBorderColor #c9b678`;

const MAX_DEPTH = 20;

/** What was read so far, under names of our own. */
class Sequence {
  readonly actors = new Map<
    string,
    { readonly type: string; readonly label: string }
  >();
  readonly statements: string[] = [];
  readonly blocks: string[] = [];
  readonly #names = new Map<string, string>();

  /** The name of an actor in the drawing, or `undefined` if it is none. */
  nameOf(id: string): string | undefined {
    const known = this.#names.get(id);
    if (known !== undefined || !NAME.test(id)) {
      return known;
    }
    const name = `p${this.#names.size}`;
    this.#names.set(id, name);
    this.actors.set(name, { type: 'participant', label: hideText(id) });
    return name;
  }
}

type Match = readonly string[];

function readActor([, type, id, as]: Match, sequence: Sequence): boolean {
  const name = sequence.nameOf(id);
  if (name !== undefined) {
    sequence.actors.set(name, {
      type: type.toLowerCase(),
      label: hideText(as ?? id),
    });
  }
  return name !== undefined;
}

function readNote([, place, ids, text]: Match, sequence: Sequence): boolean {
  const names = ids.split(',').map(id => sequence.nameOf(id.trim()));
  const on = `${place.toLowerCase()} ${names.join(', ')}`;
  sequence.statements.push(`note ${on} : ${hideText(text)}`);
  return !names.includes(undefined);
}

function readMessage(
  [, fromId, arrow, mark, toId, text]: Match,
  sequence: Sequence,
): boolean {
  const [from, to] = [sequence.nameOf(fromId), sequence.nameOf(toId)];
  const label = hideText(text);
  sequence.statements.push(
    `${from} ${ARROWS[arrow]} ${to}${label && ` : ${label}`}`,
    ...(mark === '+' ? [`activate ${to}`] : []),
    ...(mark === '-' ? [`deactivate ${from}`] : []),
  );
  return from !== undefined && to !== undefined;
}

function readActivation([, verb, id]: Match, sequence: Sequence): boolean {
  const name = sequence.nameOf(id);
  sequence.statements.push(`${verb.toLowerCase()} ${name}`);
  return name !== undefined;
}

function readBlock([, word, text = '']: Match, sequence: Sequence): boolean {
  const type = word.toLowerCase();
  sequence.blocks.push(type);
  sequence.statements.push(`${type} ${hideText(text)}`.trim());
  return sequence.blocks.length <= MAX_DEPTH;
}

function readDivider([, type, text = '']: Match, sequence: Sequence): boolean {
  sequence.statements.push(`else ${hideText(text)}`.trim());
  return (
    DIVIDERS[sequence.blocks[sequence.blocks.length - 1]] === type.toLowerCase()
  );
}

function readNumbers([, from, step]: Match, sequence: Sequence): boolean {
  sequence.statements.push(
    ['autonumber', from, step].filter(Boolean).join(' '),
  );
  return true;
}

const READERS: readonly (readonly [
  pattern: RegExp,
  read: (match: Match, sequence: Sequence) => boolean,
])[] = [
  [PARTICIPANT, readActor],
  [NOTE, readNote],
  [BLOCK, readBlock],
  [DIVIDER, readDivider],
  [ACTIVATION, readActivation],
  [NUMBERS, readNumbers],
  [MESSAGE, readMessage],
];

/** Reads one line; tells whether all of it was understood. */
function readLine(line: string, sequence: Sequence): boolean {
  if (line.toLowerCase() === 'end') {
    sequence.statements.push('end');
    return sequence.blocks.pop() !== undefined;
  }
  for (const [pattern, read] of READERS) {
    const match = pattern.exec(line);
    if (match) {
      return read(match, sequence);
    }
  }
  return false;
}

/**
 * Puts a sequence diagram into the words of PlantUML, which makes room for what
 * is said between two participants.
 *
 * @returns `undefined` if there is anything in it that would not be drawn
 */
export function drawSequenceDiagram({
  header,
  lines,
}: MermaidSource): MermaidDrawing | undefined {
  const sequence = new Sequence();
  for (const raw of [header, ...lines].filter(Boolean)) {
    const line = hideEntities(raw)?.replace(/;$/, '');
    if (line === undefined || !readLine(line, sequence)) {
      return undefined;
    }
  }
  if (sequence.blocks.length > 0 || sequence.actors.size === 0) {
    return undefined;
  }
  const text = [
    `@startuml${LOOK}`,
    ...Array.from(
      sequence.actors,
      ([name, { type, label }]) => `${type} "${label}" as ${name}`,
    ),
    ...sequence.statements,
    '@enduml',
  ].join('\n');
  return {
    engine: 'plantuml',
    text,
    retouch: svg => svg.replace(HEAD_OF_PLAIN_LINE, ''),
  };
}
