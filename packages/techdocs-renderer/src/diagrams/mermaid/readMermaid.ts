import { asText, asMap, parseYaml } from '../../config/parseYaml';
import { MermaidSource } from './MermaidSource';

const FRONT_MATTER = /^\s*---[ \t]*\n([^]*?)\n[ \t]*---[ \t]*(?:\n|$)/;
const DIRECTIVE = /%%\{(?:[^%]|%(?!%))*\}%%/g;
const LONG_DESCRIPTION = /^[ \t]*accDescr[ \t]*\{([^}]*)\}/m;
const ACCESSIBILITY = /^acc(Title|Descr)[ \t]*:[ \t]*(.*)$/;
const TITLE = /^title(?:[ \t]*:|[ \t])[ \t]*(.+)$/;

function readTitle(yaml: string): string | undefined {
  try {
    return asText(asMap(parseYaml(yaml, 'front matter'))?.title);
  } catch {
    return undefined;
  }
}

/**
 * Takes a Mermaid diagram apart.
 *
 * @remarks
 *
 * What concerns the looks, such as `%%{init: …}%%`, is left out: the looks are
 * those of the site.
 *
 * @returns `undefined` if nothing is left
 */
export function readMermaid(source: string): MermaidSource | undefined {
  const frontMatter = FRONT_MATTER.exec(source);
  let title = frontMatter ? readTitle(frontMatter[1]) : undefined;
  let body = source.slice(frontMatter?.[0].length ?? 0).replace(DIRECTIVE, '');
  const long = LONG_DESCRIPTION.exec(body);
  let description = long?.[1].trim().replace(/\s+/g, ' ');
  body = long ? body.replace(long[0], '') : body;

  const lines: string[] = [];
  for (const raw of body.split('\n')) {
    const line = raw.trim().replace(/\s+/g, ' ');
    const accessibility = ACCESSIBILITY.exec(line);
    const own = /^sequenceDiagram/.test(lines[0] ?? '')
      ? TITLE.exec(line)?.[1]
      : undefined;
    if (accessibility?.[1] === 'Title') {
      description ??= accessibility[2];
    } else if (own) {
      title = own;
    } else if (line && !accessibility && !line.startsWith('%%')) {
      lines.push(line);
    }
  }
  const [first, ...rest] = lines;
  if (first === undefined) {
    return undefined;
  }
  const [keyword] = /^[\w-]*/.exec(first)!;
  return {
    keyword,
    header: first.slice(keyword.length).trim(),
    lines: rest,
    title,
    description,
  };
}
