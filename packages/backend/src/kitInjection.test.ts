import type { JsonObject } from '@backstage/types';
import {
  parseKit,
  readLocalKit,
  renderKit,
  type KitFile,
} from '@fairway/kit-renderer';
import { buildSite } from '@fairway/techdocs-renderer';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { parse } from 'yaml';
import {
  getAt,
  listTextQuestions,
  setAt,
  toFieldName,
  type AnswerPath,
} from './__testUtils__/kitQuestions';
import {
  kitsDirectory,
  listSets,
  readValues,
  toTree,
  type KitValues,
  type Tree,
} from './__testUtils__/kits';
import { readStructure } from './__testUtils__/readStructure';

/** What some language takes for its own. Long enough for questions with a minimum length. */
const payloads = {
  'shell substitution': 'before $(touch pwned) after',
  'shell backticks': 'before `touch pwned` after',
  'shell command': 'before; rm -rf / # after',
  'shell pipe': 'before | sh && curl x > y',
  'shell variable': 'before $HOME ${HOME} %PATH% !! after',
  'end of a heredoc': 'before <<EOF EOF after',
  'make variable': 'before $(shell id) $@ %: after',
  'Nunjucks output': 'before ${{ values.name }} after',
  'Nunjucks statement': 'before {% if true %}x{% endif %} after',
  'Nunjucks comment': 'before {# gone #} {% raw %} after',
  'Nunjucks escape': '${{ range.constructor("return 1")() }}',
  'Jinja and Helm': 'before {{ .Values.name }} after',
  'GitHub expression': 'before ${{ github.token }} after',
  'GitLab variable': 'before $CI_JOB_TOKEN after',
  'Maven and HCL': 'before ${env.PATH} %{ if true } after',
  'YAML anchor': '&anchor [a, b]: x',
  'YAML alias': '*anchor after it',
  'YAML tag': '!!js/function "return 1"',
  'YAML comment': 'before # after',
  'YAML mapping': 'before: {after: [1, 2]}',
  'YAML quotes': `"before": 'after' it''s \\" x`,
  'YAML block': '| before > after',
  'YAML document': '--- before ... after',
  'YAML list': '- before - after',
  'YAML question': '? before : after',
  'not a text': '0123456789',
  'a date': '2026-01-01 00:00:00',
  JSON: '","a":{"b":["before\\u0022',
  'backslash at the end': 'before after \\',
  'C comment': 'before */ // /* after',
  TOML: '""" before """ = after',
  HTML: '<script>alert(1)</script> <b onclick="x">after</b>',
  'HTML comment': 'before <!-- after ]]> <![CDATA[ x',
  'HTML entity': 'before &lt;b&gt; &amp; &#60; after',
  'Markdown link': '[before](javascript:alert(1)) ![after](x)',
  'Markdown markup': '**before** _x_ `y` ~~z~~ ==w== after',
  'Markdown heading': '# before ## after',
  'Markdown table': 'before | --- | after',
  'Markdown list': '1. before after',
  'Markdown quote': '> before after',
  admonition: '!!! danger "before" after',
  'attribute list': 'before {: onclick=x } {#id .class} after',
  'parent folder': '../../../../etc/passwd',
  'absolute path': '/etc/cron.d/before',
  'Windows path': '..\\..\\before\\after.txt',
  'git folder': '.git/hooks/pre-commit',
  'line break': 'before\nafter: more',
  CRLF: 'before\r\nafter: more',
  NUL: 'before\u0000after it',
  'escape sequence': 'before\u001b[31mafter',
  tab: 'before\tafter it',
  'right to left': 'before \u202eafter\u202c it',
  'zero width': 'before\u200b\u200d\ufeffafter',
  combining: 'Zal\u0301\u0302\u0303go before after',
  'not a character': 'before \ufffe after it',
  'half a character': 'before \ud800 after it',
  'other scripts': 'Größe 日本語 עברית 🛳️ after',
};

const PLAIN = 'Plain words of nobody';

/** Jest wants to know its tests before it waits for anything. */
const kits = readdirSync(kitsDirectory)
  .map(name => path.join(kitsDirectory, name, 'template.yaml'))
  .filter(file => existsSync(file))
  .map(file => parseKit(parse(readFileSync(file, 'utf8'))));

describe.each(kits)('$name', kit => {
  let sources: KitFile[];
  let sets: KitValues[];
  beforeAll(async () => {
    ({ sources } = await readLocalKit(kitsDirectory, kit.name));
    const names = ['full', 'awkward', 'minimal', ...(await listSets(kit.name))];
    sets = await Promise.all(names.map(set => readValues(kit.name, set)));
  });

  /** The first set of answers in which the form asks a question. */
  const findSet = (question: AnswerPath) =>
    sets.find(({ answers }) => getAt(answers, question) !== undefined) ??
    sets[0];

  function render(question: AnswerPath, answer?: string): Tree | Error {
    const { answers, ...set } = findSet(question);
    const changed =
      answer === undefined ? answers : setAt(answers, question, answer);
    try {
      return toTree(
        renderKit({ kit, sources, ...set, answers: changed as JsonObject }),
      );
    } catch (error) {
      return error as Error;
    }
  }

  it.each(
    listTextQuestions(kit).map(question => [toFieldName(question), question]),
  )(
    'takes %s for text, or refuses it by its name',
    async (title, at) => {
      const question = at as AnswerPath;
      const usual = render(question) as Tree;
      const plain = render(question, PLAIN);
      const isFree = !(plain instanceof Error);
      // what a pattern asks for at the beginning is there, so that the rest is looked at as well
      const usualAnswer = String(
        getAt(findSet(question).answers, question) ?? '',
      );
      const answers = Object.values(payloads).flatMap(payload =>
        isFree ? [payload] : [payload, usualAnswer + payload],
      );

      const results = answers.map(answer => ({
        answer,
        result: render(question, answer),
      }));

      const taken = results.flatMap(({ answer, result }) =>
        result instanceof Error ? [] : [{ answer, tree: result }],
      );
      const refusals = results.flatMap(({ result }) =>
        result instanceof Error ? [result.message] : [],
      );
      expect(refusals).toEqual(
        refusals.map(() => expect.stringContaining(` ${title} `)),
      );
      for (const { answer, tree } of taken) {
        expectSafePaths(tree);
        if (isFree) {
          expectSameBut(tree, plain, answer);
        } else {
          // harmless by its pattern, but it must not change the structure
          expectSameShape(tree, usual, { answer, usualAnswer });
        }
      }
      if (isFree) {
        await expectSamePages(plain, taken);
      }
    },
    60_000,
  );
});

/** Ways in which text is text in languages that are not read here. */
const encodings: Array<(text: string) => string> = [
  // a string of a programming language
  text => JSON.stringify(text).slice(1, -1),
  // text or a quoted attribute of HTML
  text =>
    text
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
      .replaceAll("'", '&apos;'),
];

function expectSafePaths(tree: Tree) {
  for (const file of Object.keys(tree)) {
    expect(file).not.toMatch(
      /(?:^|\/)\.{1,2}(?:\/|$)|^\/|^\.git\/|[\\\p{Cc}]/iu,
    );
  }
}

/** The same as with plain words, which are replaced by what was typed wherever they are shown. */
function expectSameBut(tree: Tree, plain: Tree, answer: string) {
  expect(Object.keys(tree)).toEqual(Object.keys(plain));
  for (const [file, text] of Object.entries(tree)) {
    if (text === plain[file] || isMarkdown(file)) {
      continue;
    }
    const structure = readStructure(file, text);
    if (structure !== undefined) {
      expect({ file, structure: comparable(structure) }).toEqual({
        file,
        structure: comparable(
          replaceAll(readStructure(file, plain[file]), answer),
        ),
      });
    } else {
      expect(
        encodings.map(encode => plain[file].replaceAll(PLAIN, encode(answer))),
      ).toContain(text);
    }
  }
}

function expectSameShape(
  tree: Tree,
  usual: Tree,
  { answer, usualAnswer }: { answer: string; usualAnswer: string },
) {
  // an answer may be a name of something
  const toName = (key: string) => key.replaceAll(answer, usualAnswer);
  for (const [file, text] of Object.entries(tree)) {
    const before = usual[file];
    if (before !== undefined && before !== text) {
      expect({ file, lines: text.split('\n').length }).toEqual({
        file,
        lines: before.split('\n').length,
      });
      expect({
        file,
        shape: shapeOf(readStructure(file, text), toName),
      }).toEqual({
        file,
        shape: shapeOf(readStructure(file, before), String),
      });
    }
  }
}

function shapeOf(value: unknown, toName: (key: string) => string): unknown {
  if (Array.isArray(value)) {
    return value.map(inner => shapeOf(inner, toName));
  }
  return typeof value === 'object' && value !== null
    ? Object.fromEntries(
        Object.entries(value).map(([key, inner]) => [
          toName(key),
          shapeOf(inner, toName),
        ]),
      )
    : typeof value;
}

function replaceAll(value: unknown, answer: string): unknown {
  if (Array.isArray(value)) {
    return value.map(inner => replaceAll(inner, answer));
  }
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [
        key,
        replaceAll(inner, answer),
      ]),
    );
  }
  return typeof value === 'string' ? value.replaceAll(PLAIN, answer) : value;
}

/** Without the hash of all files in the birth record, and without Markdown, which is looked at below. */
function comparable(structure: any) {
  const [document] = Array.isArray(structure) ? structure : [];
  if (document?.render) {
    return [{ ...document, render: '' }];
  }
  return document?.openapi
    ? [{ ...document, info: { ...document.info, description: '' } }]
    : structure;
}

function isMarkdown(file: string): boolean {
  return file.endsWith('.md');
}

/** The Markdown of a file, if there is some in it: contracts are described in Markdown as well. */
function markdownIn(file: string, text: string): string {
  if (isMarkdown(file)) {
    return text;
  }
  return /(?:^|\/)openapi\.yaml$/.test(file)
    ? `# Contract\n\n${parse(text).info.description}`
    : '';
}

/** Markdown is compared as it is shown: the same elements, and the words that were typed. */
async function expectSamePages(
  plain: Tree,
  taken: ReadonlyArray<{ answer: string; tree: Tree }>,
) {
  const pages = Object.keys(plain).filter(file =>
    markdownIn(file, plain[file]).includes(PLAIN),
  );
  if (pages.length === 0) {
    return;
  }
  const documents = [
    ...pages.map(file => markdownIn(file, plain[file])),
    ...taken.flatMap(({ tree }) =>
      pages.map(file => markdownIn(file, tree[file])),
    ),
  ];
  const shown = await showPages(documents);

  taken.forEach(({ answer }, index) =>
    pages.forEach((file, page) => {
      const before = shown[page];
      const now = shown[pages.length * (index + 1) + page];
      expect({ file, answer, elements: now.elements }).toEqual({
        file,
        answer,
        elements: before.elements,
      });
      expect({ file, text: now.text }).toEqual({
        file,
        text: toOneLine(before.text.replaceAll(PLAIN, answer)),
      });
    }),
  );
}

async function showPages(documents: readonly string[]) {
  const work = await fs.mkdtemp(path.join(os.tmpdir(), 'fairway-injection-'));
  try {
    await fs.mkdir(path.join(work, 'repository/docs'), { recursive: true });
    for (const [index, text] of documents.entries()) {
      await fs.writeFile(
        path.join(work, 'repository/docs', `page${index}.md`),
        text,
      );
    }
    await buildSite({
      inputDir: path.join(work, 'repository'),
      outputDir: path.join(work, 'site'),
    });
    return await Promise.all(
      documents.map(async (_, index) => {
        const html = await fs.readFile(
          path.join(work, 'site', `page${index}/index.html`),
          'utf8',
        );
        const article = /<article[^>]*>([^]*?)<\/article>/.exec(html)![1];
        return {
          elements: [...article.matchAll(/<[^>]*>/g)].map(([tag]) =>
            // the anchors of headings are made of their words
            tag.replace(/ (?:id|href)="#?[^"]*"/g, ''),
          ),
          text: toOneLine(decode(article.replace(/<[^>]*>/g, ''))),
        };
      }),
    );
  } finally {
    await fs.rm(work, { recursive: true });
  }
}

function toOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function decode(html: string): string {
  return html
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&');
}
