import { escapeTablePipes } from './escapeTablePipes';
import { findFencedLines } from './fencedLines';
import { normalizeListIndent } from './normalizeListIndent';

/** Rewrites what Python-Markdown reads differently from CommonMark, line by line. */
export function normalizeSource(text: string): string {
  const lines = text.replace(/\r\n?/g, '\n').split('\n');
  const isFenced = findFencedLines(lines);
  normalizeListIndent(lines, isFenced);
  escapeTablePipes(lines, isFenced);
  return lines.join('\n');
}
