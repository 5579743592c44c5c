import { Diagram, DiagramLook } from './Diagram';
import { GRAPH_LAYOUTS } from './graphLayouts';

/** What a fence says: a diagram, one of a kind that cannot be drawn, or neither. */
export type DiagramFence =
  | ({ readonly type: 'diagram' } & Omit<Diagram, 'source'>)
  | { readonly type: 'unknown'; readonly language: string };

const LANGUAGES: ReadonlyMap<string, Diagram['language']> = new Map([
  ['mermaid', 'mermaid'],
  ['plantuml', 'plantuml'],
  ['c4plantuml', 'plantuml'],
  ['puml', 'plantuml'],
  ['uml', 'plantuml'],
  ['@startuml', 'plantuml'],
  ['dot', 'graphviz'],
  ['graphviz', 'graphviz'],
]);
const LAYOUT = new RegExp(`^(?:${GRAPH_LAYOUTS})$`);
const KROKI = 'kroki-';
const INFO = /^\{?\s*\.?([@\w-]+)(.*?)\}?\s*$/;
const OPTION = /([\w-]+)=(?:"([^"]*)"|'([^']*)'|([^\s"'{}]+))/g;
const LENGTH =
  /^\d{1,5}(?:\.\d{1,3})?(?:px|em|rem|ex|ch|vw|vh|pt|cm|mm|in|%)?$/;
const CLASSES = /^[\w -]+$/;
const ID = /^[\w-]+$/;

function readLook(options: ReadonlyMap<string, string>): DiagramLook {
  const valid = (name: string, pattern: RegExp) => {
    const value = options.get(name);
    return value !== undefined && pattern.test(value) ? value : undefined;
  };
  const length = (...names: string[]) => {
    const found = names.map(name => valid(name, LENGTH)).find(Boolean);
    return found && (/\d$/.test(found) ? `${found}px` : found);
  };
  return {
    id: valid('id', ID),
    classes: valid('classes', CLASSES)?.split(' ').filter(Boolean) ?? [],
    alt: options.get('alt') || undefined,
    title: options.get('title') || undefined,
    width: length('width', 'display-width'),
    height: length('height', 'display-height'),
  };
}

/**
 * Reads what stands behind the opening of a block of code.
 *
 * @remarks
 *
 * Known are the words of plantuml-markdown, of the inline Graphviz extension, of
 * the Kroki plug-in and of Mermaid. As with the first two, a fence of more than
 * three signs shows the source.
 *
 * @param markup - The signs of the fence
 */
export function readDiagramFence(
  info: string,
  markup: string,
): DiagramFence | undefined {
  const [, word, rest = ''] = INFO.exec(info.trim()) ?? [];
  if (!word) {
    return undefined;
  }
  const isKroki = word.startsWith(KROKI);
  const name = (isKroki ? word.slice(KROKI.length) : word).toLowerCase();
  const language = LANGUAGES.get(name);
  if (!language) {
    return isKroki ? { type: 'unknown', language: name } : undefined;
  }
  if (markup.length > 3 && language !== 'mermaid' && !isKroki) {
    return undefined;
  }
  const options = new Map(
    Array.from(
      rest.matchAll(OPTION),
      ([, key, doubleQuoted, singleQuoted, plain]): [string, string] => [
        key,
        doubleQuoted ?? singleQuoted ?? plain,
      ],
    ),
  );
  const layout = [options.get('layout'), /^\s+(\w+)/.exec(rest)?.[1]].find(
    program => program !== undefined && LAYOUT.test(program),
  );
  return {
    type: 'diagram',
    language,
    layout: language === 'graphviz' ? layout ?? 'dot' : undefined,
    sourceFile: language === 'plantuml' ? options.get('source') : undefined,
    look: readLook(options),
  };
}
