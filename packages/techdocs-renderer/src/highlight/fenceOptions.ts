/** What an author can say behind a fence. */
export type FenceOptions = {
  readonly language: string;
  readonly title?: string;
  readonly classes: readonly string[];
  readonly id?: string;
  /** Number of the first line, when lines are numbered. */
  readonly firstLine?: number;
  /** Lines to mark, counted from one. */
  readonly marked: ReadonlySet<number>;
};

const MAX_LINE = 100_000;
const OPTION =
  /([\w-]+)=(?:"([^"]*)"|'([^']*)'|([^\s"'}]+))|\.([\w+#.-]+)|#([\w-]+)/g;

function parseLines(text: string): ReadonlySet<number> {
  const lines = new Set<number>();
  for (const part of text.split(/[\s,]+/)) {
    const [from, to = from] = part.split('-').map(Number);
    for (let line = from; line <= Math.min(to, MAX_LINE); line++) {
      lines.add(line);
    }
  }
  return lines;
}

/**
 * Reads what stands behind the opening of a code block.
 *
 * @remarks
 *
 * Both spellings of pymdownx.superfences are known: `python title="x.py"` and
 * `{ .python .extra #id title="x.py" }`.
 */
export function parseFenceInfo(info: string): FenceOptions {
  const text = info.trim();
  const inBraces = text.startsWith('{');
  const bare = inBraces ? undefined : /^[^\s{=]+(?=[\s{]|$)/.exec(text)?.[0];
  const values = new Map<string, string>();
  const classes: string[] = [];
  let id: string | undefined;
  for (const match of text.slice(bare?.length ?? 0).matchAll(OPTION)) {
    const [, key, doubleQuoted, singleQuoted, plain, className, anchor] = match;
    if (key) {
      values.set(key, doubleQuoted ?? singleQuoted ?? plain);
    } else if (className) {
      classes.push(className);
    } else {
      id = anchor;
    }
  }
  const firstLine = parseInt(values.get('linenums') ?? '', 10);
  return {
    language: bare ?? classes.shift() ?? '',
    // `tab` is what superfences once made tabs of.
    title: values.get('title') || values.get('tab') || undefined,
    classes,
    id,
    firstLine: firstLine >= 0 ? firstLine : undefined,
    marked: parseLines(values.get('hl_lines') ?? ''),
  };
}
