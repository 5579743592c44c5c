import type { Token } from 'markdown-it';
import { Diagram } from './Diagram';
import { readDiagramFence } from './readDiagramFence';

const FROM_FILE = /^\s*@from_file:[ \t]*(\S.*?)\s*$/;

/** What is known of a token that stands for a diagram. */
export type DiagramMeta = {
  readonly diagram: Diagram;
};

/** A block in a language that cannot be drawn although its author expects it. */
export type UnknownDiagram = {
  readonly language: string;
  readonly line?: number;
};

/**
 * Turns blocks of code that are diagrams into tokens of their own.
 *
 * @param tokens - Tokens of a page, changed in place
 */
export function findDiagrams(
  tokens: readonly Token[],
): readonly UnknownDiagram[] {
  const unknown: UnknownDiagram[] = [];
  for (const token of tokens) {
    const fence =
      token.type === 'fence'
        ? readDiagramFence(token.info, token.markup)
        : undefined;
    if (fence?.type === 'unknown') {
      unknown.push({ language: fence.language, line: token.map?.[0] });
    } else if (fence) {
      const { type, ...diagram } = fence;
      const file = FROM_FILE.exec(token.content)?.[1];
      const meta: DiagramMeta = {
        diagram: {
          ...diagram,
          source: file ? '' : token.content,
          sourceFile: file ?? diagram.sourceFile,
        },
      };
      token.type = 'diagram';
      token.meta = meta;
    }
  }
  return unknown;
}
