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
  const fields = found ?? {};
  const head = match && found ? match[0] : '';
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
