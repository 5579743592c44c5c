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
};

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
 * Splits a page into front matter and Markdown.
 *
 * @param source - The file's text with `\n` line ends
 */
export function splitFrontMatter(source: string): {
  readonly frontMatter: FrontMatter;
  readonly markdown: string;
} {
  const match = BLOCK.exec(source);
  const data = match && readMap(match[1] ?? '');
  if (!match || !data) {
    return { frontMatter: { hide: [] }, markdown: source };
  }
  return {
    frontMatter: {
      title: asText(data.title),
      description: asText(data.description),
      hide: (asList(data.hide) ?? [data.hide]).flatMap(h => asText(h) ?? []),
    },
    markdown: source.slice(match[0].length),
  };
}
