import type { MarkdownIt, StateCore } from 'markdown-it';

function trimCode({ tokens }: StateCore): void {
  for (const { children } of tokens) {
    for (const token of children ?? []) {
      if (token.type === 'code_inline') {
        token.content = token.content.trim();
      }
    }
  }
}

/** Takes the spaces off both ends of inline code, however many there are. */
export function addInlineCode(md: MarkdownIt): void {
  md.core.ruler.after('inline', 'trim_code', trimCode);
}
