import type { Drawing } from './toDrawing';

/** What a diagram is called for those who do not see it. */
export type DiagramName = {
  readonly title?: string;
  /** The word that Mermaid has for diagrams like it. */
  readonly kind: string;
};

/** Finds the title that an author gave: for screen readers, at the top, or as one of the lines. */
export function toName(source: string, drawing: Drawing): DiagramName {
  const text = source.replace(/^\s*---\n[^]*?\n---\n/, '');
  const kind =
    /^\s*([a-z0-9-]+)/im.exec(text.replace(/^\s*%%.*$/gm, ''))?.[1] ?? '';
  const written =
    /^[ \t]*(?:pie[ \t]+(?:showData[ \t]+)?)?title:?[ \t]+(\S.*)$/m.exec(
      source,
    )?.[1];
  return { title: drawing.title ?? written?.trim(), kind };
}
