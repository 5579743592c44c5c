import type {
  Env,
  MarkdownIt,
  StateCore,
  StateInline,
  Token,
} from 'markdown-it';
import { escapeHtml } from '../../render/escapeHtml';

type ReferenceMeta = {
  readonly label: string;
  /** Position of the note among all. */
  readonly index: number;
  /** How many references to the same note stand before this one. */
  readonly earlier: number;
};

type NoteMeta = { readonly label: string; readonly index: number };

/** What of the footnotes of a page is known before its text is read. */
export type Footnotes = {
  /** Position of each by its label, in the order they are defined. */
  readonly positions: ReadonlyMap<string, number>;
  /** How often each is referred to. */
  readonly counts: Map<string, number>;
};

function footnotesOf(env: Env): Footnotes {
  return env.footnotes as Footnotes;
}

const REFERENCE = /\[\^([^\]\n]*)\]/y;

function metaOf<Meta>(token: Token): Meta {
  return token.meta as Meta;
}

// The first reference is `fnref:name`, the second `fnref2:name`, and so on.
function referenceId({ label, earlier }: Omit<ReferenceMeta, 'index'>): string {
  const count = earlier > 0 ? String(earlier + 1) : '';
  return `fnref${count}:${escapeHtml(label)}`;
}

function reference(state: StateInline, silent: boolean): boolean {
  const { positions, counts } = footnotesOf(state.env);
  if (positions.size === 0 || !state.src.startsWith('[^', state.pos)) {
    return false;
  }
  REFERENCE.lastIndex = state.pos;
  const match = REFERENCE.exec(state.src);
  const index = match ? positions.get(match[1]) : undefined;
  if (
    !match ||
    index === undefined ||
    // The text of a `^raised^` span ends before that of the paragraph.
    state.pos + match[0].length > state.posMax
  ) {
    return false;
  }
  if (!silent) {
    const label = match[1];
    const earlier = counts.get(label) ?? 0;
    counts.set(label, earlier + 1);
    const meta: ReferenceMeta = { label, index, earlier };
    state.push('footnote_ref', '', 0).meta = meta;
  }
  state.pos += match[0].length;
  return true;
}

function createParagraph(state: StateCore): Token[] {
  const inline = new state.Token('inline', '', 0);
  inline.children = [];
  return [
    new state.Token('paragraph_open', 'p', 1),
    inline,
    new state.Token('paragraph_close', 'p', -1),
  ];
}

/** Puts the ways back to the text at the end of each note. */
function addBacklinks(state: StateCore): void {
  const { tokens, env } = state;
  const { counts } = footnotesOf(env);
  let note: NoteMeta | undefined;
  for (let i = 0; i < tokens.length; i++) {
    if (tokens[i].type === 'footnote_open') {
      note = metaOf<NoteMeta>(tokens[i]);
    } else if (tokens[i].type === 'footnote_close' && note) {
      if (tokens[i - 1].type !== 'paragraph_close') {
        tokens.splice(i, 0, ...createParagraph(state));
        i += 3;
      }
      const count = Math.max(1, counts.get(note.label) ?? 0);
      for (let earlier = 0; earlier < count; earlier++) {
        const anchor = new state.Token('footnote_anchor', '', 0);
        anchor.meta = { ...note, earlier };
        tokens[i - 2].children!.push(anchor);
      }
    }
  }
}

/** Adds footnotes with the numbers and anchors that Python-Markdown gives them. */
export function addFootnotes(md: MarkdownIt): void {
  md.inline.ruler.before('link', 'footnote_ref', reference);
  md.core.ruler.after('inline', 'footnote_backlinks', addBacklinks);

  Object.assign(md.renderer.rules, {
    footnote_ref: (tokens: Token[], index: number) => {
      const meta = metaOf<ReferenceMeta>(tokens[index]);
      return `<sup id="${referenceId(
        meta,
      )}"><a class="footnote-ref" href="#fn:${escapeHtml(meta.label)}">${
        meta.index + 1
      }</a></sup>`;
    },
    footnote_block_open: () => '<div class="footnote">\n<hr>\n<ol>\n',
    footnote_block_close: () => '</ol>\n</div>\n',
    footnote_open: (tokens: Token[], index: number) =>
      `<li id="fn:${escapeHtml(metaOf<NoteMeta>(tokens[index]).label)}">\n`,
    footnote_close: () => '</li>\n',
    footnote_anchor: (tokens: Token[], index: number) => {
      const meta = metaOf<ReferenceMeta>(tokens[index]);
      return `&nbsp;<a class="footnote-backref" href="#${referenceId(
        meta,
      )}" title="Jump back to footnote ${
        meta.index + 1
      } in the text">&#8617;</a>`;
    },
  });
}
