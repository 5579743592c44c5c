import type { MarkdownIt, StateInline } from 'markdown-it';
import { findKey, Key } from './keyNames';

const ONE = String.raw`(?:[\w-]+|"(?:\\.|[^"\\])+"|'(?:\\.|[^'\\])+')`;
const KEYS = new RegExp(String.raw`\+\+(${ONE}(?:\+${ONE}){0,20})\+\+`, 'y');
const EACH = new RegExp(ONE, 'g');

/** A key that is named, or what is written in quotes. */
function readKey(written: string): Partial<Key> | undefined {
  return /^["']/.test(written)
    ? { label: written.slice(1, -1).replace(/\\(.)/g, '$1').trim() }
    : findKey(written);
}

function keys(state: StateInline, silent: boolean): boolean {
  KEYS.lastIndex = state.pos;
  const match = state.src.startsWith('++', state.pos)
    ? KEYS.exec(state.src)
    : undefined;
  const pressed = match?.[1].match(EACH)?.map(readKey) ?? [];
  if (!match || pressed.includes(undefined)) {
    return false;
  }
  if (!silent) {
    state.push('keys_open', 'span', 1).attrSet('class', 'keys');
    pressed.forEach((key, i) => {
      if (i > 0) {
        state.push('key_separator_open', 'span', 1);
        state.push('text_special', '', 0).content = '+';
        state.push('key_separator_close', 'span', -1);
      }
      const open = state.push('key_open', 'kbd', 1);
      if (key?.name) {
        open.attrSet('class', `key-${key.name}`);
      }
      state.push('text_special', '', 0).content = key?.label ?? '';
      state.push('key_close', 'kbd', -1);
    });
    state.push('keys_close', 'span', -1);
  }
  state.pos += match[0].length;
  return true;
}

/** Adds `++ctrl+alt+del++` (pymdownx.keys). */
export function addKeys(md: MarkdownIt): void {
  md.inline.ruler.before('escape', 'keys', keys);
}
