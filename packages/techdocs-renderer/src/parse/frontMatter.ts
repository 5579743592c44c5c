import {
  asList,
  asMap,
  asText,
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

/**
 * Cuts front matter off the text of a page.
 *
 * @param source - The file's text with `\n` line ends
 * @returns What is in it, and the length of the text that it takes
 */
export function readFrontMatter(source: string): {
  readonly fields: FrontMatterFields;
  readonly length: number;
} {
  const match = BLOCK.exec(source);
  const fields = match && readMap(match[1] ?? '');
  return match && fields
    ? { fields, length: match[0].length }
    : { fields: {}, length: 0 };
}

function asTexts(value: YamlValue): readonly string[] {
  return (asList(value) ?? [value]).flatMap(item => asText(item) ?? []);
}

/**
 * Splits a page into front matter and Markdown.
 *
 * @param source - The file's text with `\n` line ends
 */
export function splitFrontMatter(source: string): {
  readonly frontMatter: FrontMatter;
  readonly markdown: string;
} {
  const { fields, length } = readFrontMatter(source);
  return {
    frontMatter: {
      title: asText(fields.title),
      description: asText(fields.description),
      hide: asTexts(fields.hide),
      tags: [...new Set(asTexts(asList(fields.tags)))],
    },
    markdown: source.slice(length),
  };
}
