import { posix } from 'node:path';
import { findFencedLines } from '../parse/blocks/stash/findFencedLines';

const NOT_RELATIVE = /^(?:[a-z][a-z0-9+.-]*:|\/|#|$)/i;
const DEFINITION = /^( {0,4}\[(?!\^)[^\]\n]{1,999}\]:[ \t]*<?)([^\s<>]+)/;
const TAG = /<(?:a|img|source)\s[^<>]*>/gi;
const ATTRIBUTE = /(\s(?:href|src)=)(?:"([^"\s]*)"|'([^'\s]*)')/gi;

// Longer ones are data, and looking for their end takes time.
const MAX_URL = 1_000;

/** Where the address ends that begins after `](`. */
function findUrl(line: string, from: number): [number, number] | undefined {
  let start = from;
  while (line[start] === ' ' || line[start] === '\t') {
    start++;
  }
  const limit = Math.min(line.length, start + MAX_URL);
  if (line[start] === '<') {
    const length = line.slice(start, limit).indexOf('>');
    return length < 0 ? undefined : [start + 1, start + length];
  }
  let depth = 0;
  for (let at = start; at < limit; at++) {
    if (line[at] === '(') {
      depth++;
    } else if (line[at] === ')' && depth-- === 0) {
      return at > start ? [start, at] : undefined;
    } else if (line[at] === ' ' || line[at] === '\t') {
      return at > start ? [start, at] : undefined;
    }
  }
  return undefined;
}

function rebaseInline(line: string, rebase: (url: string) => string): string {
  const parts: string[] = [];
  let done = 0;
  for (let at = line.indexOf(']('); at >= 0; at = line.indexOf('](', at + 2)) {
    const url = at + 2 >= done ? findUrl(line, at + 2) : undefined;
    if (url) {
      parts.push(line.slice(done, url[0]), rebase(line.slice(...url)));
      done = url[1];
    }
  }
  parts.push(line.slice(done));
  return parts.join('');
}

/**
 * Rewrites relative addresses in Markdown that is moved from one file into
 * another, so that they lead where they led.
 *
 * @param from - The file it was written in
 * @param to - The file it is put into, below the same folder
 */
export function rebaseLinks(
  markdown: string,
  from: string,
  to: string,
): string {
  const [source, target] = [posix.dirname(from), posix.dirname(to)];
  if (source === target) {
    return markdown;
  }
  const rebase = (url: string): string => {
    if (NOT_RELATIVE.test(url)) {
      return url;
    }
    const [, path, rest] = /^([^?#]*)([^]*)$/.exec(url)!;
    const moved = posix.relative(target, posix.join(source, path)) || '.';
    return moved + (path.endsWith('/') ? '/' : '') + rest;
  };
  const lines = markdown.split('\n');
  const isFenced = findFencedLines(lines);
  return lines
    .map((line, i) =>
      isFenced[i]
        ? line
        : rebaseInline(line, rebase)
            .replace(DEFINITION, (_, before, url) => before + rebase(url))
            .replace(TAG, tag =>
              tag.replace(
                ATTRIBUTE,
                (__, name, double, single) =>
                  `${name}"${rebase(double ?? single)}"`,
              ),
            ),
    )
    .join('\n');
}
