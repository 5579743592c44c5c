import { reveal } from './labels';
import { MermaidDrawing } from './MermaidSource';

const MARKER = / marker-(?:start|end)="[^"]*"/g;

/** Gives a drawing of the engine what could not be said to the engine. */
export function finishMermaid(
  svg: string,
  { withoutArrow }: MermaidDrawing,
): string {
  if (!withoutArrow || withoutArrow.indexes.size === 0) {
    return reveal(svg);
  }
  const { className, indexes } = withoutArrow;
  const [head, ...connections] = svg.split(`class="${className}"`);
  const plain = connections.map((part, index) => {
    const end = part.search(/marker-(?:start|end)=/);
    return indexes.has(index) && end >= 0
      ? part.replace(MARKER, (marker, at: number) =>
          // The first element with markers is the connection itself.
          part.slice(end, at).includes('<') ? marker : '',
        )
      : part;
  });
  return reveal([head, ...plain].join(`class="${className}"`));
}
