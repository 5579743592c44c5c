import { dedent } from '../../source/dedent';
import { parseSectionMarker } from './snippetMarker';

/** Which part of a file is meant. */
export type SnippetPart =
  | { readonly kind: 'all' }
  | { readonly kind: 'section'; readonly name: string }
  | {
      readonly kind: 'lines';
      readonly ranges: readonly {
        readonly from?: number;
        readonly to?: number;
      }[];
    };

const MAX_PATH = 1_000;
const WITH_PART =
  /^(.*?)(?:((?::-?\d*){1,2}(?:,(?=[-\d:])-?\d*(?::-?\d*)?)*)|:([a-z][-_0-9a-z]*))?$/i;

function toNumber(text: string | undefined): number | undefined {
  return text && /^-?\d+$/.test(text) ? Number(text) : undefined;
}

/** Reads `file.md`, `file.md:name`, `file.md:3:5` or `file.md:1:2,7:9`. */
export function parseSnippetPath(written: string): {
  readonly path: string;
  readonly part: SnippetPart;
} {
  const [, path = '', lines, section] =
    WITH_PART.exec(written.slice(0, MAX_PATH)) ?? [];
  if (lines) {
    const ranges = lines
      .slice(1)
      .split(',')
      .map(range => {
        const [from, to] = range.split(':');
        return { from: toNumber(from), to: toNumber(to) };
      });
    return { path: path.trim(), part: { kind: 'lines', ranges } };
  }
  return {
    path: path.trim(),
    part: section ? { kind: 'section', name: section } : { kind: 'all' },
  };
}

function cutLines(
  lines: readonly string[],
  ranges: Extract<SnippetPart, { kind: 'lines' }>['ranges'],
): string[] {
  // From the end when negative; the last line is -1.
  const clamp = (n: number) => Math.min(Math.max(n, 0), lines.length);
  return ranges.flatMap(({ from, to }) => {
    const start =
      from !== undefined && from < 0 ? lines.length + from : (from ?? 1) - 1;
    const end = to !== undefined && to < 0 ? lines.length + 1 + to : to;
    return lines.slice(
      clamp(start),
      end === undefined ? undefined : clamp(end),
    );
  });
}

function cutSection(
  lines: readonly string[],
  name: string,
): string[] | undefined {
  const section: string[] = [];
  let isInside = false;
  let isFound = false;
  for (const line of lines) {
    const marker = parseSectionMarker(line);
    if (!marker || marker.kind === 'escaped') {
      if (isInside) {
        section.push(marker ? marker.line : line);
      }
    } else if (marker.name === name) {
      if (marker.kind === 'end') {
        break;
      }
      isInside = true;
      isFound = true;
    }
  }
  return isFound ? section : undefined;
}

/**
 * Cuts the part that is meant out of a file.
 *
 * @returns Its lines, or `undefined` when there is no section of that name
 */
export function cutPart(
  lines: readonly string[],
  part: SnippetPart,
  dedents: boolean,
): readonly string[] | undefined {
  if (part.kind === 'all') {
    return lines;
  }
  const cut =
    part.kind === 'lines'
      ? cutLines(lines, part.ranges)
      : cutSection(lines, part.name);
  return cut && dedents ? dedent(cut) : cut;
}
