import { createRequire } from 'node:module';
import type { LanguageFn } from 'highlight.js';
import hljs from 'highlight.js/lib/core';
import { escapeHtml } from '../render/escapeHtml';
import { findGrammar } from './languages';
import { toShortClass } from './shortClasses';

// Grammars are regular expressions over what an author wrote; a listing longer
// than this is not read by colour anyway.
const MAX_HIGHLIGHTED = 100_000;

const SPAN = /<span class="([^"]*)">/g;

const requireHere = createRequire(__filename);

/**
 * Colours code, loading each grammar when it is first needed.
 *
 * @remarks
 *
 * All grammars together take 80 ms and 15 MB to load; most sites need three. The
 * result uses the short class names of Pygments (`k`, `s`, `nf`), which the
 * style sheets of TechDocs sites know.
 */
export class Highlighter {
  readonly #core = hljs.newInstance();

  /** HTML for some code; plain escaped text where its language is not known. */
  highlight(code: string, language: string): string {
    const grammar = findGrammar(language);
    if (!grammar || code.length > MAX_HIGHLIGHTED) {
      return escapeHtml(code);
    }
    this.#load(grammar);
    const { value } = this.#core.highlight(code, {
      language: grammar,
      ignoreIllegals: true,
    });
    return value.replace(SPAN, (_, names: string) => {
      const short = toShortClass(names);
      return short ? `<span class="${short}">` : '<span>';
    });
  }

  /** What a language is called, if it is known. */
  nameOf(language: string): string | undefined {
    const grammar = findGrammar(language);
    if (!grammar) {
      return undefined;
    }
    this.#load(grammar);
    return this.#core.getLanguage(grammar)?.name;
  }

  #load(grammar: string): void {
    if (!this.#core.getLanguage(grammar)) {
      const definition: LanguageFn = requireHere(
        `highlight.js/lib/languages/${grammar}`,
      );
      this.#core.registerLanguage(grammar, definition);
    }
  }
}
