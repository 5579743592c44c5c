import type { MarkdownIt, Token } from 'markdown-it';
import footnotes from 'markdown-it-footnote';
import { escapeHtml } from '../../render/escapeHtml';

type FootnoteMeta = {
  readonly id: number;
  readonly subId: number;
  readonly label?: string;
};

function metaOf(token: Token): FootnoteMeta {
  return token.meta as FootnoteMeta;
}

// The first reference is `fnref:name`, the second `fnref2:name`, and so on.
function referenceId({ subId, label, id }: FootnoteMeta): string {
  const name = escapeHtml(label ?? String(id + 1));
  return subId > 0 ? `fnref${subId + 1}:${name}` : `fnref:${name}`;
}

function footnoteId({ label, id }: FootnoteMeta): string {
  return `fn:${escapeHtml(label ?? String(id + 1))}`;
}

/** Adds footnotes with the anchors that Python-Markdown gives them. */
export function addFootnotes(md: MarkdownIt): void {
  md.use(footnotes);
  // `^[…]` is not part of the dialect.
  md.inline.ruler.disable('footnote_inline');

  Object.assign(md.renderer.rules, {
    footnote_ref: (tokens: Token[], index: number) => {
      const meta = metaOf(tokens[index]);
      return `<sup id="${referenceId(
        meta,
      )}"><a class="footnote-ref" href="#${footnoteId(meta)}">${
        meta.id + 1
      }</a></sup>`;
    },
    footnote_block_open: () => '<div class="footnote">\n<hr>\n<ol>\n',
    footnote_block_close: () => '</ol>\n</div>\n',
    footnote_open: (tokens: Token[], index: number) =>
      `<li id="${footnoteId(metaOf(tokens[index]))}">\n`,
    footnote_close: () => '</li>\n',
    footnote_anchor: (tokens: Token[], index: number) => {
      const meta = metaOf(tokens[index]);
      return `&nbsp;<a class="footnote-backref" href="#${referenceId(
        meta,
      )}" title="Jump back to footnote ${meta.id + 1} in the text">&#8617;</a>`;
    },
  });
}
