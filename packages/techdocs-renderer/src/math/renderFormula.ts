import { createRequire } from 'node:module';
import type Temml from 'temml';
import { sanitizeMathml } from './sanitizeMathml';

const MAX_LENGTH = 5_000;
const MAX_EXPANSIONS = 1_000;
// In units of the letter m.
const MAX_SIZE: [number, number] = [25, 500];

// What MathJax knows and Temml does not.
const MACROS: Readonly<Record<string, string>> = {
  '\\mbox': '\\text{#1}',
  '\\mathds': '\\mathbb{#1}',
  '\\DeclareMathOperator': '\\def#1{\\operatorname{#2}}',
};
// Loads a part of MathJax.
const REQUIRE = /\\require\s*\{[^{}]*\}/g;

const requireHere = createRequire(__filename);

/** Most sites have no formulas, and it takes 10 ms to load. */
function loadTemml(): typeof Temml {
  return requireHere('temml');
}

/** A formula as MathML, or why it is none. */
export type FormulaResult =
  | { readonly mathml: string; readonly problem?: undefined }
  | { readonly mathml?: undefined; readonly problem: string };

function explain(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return error instanceof RangeError
    ? 'it is nested too deeply'
    : message
        .trim()
        .split('\n')[0]
        .replace(/ at position .*$/, '');
}

/**
 * Turns TeX into MathML, which browsers draw without a script or a font.
 *
 * @param isDisplay - Whether it stands on lines of its own
 */
export function renderFormula(tex: string, isDisplay: boolean): FormulaResult {
  if (tex.length > MAX_LENGTH) {
    return { problem: `it is longer than ${MAX_LENGTH} characters` };
  }
  try {
    const mathml = loadTemml().renderToString(tex.replace(REQUIRE, ''), {
      displayMode: isDisplay,
      throwOnError: true,
      // No addresses, classes or styles.
      trust: false,
      strict: false,
      maxExpand: MAX_EXPANSIONS,
      // Of its own, because a formula can add to it.
      macros: { ...MACROS },
      maxSize: MAX_SIZE,
    });
    return { mathml: sanitizeMathml(mathml) };
  } catch (error) {
    return { problem: explain(error) };
  }
}
