import { posix } from 'node:path';
import { RepositoryFiles } from '../../files/RepositoryFiles';
import { findFencedLines } from '../../parse/blocks/stash/findFencedLines';
import { escapeHtml } from '../../render/escapeHtml';
import {
  createLineFinder,
  MappedText,
  Replacement,
  replaceParts,
} from '../../source/MappedText';
import { PageInput } from '../../source/PageInput';
import { relativeUrl } from '../../transform/siteIndex';

/** A way to ask for the pages of an API. */
export type DefinitionTag = {
  /** Its first group is where the definition is. */
  readonly pattern: RegExp;
  /** What relative paths count from. */
  readonly relativeTo: 'page' | 'repository';
};

// `<swagger-ui src="openapi.yaml"/>`
export const SWAGGER_UI: DefinitionTag = {
  pattern:
    /<swagger-ui\s[^<>]{0,1000}?\bsrc=["']([^"'<>\n]{1,1000})["'][^<>]{0,1000}>(?:\s{0,10}<\/swagger-ui>)?/gi,
  relativeTo: 'page',
};

// `[OAD(docs/openapi.yaml)]`
export const OAD: DefinitionTag = {
  pattern: /\[OAD\(([^()\n]{1,1000})\)\]/g,
  relativeTo: 'repository',
};

const WEB_ADDRESS = /^https?:\/\//i;

// A longer line holds no code that a tag would be quoted in.
const MAX_LOOK_BACK = 2_000;

type Definition = {
  /** Where it can be read; `undefined` when nowhere. */
  readonly href?: string;
  /** Whether there is one, as far as can be known here. */
  readonly isKnown: boolean;
};

function findDefinition(
  written: string,
  { relativeTo }: DefinitionTag,
  { config, index, page }: PageInput,
): Definition {
  if (WEB_ADDRESS.test(written)) {
    return { href: written, isKnown: true };
  }
  const folders =
    relativeTo === 'page'
      ? [posix.dirname(page.repositoryPath)]
      : ['.', posix.dirname(page.repositoryPath)];
  const paths = folders.flatMap(
    folder => RepositoryFiles.resolve(written, folder).path ?? [],
  );
  for (const path of paths) {
    const target = index.bySource.get(posix.relative(config.docsDir, path));
    if (target) {
      return { href: relativeUrl(page.url, target.url), isKnown: true };
    }
  }
  return { isKnown: paths.length > 0 };
}

function findApiPage(
  written: string,
  apiPages: Readonly<Record<string, string>> = {},
): string | undefined {
  const pages = Object.entries(apiPages);
  const called = posix
    .basename(written)
    .replace(/\.\w+$/, '')
    .toLowerCase();
  const [, address] =
    (pages.length === 1
      ? pages[0]
      : pages.find(([name]) => name.toLowerCase() === called)) ?? [];
  return address;
}

function renderLinks(
  written: string,
  { href, isKnown }: Definition,
  input: PageInput,
): string {
  const name = escapeHtml(posix.basename(written));
  const apiPage = isKnown && findApiPage(written, input.known.apiPages);
  const links = [
    href && `<a href="${escapeHtml(href)}">${name}</a>`,
    apiPage && `<a href="${escapeHtml(apiPage)}">API documentation</a>`,
  ].filter(Boolean);
  return `<p class="embedded">API definition: ${
    links.length > 0 ? links.join(' · ') : name
  }</p>`;
}

/** Whether a place in a text is inside of inline code. */
function isInCode(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - MAX_LOOK_BACK), at);
  const line = before.slice(before.lastIndexOf('\n') + 1);
  return (line.match(/`/g)?.length ?? 0) % 2 === 1;
}

/**
 * Puts links to the definition of an API, and to where the portal shows it, in
 * place of tags that would draw it with a script.
 */
export function linkDefinitions(
  source: MappedText,
  tag: DefinitionTag,
  input: PageInput,
): MappedText {
  const matches = [...source.text.matchAll(tag.pattern)];
  if (matches.length === 0) {
    return source;
  }
  const isFenced = findFencedLines(source.text.split('\n'));
  const lineOf = createLineFinder(source);
  const lineInText = createLineFinder({
    ...source,
    lines: isFenced.map((_, i) => i),
  });
  const replacements: Replacement[] = [];
  for (const match of matches) {
    const start = match.index;
    const line = lineOf(start);
    if (isFenced[lineInText(start)] || isInCode(source.text, start)) {
      continue;
    }
    const written = match[1].trim();
    const definition = findDefinition(written, tag, input);
    if (!definition.href) {
      input.log.add({
        code: 'link-broken',
        file: input.page.path,
        line,
        message: `The API definition "${written}" is no file of this documentation.`,
      });
    }
    const end = start + match[0].length;
    replacements.push({
      start,
      end,
      text: renderLinks(written, definition, input),
    });
  }
  return replaceParts(source, replacements);
}
