import type { Token } from 'markdown-it';
import { escapeHtml } from '../render/escapeHtml';
import { renderFormula } from './renderFormula';

const MAX_FORMULAS = 2_000;
// Each is looked for in the whole page.
const MAX_FOUND = 100;

/** What is known of a token that stands for a formula. */
export type FormulaMeta = { readonly html: string };

/** A formula that cannot be drawn. */
export type FormulaFailure = {
  readonly message: string;
  /** Of the text, counted from zero. */
  readonly line?: number;
};

function renderAsText(tex: string, isDisplay: boolean): string {
  const code = `<code>${escapeHtml(tex.trim())}</code>`;
  return isDisplay
    ? `<div class="arithmatex"><pre>${code}</pre></div>\n`
    : code;
}

/**
 * Finds formulas in the text of a page; the same one for the second time where it
 * is the second time.
 */
function createFormulaFinder(
  text: string,
): (tex: string) => number | undefined {
  const seen = new Map<string, number>();
  let left = MAX_FOUND;
  return tex => {
    if (left-- <= 0) {
      return undefined;
    }
    // What stands in a list or a box is indented there and no more here.
    const [first] = tex.trim().split('\n');
    const at = text.indexOf(first, (seen.get(first) ?? -1) + 1);
    seen.set(first, at);
    return at < 0 ? undefined : text.slice(0, at).split('\n').length - 1;
  };
}

/**
 * Draws the formulas of a page.
 *
 * @param tokens - Tokens of a page; each formula gets its HTML
 * @param text - What they were made of
 */
export function renderFormulas(
  tokens: readonly Token[],
  text: string,
): readonly FormulaFailure[] {
  const findLine = createFormulaFinder(text);
  const failures: FormulaFailure[] = [];
  let count = 0;
  for (const block of tokens) {
    for (const token of [block, ...(block.children ?? [])]) {
      if (token.type !== 'math_inline' && token.type !== 'math_block') {
        continue;
      }
      const isDisplay = token.type === 'math_block';
      count++;
      const { mathml, problem } =
        count > MAX_FORMULAS
          ? { problem: `a page may have ${MAX_FORMULAS} of them` }
          : renderFormula(token.content, isDisplay);
      const tag = isDisplay ? 'div' : 'span';
      const html = mathml
        ? `<${tag} class="arithmatex">${mathml}</${tag}>${
            isDisplay ? '\n' : ''
          }`
        : renderAsText(token.content, isDisplay);
      const meta: FormulaMeta = { html };
      token.meta = meta;
      if (problem !== undefined && count <= MAX_FORMULAS + 1) {
        failures.push({
          message: `A formula is shown as text: ${problem}.`,
          line: block.map?.[0] ?? findLine(token.content),
        });
      }
    }
  }
  return failures;
}
