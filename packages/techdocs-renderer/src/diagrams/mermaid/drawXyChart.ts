import { hideAll } from './labels';
import { MermaidDrawing, MermaidSource } from './MermaidSource';

const TITLE = /^title\s+(?:"([^"]+)"|([\w-]+))$/;
const CATEGORIES = /^x-axis\s+(?:"([^"]*)"\s*)?\[(.+)\]$/;
const NUMBER = String.raw`-?\d+(?:\.\d+)?`;
const RANGE = new RegExp(
  String.raw`^([xy])-axis\s+(?:"([^"]*)"\s+)?(${NUMBER})\s*-->\s*(${NUMBER})$`,
);
const NAMED_AXIS = /^y-axis\s+"([^"]+)"$/;
const SERIES = new RegExp(
  String.raw`^(bar|line)\s+\[\s*(${NUMBER}(?:\s*,\s*${NUMBER})*)\s*\]$`,
);
const CATEGORY = /\s*(?:"([^"]*)"|([^",[\]]+))\s*(?:,|$)/y;

const MAX_VALUES = 500;

function readCategories(text: string): readonly string[] | undefined {
  const names: string[] = [];
  CATEGORY.lastIndex = 0;
  while (CATEGORY.lastIndex < text.length) {
    const match = CATEGORY.exec(text);
    if (!match || names.length >= MAX_VALUES) {
      return undefined;
    }
    names.push(hideAll((match[1] ?? match[2]).trim()));
  }
  return names;
}

function quote(text: string | undefined): string {
  return text ? `"${hideAll(text)}" ` : '';
}

function writeLine(line: string): string | undefined {
  const title = TITLE.exec(line);
  if (title) {
    return `title ${quote(title[1] ?? title[2])}`.trim();
  }
  const categories = CATEGORIES.exec(line);
  if (categories) {
    const names = readCategories(categories[2]);
    return names && `x-axis ${quote(categories[1])}[${names.join(', ')}]`;
  }
  const range = RANGE.exec(line);
  if (range) {
    const [, axis, name, from, to] = range;
    return `${axis}-axis ${quote(name)}${from} --> ${to}`;
  }
  const axis = NAMED_AXIS.exec(line);
  if (axis) {
    return `y-axis ${quote(axis[1])}`.trim();
  }
  return SERIES.test(line) && line.split(',').length <= MAX_VALUES
    ? line
    : undefined;
}

/**
 * Puts a chart into the words that the engine understands.
 *
 * @returns `undefined` if there is anything in it that would not be drawn
 */
export function drawXyChart({
  header,
  lines,
}: MermaidSource): MermaidDrawing | undefined {
  const written = lines.map(writeLine);
  const isUnderstood =
    /^(?:horizontal|vertical)?$/.test(header) &&
    written.every(line => line !== undefined) &&
    lines.some(line => SERIES.test(line));
  return isUnderstood
    ? {
        engine: 'mermaid',
        text: [`xychart-beta ${header}`.trim(), ...written].join('\n'),
      }
    : undefined;
}
