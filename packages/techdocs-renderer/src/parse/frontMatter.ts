import {
  asList,
  asMap,
  asText,
  asTexts,
  parseYaml,
  YamlValue,
} from '../config/parseYaml';

/** What a page says about itself before its text. */
export type FrontMatter = {
  readonly title?: string;
  readonly description?: string;
  /** Parts of the page to leave out, e.g. `toc` and `navigation`. */
  readonly hide: readonly string[];
  readonly tags: readonly string[];
};

/** Front matter as it is written. */
export type FrontMatterFields = { readonly [key: string]: YamlValue };

const BLOCK = /^-{3}[ \t]*\n([^]*?\n)?(?:\.{3}|-{3})[ \t]*(?:\n|$)/;

function readMap(
  yaml: string,
): { readonly [key: string]: YamlValue } | undefined {
  try {
    return asMap(parseYaml(yaml, 'front matter'));
  } catch {
    // As MkDocs: what is not YAML is part of the text.
    return undefined;
  }
}

const PLAIN_FIELD = /^ {0,3}([\w-]+):[ \t]*(.*)$/;
// MkDocs takes any word for the name of a field, and so would hide the first
// line of pages that begin with "Note: …".
const KNOWN_FIELD =
  /^(?:title|authors?|date|description|summary|tags|template|keywords|hide|slug)$/i;

/** Fields as MultiMarkdown has them: lines of `Title: …` before the first blank one. */
function readPlainFields(
  source: string,
): { readonly fields: FrontMatterFields; readonly length: number } | undefined {
  const fields: Record<string, string> = {};
  let length = 0;
  let last: string | undefined;
  for (const line of source.split('\n')) {
    const field = PLAIN_FIELD.exec(line);
    if (field) {
      last = field[1].toLowerCase();
      if (Object.keys(fields).length === 0 && !KNOWN_FIELD.test(last)) {
        return undefined;
      }
      fields[last] = field[2].trim();
    } else if (last && /^ {4}/.test(line)) {
      fields[last] = `${fields[last]} ${line.trim()}`.trim();
    } else {
      return last
        ? { fields, length: length + (line.trim() ? 0 : line.length + 1) }
        : undefined;
    }
    length += line.length + 1;
  }
  return last ? { fields, length: source.length } : undefined;
}

/** A page with its front matter cut off. */
export type SplitPage = {
  readonly fields: FrontMatterFields;
  readonly frontMatter: FrontMatter;
  readonly markdown: string;
  /** Line of the file on which the Markdown begins, counted from one. */
  readonly firstLine: number;
};

/**
 * Splits a page into front matter and Markdown.
 *
 * @param source - The file's text with `\n` line ends
 */
export function splitFrontMatter(source: string): SplitPage {
  const match = BLOCK.exec(source);
  const found = match ? readMap(match[1] ?? '') : undefined;
  const plain = match ? undefined : readPlainFields(source);
  const fields = found ?? plain?.fields ?? {};
  const head = match && found ? match[0] : source.slice(0, plain?.length ?? 0);
  return {
    fields,
    frontMatter: {
      title: asText(fields.title),
      description: asText(fields.description),
      hide: asTexts(fields.hide),
      tags: [...new Set(asTexts(asList(fields.tags)))],
    },
    markdown: source.slice(head.length),
    firstLine: head.split('\n').length,
  };
}
