import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { TestSite } from './__testUtils__/makeSite';
import { DiagramPool } from './diagrams/pool/DiagramPool';

// Engines take a second to start, and longer on a machine with much to do.
jest.setTimeout(60_000);

const fence = (info: string, ...lines: string[]) =>
  [`\`\`\`${info}`, ...lines, '```'].join('\n');

describe('buildSite', () => {
  let site: TestSite;
  let pool: DiagramPool;

  beforeAll(() => {
    pool = new DiagramPool();
  });

  afterAll(() => pool.close());

  afterEach(() => site.cleanUp());

  /** Where the pictures of a page are and what stands for them. */
  async function pictures(page = 'index.html') {
    const html = await site.read(page);
    return Array.from(html.matchAll(/<p><img class="diagram[^>]*><\/p>/g), m =>
      Object.fromEntries(
        Array.from(m[0].matchAll(/([\w-]+)="([^"]*)"/g), a => [a[1], a[2]]),
      ),
    );
  }

  it('draws every way to write a diagram', async () => {
    site = await TestSite.create({
      'docs/index.md': [
        fence('mermaid', 'graph TD', 'a --> b'),
        fence('plantuml', '@startuml', 'title Log in', 'A -> B', '@enduml'),
        fence('puml', 'A -> B'),
        fence('{ .plantuml alt="Own" }', 'B -> A'),
        fence('@startuml', 'A -> C'),
        '::uml:: format="png" classes="uml myDiagram" alt="My super diagram"\n    Goofy ->  MickeyMouse: calls\n::end-uml::',
        '{% dot attack_plan.svg\n    digraph G {\n        label="Plan"\n        Earth -> Mars\n    }\n%}',
        fence('graphviz neato plan.svg', 'graph { a -- b }'),
        fence('dot', 'graph { b -- a }'),
        fence('kroki-graphviz', 'graph { c -- a }'),
        '!!! note\n    ```mermaid\n    sequenceDiagram\n    A->>B: x\n    ```',
        '- item\n\n    ```dot\n    graph { d -- a }\n    ```',
      ].join('\n\n'),
    });

    const report = await site.build({ diagrams: pool });

    const found = await pictures();
    expect(report.findings).toEqual([]);
    expect(found.map(({ class: name, alt }) => [name, alt])).toEqual([
      ['diagram', 'Flowchart'],
      ['diagram uml', 'Log in'],
      ['diagram uml', 'UML diagram'],
      ['diagram uml', 'Own'],
      ['diagram uml', 'UML diagram'],
      ['diagram uml myDiagram', 'My super diagram'],
      ['diagram', 'Plan'],
      ['diagram', 'Graph'],
      ['diagram', 'Graph'],
      ['diagram', 'Graph'],
      ['diagram', 'Sequence diagram'],
      ['diagram', 'Graph'],
    ]);
    for (const { src, width, height } of found) {
      expect(src).toMatch(/^assets\/diagrams\/[0-9a-f]{24}\.svg$/);
      expect(await site.read(src)).toContain(
        ` width="${width}" height="${height}" `,
      );
    }
    expect(JSON.parse(await site.read('techdocs_metadata.json')).files).toEqual(
      await site.list(),
    );
  });

  it('writes a picture once, wherever it is shown', async () => {
    const diagram = fence('dot', 'digraph { a -> b }');
    site = await TestSite.create({
      'docs/index.md': `${diagram}\n\n${diagram}`,
      'docs/a/b.md': diagram,
    });

    await site.build({ diagrams: pool });

    const [first, second] = await pictures();
    const [other] = await pictures('a/b/index.html');
    expect(second).toEqual(first);
    expect(other.src).toBe(`../../${first.src}`);
    expect((await site.list()).filter(f => f.endsWith('.svg'))).toEqual([
      first.src,
    ]);
  });

  it('shows as text what cannot be drawn, and says why and where', async () => {
    site = await TestSite.create({
      'docs/index.md': [
        '---\ntitle: T\n---\n# T',
        fence('dot', 'digraph {', '  a -> -> b', '}'),
        fence('plantuml', 'A -> B', '((('),
        fence('plantuml', '@startuml', '!include gone.puml', '@enduml'),
        fence('plantuml', '!include part.puml'),
        fence('plantuml', '!include https://example.com/x.puml'),
        fence('plantuml', '!include <C4/C4_Context>'),
        fence('mermaid', 'nonsense TD'),
        fence('kroki-d2', 'x -> y'),
        fence('kroki-plantuml', '@from_file:gone.puml'),
        fence('dot', `// ${'x'.repeat(200_000)}`, 'graph { a }'),
        `<div markdown>\n\n${fence('dot', 'nonsense')}\n\n</div>`,
      ].join('\n\n'),
      'docs/part.puml': 'A -> B\n(((',
    });

    const report = await site.build({ diagrams: pool });

    const html = await site.read('index.html');
    expect(await pictures()).toEqual([]);
    expect(html).toContain('<div class="language-kroki-d2 highlight">');
    expect(html).toContain('a -&gt; -&gt; b');
    expect(
      report.findings.map(({ file, line, message }) => [
        `${file}:${line}`,
        message.replace('is shown as text', '…'),
      ]),
    ).toEqual([
      ['index.md:39', 'Diagrams in "d2" are not drawn and shown as text.'],
      ['index.md:8', "This Graphviz diagram …: syntax error near '->'."],
      [
        'index.md:14',
        'This PlantUML diagram …: syntax error in a sequence diagram.',
      ],
      [
        'index.md:19',
        'This PlantUML diagram …: "gone.puml" cannot be included: there is no such file in the documentation folder.',
      ],
      [
        'index.md:23',
        'This PlantUML diagram …: syntax error in a sequence diagram, in line 2 of part.puml.',
      ],
      [
        'index.md:28',
        expect.stringContaining('nothing is fetched from an address'),
      ],
      ['index.md:32', expect.stringContaining('there is no such library')],
      [
        'index.md:36',
        'This Mermaid diagram …: Mermaid knows no kind of diagram that starts with "nonsense".',
      ],
      [
        'index.md:43',
        'This PlantUML diagram …: the documentation folder has no file "gone.puml" that could be read.',
      ],
      ['index.md:47', 'This Graphviz diagram …: it is longer than 128 KiB.'],
      ['index.md:55', "This Graphviz diagram …: syntax error near 'nonsense'."],
    ]);
  });

  it.each([
    ['a box', '!!! note\n\n    text\n\n    ', 5],
    ['a tab', '=== "A"\n\n    ', 3],
    ['a list', '- a\n    - b\n\n        ', 4],
    ['an element', '<div markdown>\n<p>x</p>\n\n', 4],
    ['a quote', '> text\n>\n> ', 3],
  ])('finds diagrams and formulas in %s', async (_, before, line) => {
    const prefix = /[^\n]*$/.exec(before)![0];
    const indent = (text: string) =>
      before.slice(0, before.length - prefix.length) +
      text.replace(/^(?=.)/gm, prefix);
    site = await TestSite.create({
      'mkdocs.yml': 'markdown_extensions: [pymdownx.arithmatex]',
      'docs/index.md': '# X',
      'docs/fence.md': indent(fence('dot', 'graph {', '  -> b', '}')),
      'docs/graph.md': indent('{% dot a.svg\ngraph {\n  -> b\n}\n%}'),
      'docs/uml.md': indent('::uml::\nA -> B\n\n(((\n::end-uml::'),
      'docs/block.md': indent('$$\n\\foo\n$$'),
      'docs/formula.md': indent('of $\\foo$'),
    });

    const report = await site.build({ diagrams: pool });

    expect(
      report.findings.map(finding => [
        finding.code,
        finding.file,
        finding.line,
      ]),
    ).toEqual(
      expect.arrayContaining([
        ['diagram-failed', 'fence.md', line + 2],
        ['diagram-failed', 'graph.md', line + 2],
        ['diagram-failed', 'uml.md', line + 3],
        ['formula-failed', 'block.md', line + 1],
        ['formula-failed', 'formula.md', line],
      ]),
    );
    expect(report.findings).toHaveLength(5);
  });

  it('names the line of the file that its author wrote', async () => {
    site = await TestSite.create({
      'mkdocs.yml':
        'plugins: [include-markdown]\nmarkdown_extensions: [pymdownx.arithmatex]',
      'docs/index.md': [
        '---',
        'title: X',
        '---',
        '{% include "part.txt" %}',
        '',
        '--8<-- "docs/part.txt"',
        '',
        '$\\foo$',
        '',
        fence('dot', 'graph {', '  -> b', '}'),
      ].join('\n'),
      'docs/part.txt': `a\n\nb\n\n${fence('dot', 'graph {', '-> x', '}')}`,
    });

    const report = await site.build({ diagrams: pool });

    expect(
      report.findings.map(({ code, file, line }) => [code, file, line]),
    ).toEqual([
      ['formula-failed', 'index.md', 8],
      ['diagram-failed', 'index.md', 4],
      ['diagram-failed', 'index.md', 6],
      ['diagram-failed', 'index.md', 12],
    ]);
  });

  it('leaves what looks like a diagram in code alone', async () => {
    site = await TestSite.create({
      'docs/index.md': [
        fence('markdown', '::uml::', 'A -> B', '::end-uml::'),
        '    ::uml::\n    A -> B\n    ::end-uml::',
        '````dot\n{% dot a.svg\n%}\n````',
      ].join('\n\n'),
    });

    const report = await site.build({ diagrams: pool });

    expect(report.findings).toEqual([]);
    expect(await pictures()).toEqual([]);
    expect((await site.read('index.html')).match(/::end-uml::/g)).toHaveLength(
      2,
    );
  });

  it('includes files of the site that a page belongs to', async () => {
    site = await TestSite.create({
      'mkdocs.yml':
        "nav:\n  - Home: index.md\n  - API: '!include services/api/mkdocs.yml'",
      'docs/index.md': fence('plantuml', '!include style.puml', 'A -> B'),
      'docs/style.puml': 'title Ours',
      'services/api/mkdocs.yml': 'site_name: api',
      'services/api/docs/index.md': '# API',
      'services/api/docs/guide/index.md': [
        fence('plantuml', '!include style.puml', 'A -> B'),
        fence('plantuml', '!include ../../../../secret.puml', 'A -> B'),
      ].join('\n\n'),
      'services/api/docs/style.puml': '(((',
      'secret.puml': 'title Secret',
    });

    const report = await site.build({ diagrams: pool });

    expect(await pictures()).toHaveLength(1);
    expect(report.findings).toMatchObject([
      {
        file: 'api/guide/index.md',
        line: 1,
        message: expect.stringContaining('line 1 of api/style.puml'),
      },
      {
        file: 'api/guide/index.md',
        line: 7,
        message: expect.stringContaining('no such file'),
      },
    ]);
  });

  it('leaves Mermaid that only a browser can draw to the browser', async () => {
    site = await TestSite.create({
      'docs/index.md': fence('mermaid', 'pie', '"<a>" : 1'),
    });

    const report = await site.build({ diagrams: pool });

    expect(await site.read('index.html')).toContain(
      '<pre class="mermaid"><code>pie\n&quot;&lt;a&gt;&quot; : 1\n</code></pre>',
    );
    expect(report.findings).toEqual([]);
  });

  it('reads no file outside of the documentation folder', async () => {
    site = await TestSite.create({
      'secret.puml': 'class Secret',
      'docs/index.md': [
        fence('plantuml', '!include ../secret.puml', 'A -> B'),
        fence('plantuml', '!include link.puml', 'A -> B'),
        fence('plantuml', '!include /etc/passwd', 'A -> B'),
        fence('plantuml source="../secret.puml"', ''),
        fence('kroki-graphviz', '@from_file:../secret.puml'),
        fence(
          'dot',
          'digraph { a [image="/etc/passwd", shapefile="/etc/passwd"] }',
        ),
      ].join('\n\n'),
    });
    await symlink(
      join(site.inputDir, 'secret.puml'),
      join(site.inputDir, 'docs/link.puml'),
    );

    const report = await site.build({ diagrams: pool });

    const codes = report.findings.map(finding => finding.code);
    expect(codes).toEqual([
      'file-skipped',
      ...Array.from({ length: 5 }, () => 'diagram-failed'),
    ]);
    for (const file of await site.list()) {
      expect(await site.read(file)).not.toMatch(/class Secret|Secret<|root:/);
    }
  });

  it('makes what is drawn harmless', async () => {
    const evil = '"><script>alert(1)</script>';
    site = await TestSite.create({
      'docs/index.md': [
        fence(
          'dot',
          `digraph { a [label="<script>x</script>", URL="javascript:alert(1)", id="q\" onload=\"x"]; b [label=<<table href="javascript:x"><tr><td>x</td></tr></table>>] }`,
        ),
        fence('plantuml', `A -> B : [[javascript:alert(1) ${evil}]]`),
        fence('mermaid', `graph TD`, `a["${evil.slice(2)}"]`),
        fence('mermaid', 'graph TD', 'a --> b', 'style a fill:url(//x)'),
        fence(`plantuml alt='${evil}' title='${evil}' width="1px;x"`, 'A -> B'),
      ].join('\n\n'),
    });

    await site.build({ diagrams: pool });

    const files = await site.list();
    for (const file of files.filter(name => /\.(html|svg)$/.test(name))) {
      expect(await site.read(file)).not.toMatch(
        /<script>|javascript:|<[^>]* on\w+=|url\((?!#)|<a [^>]*xlink/,
      );
    }
  });

  it('finds in a search what MkDocs would find', async () => {
    site = await TestSite.create({
      'docs/index.md': [
        fence('mermaid', 'graph TD', 'inMermaid'),
        fence('plantuml', 'inPlantuml -> b'),
      ].join('\n\n'),
    });

    await site.build({ diagrams: pool });

    const index = await site.read('search/search_index.json');
    expect(index).toContain('inMermaid');
    expect(index).not.toContain('inPlantuml');
  });

  it('stops at a number of diagrams', async () => {
    site = await TestSite.create({
      'docs/index.md': Array.from({ length: 10_000 }, (_, i) =>
        fence('dot', `graph { a${i} }`),
      ).join('\n\n'),
    });

    const report = await site.build({
      diagrams: pool,
      limits: { maxDiagrams: 100 },
    });

    expect(await pictures()).toHaveLength(100);
    expect(report.findings).toHaveLength(500);
    expect(report.droppedFindings).toBe(10_000 - 100 - 500);
    expect(report.findings[0].message).toContain('100 different diagrams');
  });

  it('stops when its time for diagrams is over, and is still a site', async () => {
    const bomb = Array.from({ length: 8_000 }, (_, i) => `a -> n${i};`).join(
      '',
    );
    site = await TestSite.create({
      'docs/index.md': Array.from({ length: 10 }, (_, i) =>
        fence('dot', `digraph { ${bomb} x${i} }`),
      ).join('\n\n'),
    });
    const short = new DiagramPool({ maxSeconds: 0.5 });

    const report = await site.build({
      diagrams: short,
      limits: { maxDrawingSeconds: 1 },
    });
    await short.close();

    expect(report.pages).toBe(1);
    expect(report.findings[0].message).toContain('longer than 0.5 seconds');
    expect(report.findings[9].message).toContain('may take 1 seconds');
  });

  it.each([
    [
      'edges',
      Array.from(
        { length: 1_900 },
        (_, i) => `n${i} --> n${(i * 7919) % 1_900}`,
      ),
    ],
    ['a product', [`${'a & '.repeat(1_500)}b --> ${'c & '.repeat(1_500)}d`]],
    ['lines', [`a["${'x'.repeat(200_000)}"]`]],
  ])('leaves a Mermaid bomb of %s to nobody', async (_, lines) => {
    site = await TestSite.create({
      'docs/index.md': fence('mermaid', 'flowchart TB', ...lines),
    });
    const short = new DiagramPool({ maxSeconds: 0.2 });

    const report = await site.build({ diagrams: short });
    await short.close();

    const html = await site.read('index.html');
    expect(html).toContain('<div class="language-mermaid highlight">');
    expect(html).not.toContain('<pre class="mermaid">');
    expect(report.findings).toMatchObject([
      { code: 'diagram-failed', line: 1 },
    ]);
  });

  it('brings engines of its own if it is given none', async () => {
    site = await TestSite.create({
      'docs/index.md': fence('dot', 'graph { a }'),
    });

    await site.build();

    expect(await pictures()).toHaveLength(1);
  });
});
