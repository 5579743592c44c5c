import type { MarkdownIt, StateCore, Token } from 'markdown-it';

const MARKER = /^\[!(note|tip|important|caution|warning)\] *([^\n]*)(?:\n|$)/i;

const CLASSES: Readonly<Record<string, string>> = {
  caution: 'danger',
  important: 'warning',
};

function titleTokens(state: StateCore, title: string, level: number): Token[] {
  const open = new state.Token('admonition_title_open', 'p', 1);
  open.block = true;
  open.level = level;
  open.attrSet('class', 'admonition-title');
  const inline = new state.Token('inline', '', 0);
  inline.level = level + 1;
  inline.content = title;
  inline.children = [];
  const close = new state.Token('admonition_title_close', 'p', -1);
  close.block = true;
  close.level = level;
  return [open, inline, close];
}

function findClose(tokens: readonly Token[], open: number): Token | undefined {
  return tokens.find(
    (token, i) =>
      i > open &&
      token.type === 'blockquote_close' &&
      token.level === tokens[open].level,
  );
}

function githubAlerts(state: StateCore): void {
  const { tokens } = state;
  for (let i = 0; i + 2 < tokens.length; i++) {
    const [quote, paragraph, inline] = tokens.slice(i, i + 3);
    const match =
      quote.type === 'blockquote_open' && paragraph.type === 'paragraph_open'
        ? MARKER.exec(inline.content)
        : undefined;
    const close = match && findClose(tokens, i);
    if (match && close) {
      const kind = match[1].toLowerCase();
      Object.assign(quote, { type: 'admonition_open', tag: 'div' });
      quote.attrSet('class', `admonition ${CLASSES[kind] ?? kind}`);
      Object.assign(close, { type: 'admonition_close', tag: 'div' });
      inline.content = inline.content.slice(match[0].length);
      const title =
        match[2].trim() || kind.charAt(0).toUpperCase() + kind.slice(1);
      // The marker's paragraph goes when nothing else stands in it.
      tokens.splice(
        i + 1,
        inline.content ? 0 : 3,
        ...titleTokens(state, title, paragraph.level),
      );
    }
  }
}

/** Reads `> [!NOTE]` as GitHub does, shown as an admonition. */
export function addGithubAlerts(md: MarkdownIt): void {
  md.core.ruler.after('block', 'github_alerts', githubAlerts);
}
