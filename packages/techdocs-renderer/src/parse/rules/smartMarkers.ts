import type { MarkdownIt } from 'markdown-it';

// Letters of scripts that put spaces between words. Where there are none, as in
// Chinese, a marker next to a letter is meant as one.
const IN_WORD =
  /[\p{L}\p{N}](?<![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}])/u;

function isInWord(char: string, marker: string): boolean {
  return char === '_' ? marker === '_' : IN_WORD.test(char);
}

/**
 * Lets markers such as `*` and `==` begin and end only at the edge of a word
 * (`smart_enable: all` of pymdownx.betterem).
 */
export function addSmartMarkers(md: MarkdownIt): void {
  md.inline.State = class extends md.inline.State {
    scanDelims(start: number) {
      const marker = this.src[start];
      let end = start;
      while (end < this.posMax && this.src[end] === marker) {
        end++;
      }
      const before = start > 0 ? this.src.slice(0, start).at(-1)! : ' ';
      const after = end < this.posMax ? this.src[end] : ' ';
      return {
        can_open: !/\s/.test(after) && !isInWord(before, marker),
        can_close: !/\s/.test(before) && !isInWord(after, marker),
        length: end - start,
      };
    }
  };
}
