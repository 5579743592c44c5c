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

/** The title of the alert that a quote's first paragraph makes it. */
function readAlert(quote: Token, paragraph?: Token, inline?: Token) {
  const match =
    quote.type === 'blockquote_open' && paragraph?.type === 'paragraph_open'
      ? MARKER.exec(inline?.content ?? '')
      : undefined;
  const kind = match?.[1].toLowerCase();
  return match && kind
    ? {
        classes: `admonition ${CLASSES[kind] ?? kind}`,
        title: match[2].trim() || kind.charAt(0).toUpperCase() + kind.slice(1),
        length: match[0].length,
      }
    : undefined;
}

function githubAlerts(state: StateCore): void {
  const { tokens } = state;
  const result: Token[] = [];
  /** For each quote that is open, whether it is an alert. */
  const open: boolean[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    result.push(token);
    if (token.type === 'blockquote_open') {
      const inline = tokens[i + 2];
      const alert = readAlert(token, tokens[i + 1], inline);
      open.push(alert !== undefined);
      if (alert) {
        Object.assign(token, { type: 'admonition_open', tag: 'div' });
        token.attrSet('class', alert.classes);
        result.push(...titleTokens(state, alert.title, token.level + 1));
        inline.content = inline.content.slice(alert.length);
        // The marker's paragraph goes when nothing else stands in it.
        i += inline.content ? 0 : 3;
      }
    } else if (token.type === 'blockquote_close' && open.pop()) {
      Object.assign(token, { type: 'admonition_close', tag: 'div' });
    }
  }
  state.tokens = result;
}

/** Reads `> [!NOTE]` as GitHub does, shown as an admonition. */
export function addGithubAlerts(md: MarkdownIt): void {
  md.core.ruler.after('block', 'github_alerts', githubAlerts);
}
