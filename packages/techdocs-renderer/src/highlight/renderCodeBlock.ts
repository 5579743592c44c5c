import { escapeHtml } from '../render/escapeHtml';
import { splitHighlightedLines } from './codeLines';
import { FenceOptions } from './fenceOptions';
import { Highlighter } from './Highlighter';

/** Names for "no language" that Pygments does not know. */
const PLAIN = /^(?:plain|plaintext|txt|none)$/i;

function languageClass(language: string): string {
  return /^[\w+#.-]+$/.test(language) && !PLAIN.test(language)
    ? language
    : 'text';
}

function markLines(html: string, marked: ReadonlySet<number>): string {
  if (marked.size === 0) {
    return html;
  }
  const lines = splitHighlightedLines(html);
  return lines
    .map((line, index) => {
      const end = index < lines.length - 1 ? '\n' : '';
      return marked.has(index + 1)
        ? `<span class="hll">${line}${end}</span>`
        : `${line}${end}`;
    })
    .join('');
}

function lineNumbers(code: string, first: number): string {
  const count = code.split('\n').length - 1;
  return Array.from(
    { length: count },
    (_, i) => `<span class="normal">${first + i}</span>`,
  ).join('\n');
}

/**
 * HTML of a block of code in the structure that Material for MkDocs gives it.
 *
 * @param code - As written, ending in a line feed
 */
export function renderCodeBlock(
  code: string,
  options: FenceOptions,
  highlighter: Highlighter,
): string {
  const html = markLines(
    highlighter.highlight(code, options.language),
    options.marked,
  );
  const classes = [
    `language-${languageClass(options.language)}`,
    ...options.classes,
    'highlight',
  ];
  const id = options.id ? ` id="${escapeHtml(options.id)}"` : '';
  const open = `<div${id} class="${escapeHtml(classes.join(' '))}">`;
  const title = options.title && escapeHtml(options.title);
  // Focusable, so that long lines can be scrolled with the keyboard.
  const pre = `<pre><span></span><code tabindex="0">${html}</code></pre>`;
  if (options.firstLine === undefined) {
    const filename = title ? `<span class="filename">${title}</span>` : '';
    return `${open}${filename}${pre}</div>\n`;
  }
  const filename = title
    ? `<tr><th colspan="2" class="filename"><span class="filename">${title}</span></th></tr>`
    : '';
  const numbers = lineNumbers(code, options.firstLine);
  return `${open}<table class="highlighttable">${filename}<tr><td class="linenos"><div class="linenodiv"><pre><span></span>${numbers}</pre></div></td><td class="code"><div>${pre}</div></td></tr></table></div>\n`;
}
