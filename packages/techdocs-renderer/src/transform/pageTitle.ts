import type { Token } from 'markdown-it';
import { inlineText } from './inlineText';

/** The text of the heading a page begins with, if it begins with one of level 1. */
export function findFirstHeading(tokens: readonly Token[]): string | undefined {
  const [first, inline] = tokens;
  if (first?.type !== 'heading_open' || first.tag !== 'h1') {
    return undefined;
  }
  const text = inlineText(inline.children ?? [], { withImages: true });
  return text || undefined;
}

/** Makes a title from a file or folder name, as MkDocs does. */
export function titleFromName(name: string): string {
  const words = name.replace(/[-_]/g, ' ');
  return words === words.toLowerCase()
    ? words.charAt(0).toUpperCase() + words.slice(1)
    : words;
}
