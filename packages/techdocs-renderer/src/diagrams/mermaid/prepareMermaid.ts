import { PreparedDiagram } from '../PreparedDiagram';
import { reveal } from './labels';
import { findMermaidKind } from './mermaidKinds';
import { MermaidSource } from './MermaidSource';
import { readMermaid } from './readMermaid';

// Nobody writes longer ones, but somebody may to keep us busy.
const MAX_LINE = 4_000;

function isReadable({ header, lines }: MermaidSource): boolean {
  return [header, ...lines].every(line => line.length <= MAX_LINE);
}

/**
 * Makes a Mermaid diagram ready to be drawn.
 *
 * @remarks
 *
 * The engine passes over what it does not understand. A diagram is only handed
 * to it when every word of it would be drawn; any other is left to the browser.
 */
export function prepareMermaid(written: string): PreparedDiagram {
  const source = readMermaid(written);
  const kind = source && findMermaidKind(source.keyword);
  if (!kind) {
    return {
      type: 'problem',
      problem: {
        message: source
          ? `Mermaid knows no kind of diagram that starts with "${(
              source.keyword || source.header
            ).slice(0, 40)}"`
          : 'it is empty',
        line: 1,
      },
    };
  }
  if (!isReadable(source)) {
    return {
      type: 'problem',
      problem: {
        message: `it has a line of more than ${MAX_LINE} characters`,
        isTooMuch: true,
      },
    };
  }
  const drawing = kind.draw?.(source);
  if (!drawing) {
    return { type: 'browser' };
  }
  const { title, description } = source;
  const { engine, text } = drawing;
  return {
    type: 'drawing',
    description: description ?? title ?? kind.name,
    drawing: {
      request:
        engine === 'mermaid'
          ? { engine, source: text }
          : { engine, source: text, files: {} },
      title,
      retouch: svg => reveal(drawing.retouch?.(svg) ?? svg),
    },
  };
}
