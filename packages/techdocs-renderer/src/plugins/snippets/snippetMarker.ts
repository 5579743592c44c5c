/** A line that asks for a snippet, opens or closes a list of them, or names a section. */
export type SnippetMarker =
  | { readonly kind: 'escaped'; readonly line: string }
  | { readonly kind: 'inline'; readonly space: string; readonly path: string }
  | { readonly kind: 'block' };

/** A line that begins or ends a part of a file. */
export type SectionMarker =
  | { readonly kind: 'escaped'; readonly line: string }
  | { readonly kind: 'start' | 'end'; readonly name: string };

const MARKER = /^([ \t]*)(;*)-+8<-+(?:[ \t]+(["'])(.+)\3)?$/;
const SECTION =
  /^[ \t]+\[[ \t]*(start|end)[ \t]*:[ \t]*([a-z][-_0-9a-z]*)[ \t]*\]/i;
const MAX_LINE = 2_000;

function unescape(line: string, at: number): string {
  return line.slice(0, at) + line.slice(at + 1);
}

/** Reads a line such as `--8<-- "file.md"` or `--8<--`. */
export function parseSnippetMarker(line: string): SnippetMarker | undefined {
  if (!line.includes('8<') || line.length > MAX_LINE) {
    return undefined;
  }
  const match = MARKER.exec(line);
  if (!match) {
    return undefined;
  }
  const [, space, escapes, quote, path] = match;
  if (quote && new RegExp(`(?<!\\\\)${quote}`).test(path)) {
    return undefined;
  }
  if (escapes) {
    return { kind: 'escaped', line: unescape(line, line.indexOf(';')) };
  }
  return quote ? { kind: 'inline', space, path } : { kind: 'block' };
}

/** Reads a line such as `# --8<-- [start:name]`. */
export function parseSectionMarker(line: string): SectionMarker | undefined {
  if (line.length > MAX_LINE) {
    return undefined;
  }
  // Step by step from one "8<" to the next: a pattern would try each dash.
  for (let at = line.indexOf('8<'); at > 0; at = line.indexOf('8<', at + 1)) {
    let start = at;
    while (line[start - 1] === '-') {
      start--;
    }
    let end = at + 2;
    while (line[end] === '-') {
      end++;
    }
    const match = SECTION.exec(line.slice(end));
    if (match && start < at && end > at + 2) {
      if (line[start - 1] === ';') {
        return { kind: 'escaped', line: unescape(line, start - 1) };
      }
      const kind = match[1].toLowerCase() as 'start' | 'end';
      return { kind, name: match[2] };
    }
  }
  return undefined;
}
