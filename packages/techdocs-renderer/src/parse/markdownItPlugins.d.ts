declare module 'markdown-it-abbr' {
  import type { MarkdownIt } from 'markdown-it';

  export default function abbreviations(md: MarkdownIt): void;
}
