import { rewriteGithubAlerts } from './githubAlerts';

/** Rewrites line by line what is read differently elsewhere; no line is added or removed. */
export function normalizeSource(text: string): string {
  const lines = text
    .replace(/\r\n?/g, '\n')
    .split('\n')
    // Python-Markdown takes a line of spaces for an empty one, in code as well.
    .map(line => (line.trim() === '' ? '' : line));
  rewriteGithubAlerts(lines);
  return lines.join('\n');
}
