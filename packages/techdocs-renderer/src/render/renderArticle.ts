import { randomUUID } from 'node:crypto';
import type { MarkdownIt, Env, Token } from 'markdown-it';
import { createDiagramMark, PlacedDiagram } from '../diagrams/Diagram';
import { DiagramMeta } from '../diagrams/findDiagrams';
import { parseFenceInfo } from '../highlight/fenceOptions';
import { Highlighter } from '../highlight/Highlighter';
import { renderCodeBlock } from '../highlight/renderCodeBlock';
import { FormulaMeta } from '../math/renderFormulas';
import { PictographMeta } from '../parse/rules/emoji';
import { trimRuns } from '../parse/trimRun';
import { escapeHtml } from './escapeHtml';
import { sanitizePage, SanitizedPage } from './sanitizePage';

export type ArticleOptions = {
  readonly highlighter: Highlighter;
  /** Whether blocks of code get line numbers unless they say otherwise. */
  readonly lineNumbers: boolean;
  readonly codeLanguage?: string;
  readonly hasLanguageTitles: boolean;
  /** Whether code without fences can name its language on its first line. */
  readonly hasLanguageLines: boolean;
  /** Lines of the file that those of the text are from, counted from one. */
  readonly lines: readonly number[];
  readonly rewriteUrl: (url: string) => string;
};

export type RenderedArticle = SanitizedPage & {
  /** What a search finds in it: formulas as they are written, and no pictures. */
  readonly searchHtml: string;
  /** In the order of their marks in the text. */
  readonly diagrams: readonly PlacedDiagram[];
};

/** What is put in after sanitising. */
type Inserted = { readonly html: string; readonly searchHtml: string };

const INLINE_LANGUAGE = /^(?:#!|:::)([\w+#.-]+) +(?=\S)/;

/** A first line such as `:::python`, which is no part of the code (codehilite). */
const LANGUAGE_LINE =
  /^(?:::+|#!(?=[\w+#.-]+ *\n))([\w+#.-]*)(?: +hl_lines=.*)? *\n/;

function codeBlock(
  { type, info: written, content }: Token,
  options: ArticleOptions,
): string {
  const named =
    type === 'code_block' && options.hasLanguageLines
      ? LANGUAGE_LINE.exec(content)
      : undefined;
  const code = named ? content.slice(named[0].length) : content;
  const info = parseFenceInfo(named?.[1] ?? written);
  const language = info.language || options.codeLanguage || '';
  const title =
    info.title ??
    (options.hasLanguageTitles
      ? options.highlighter.nameOf(language)
      : undefined);
  const firstLine = info.firstLine ?? (options.lineNumbers ? 1 : undefined);
  return renderCodeBlock(
    // As Pygments: blank lines at either end are not part of the code.
    trimRuns(code, '\n').concat('\n'),
    // `linenums="0"` switches numbers off for one block.
    { ...info, language, title, firstLine: firstLine || undefined },
    options.highlighter,
  );
}

function inlineCode(
  token: Token,
  renderedAttributes: string,
  highlighter: Highlighter,
): string {
  const match = INLINE_LANGUAGE.exec(token.content);
  if (!match) {
    return `<code${renderedAttributes}>${escapeHtml(token.content)}</code>`;
  }
  const code = token.content.slice(match[0].length);
  const html = highlighter.highlight(code, match[1]);
  return `<code class="language-${escapeHtml(
    match[1],
  )} highlight">${html}</code>`;
}

/**
 * Turns the tokens of a page into sanitised HTML.
 *
 * @remarks
 *
 * Blocks of code are our own output, escaped character by character, and by far
 * the largest part of most pages. They are put in after sanitising, by way of an
 * element whose name nobody can know beforehand.
 */
export function renderArticle(
  md: MarkdownIt,
  tokens: Token[],
  env: Env,
  options: ArticleOptions,
): RenderedArticle {
  const pageId = randomUUID();
  const placeholderTag = `code-${pageId}`;
  const blocks: Inserted[] = [];
  const diagrams: PlacedDiagram[] = [];
  const insertLater = (html: string, searchHtml = html) => {
    blocks.push({ html, searchHtml });
    return `<${placeholderTag} n="${blocks.length - 1}"></${placeholderTag}>`;
  };
  const placeholder = (list: Token[], index: number) =>
    insertLater(codeBlock(list[index], options));
  const formula = (list: Token[], index: number) =>
    insertLater(
      (list[index].meta as FormulaMeta).html,
      escapeHtml(list[index].content),
    );
  const placeDiagram = (list: Token[], index: number) => {
    const token = list[index];
    const { diagram } = token.meta as DiagramMeta;
    const mark = createDiagramMark(pageId, diagrams.length);
    const codeHtml = codeBlock(token, options);
    diagrams.push({
      ...diagram,
      mark,
      lines: options.lines.slice(...(token.map ?? [0, 0])),
      codeHtml,
    });
    // As with MkDocs, where only this one is text of the page.
    return insertLater(mark, diagram.language === 'mermaid' ? codeHtml : '');
  };
  const renderer = Object.create(md.renderer) as typeof md.renderer;
  renderer.rules = {
    ...md.renderer.rules,
    fence: placeholder,
    code_block: placeholder,
    diagram: placeDiagram,
    math_block: formula,
    math_inline: formula,
    pictograph: (list, index, _options, _env, self) => {
      const { svg } = list[index].meta as PictographMeta;
      const inside = insertLater(svg ?? list[index].content, '');
      return `<span${self.renderAttrs(list[index])}>${inside}</span>`;
    },
    code_inline: (list, index, _options, _env, self) =>
      inlineCode(
        list[index],
        self.renderAttrs(list[index]),
        options.highlighter,
      ),
    table_open: () =>
      '<div class="md-typeset__scrollwrap" tabindex="0"><div class="md-typeset__table">\n<table>\n',
    table_close: () => '</table>\n</div></div>\n',
    heading_close: (list, index) => {
      const id = escapeHtml(String(list[index - 2].attrGet('id')));
      return `<a class="headerlink" href="#${id}" title="Permanent link">&para;</a></${list[index].tag}>\n`;
    },
  };
  const page = sanitizePage(renderer.render(tokens, md.options, env), {
    placeholderTag,
    rewriteUrl: options.rewriteUrl,
  });
  // By the text alone: a pattern of a name that changes is compiled for each page.
  const end = `"></${placeholderTag}>`;
  const [first, ...rest] = page.html.split(`<${placeholderTag} n="`);
  const fillIn = (kind: keyof Inserted) =>
    first +
    rest
      .map(piece => {
        const at = piece.indexOf(end);
        return (
          blocks[Number(piece.slice(0, at))][kind] +
          piece.slice(at + end.length)
        );
      })
      .join('');
  const html = fillIn('html');
  return {
    ...page,
    diagrams,
    html,
    searchHtml: blocks.every(block => block.searchHtml === block.html)
      ? html
      : fillIn('searchHtml'),
  };
}
