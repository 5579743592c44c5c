import type { MarkdownIt, StateCore } from 'markdown-it';

const SPACED = /\](?: |\n *)\[([^[\]]+)\]/g;
// The box of a task, and a link that has its label already.
const IS_COMPLETE = /^\[[ xX]$|\]\[[^[\]]{0,200}$/;
const BEFORE_FOOTNOTE = /\[([^[\]]+)\](?=\[\^[^\]]+\])/g;

function rewriteReferences({ tokens, md, env }: StateCore): void {
  const references = (env.references ?? {}) as Readonly<
    Record<string, unknown>
  >;
  const isKnown = (label: string) =>
    Object.hasOwn(references, md.utils.normalizeReference(label));
  for (const token of tokens) {
    if (token.type === 'inline' && /\]\s?\[/.test(token.content)) {
      token.content = token.content
        .replace(SPACED, (written, label: string, at: number, text: string) =>
          isKnown(label) && !IS_COMPLETE.test(text.slice(0, at))
            ? `][${label}]`
            : written,
        )
        .replace(BEFORE_FOOTNOTE, (written, label: string) =>
          isKnown(label) ? `${written}[]` : written,
        );
    }
  }
}

/**
 * Lets a space or a line break stand in `[text] [label]`, and a footnote behind
 * `[label]`.
 */
export function addReferences(md: MarkdownIt): void {
  md.core.ruler.after('block', 'references', rewriteReferences);
}
