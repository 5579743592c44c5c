import type { Token } from 'markdown-it';

type TextOptions = {
  /** Whether the alternative text of images counts. */
  readonly withImages?: boolean;
};

/** The text of inline tokens without markup, white space collapsed. */
export function inlineText(
  children: readonly Token[],
  options: TextOptions = {},
): string {
  const parts = children.map(token => {
    switch (token.type) {
      case 'text':
      case 'code_inline':
      case 'math_inline':
        return token.content;
      case 'softbreak':
      case 'hardbreak':
        return ' ';
      case 'image':
      case 'pictograph':
        return options.withImages ? token.content : '';
      default:
        return '';
    }
  });
  return parts.join('').split(/\s+/).filter(Boolean).join(' ');
}
