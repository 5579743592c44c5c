import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer, Server } from 'node:http';
import { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TestSite } from './__testUtils__/makeSite';
import { DiagramPool } from './diagrams/pool/DiagramPool';

const SECRET = 'not-for-readers-4711';

jest.setTimeout(60_000);

/**
 * What went wrong elsewhere when documentation was built, by the number under which it was published.
 *
 * @see https://github.com/backstage/backstage/security/advisories
 */
describe('published advisories', () => {
  let site: TestSite;
  let outside: string;
  let server: Server;
  let asked: string[];
  let url: string;

  beforeEach(async () => {
    outside = await mkdtemp(join(tmpdir(), 'outside-'));
    await writeFile(join(outside, 'secret.md'), SECRET);
    asked = [];
    server = createServer((request, response) => {
      asked.push(request.url!);
      response.end(SECRET);
    });
    await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });

  afterEach(async () => {
    server.closeAllConnections();
    await new Promise(done => server.close(done));
    await rm(outside, { recursive: true });
    await site.cleanUp();
  });

  async function readSite(): Promise<string> {
    const texts = await Promise.all(
      (await site.list()).map(path => site.read(path)),
    );
    return texts.join('\n');
  }

  /** Builds a site of which nothing may run, and of which nothing from outside may be read or fetched. */
  async function build(files: Record<string, string>) {
    const marker = join(outside, 'ran');
    const python = `import os\nos.system("touch ${marker}")\n`;
    site = await TestSite.create({
      'docs/index.md': '# Home',
      'docs/evil.py': python,
      'evil.py': python,
      ...Object.fromEntries(
        Object.entries(files).map(([path, text]) => [
          path,
          text.replaceAll('OUTSIDE', outside).replaceAll('URL', url),
        ]),
      ),
    });
    const report = await site.build();
    expect(existsSync(marker)).toBe(false);
    expect(asked).toEqual([]);
    expect(await readSite()).not.toContain(SECRET);
    return report;
  }

  it.each<[string, string, Record<string, string>, RegExp]>([
    [
      'CVE-2026-25153',
      'hooks',
      { 'mkdocs.yml': 'site_name: x\nhooks: [evil.py]\n' },
      /hooks/,
    ],
    [
      'CVE-2026-29186',
      'INHERIT',
      {
        'mkdocs.yml': 'INHERIT: OUTSIDE/base.yml\nsite_name: x\n',
        'base.yml': 'hooks: [evil.py]\n',
      },
      /INHERIT/,
    ],
    [
      'CVE-2026-106509',
      'a theme of its own',
      {
        'mkdocs.yml':
          'site_name: x\ntheme: {name: material, custom_dir: overrides}\n',
        'overrides/main.html': '{{ config.__class__ }} {% include "evil.py" %}',
      },
      /theme|custom_dir/,
    ],
    [
      'CVE-2026-106510',
      'the name of an extension',
      {
        'mkdocs.yml':
          'site_name: x\nmarkdown_extensions:\n  - evil\n  - os.system: {command: "touch x"}\n',
      },
      /evil/,
    ],
    [
      'CVE-2026-106556',
      'tags of YAML',
      {
        'mkdocs.yml':
          'site_name: !!python/object/apply:os.system ["touch OUTSIDE/ran"]\nextra:\n  a: !!python/name:os.system\n  b: !ENV [HOME, x]\n  c: !relative $config_dir\n',
      },
      /(?:)/,
    ],
    [
      'CVE-2026-106556',
      'plugins',
      {
        'mkdocs.yml':
          'site_name: x\nplugins:\n  - techdocs-core\n  - gen-files: {scripts: [evil.py]}\n  - simple: {build_folder: OUTSIDE}\n  - macros: {module_name: evil}\n',
        'docs/index.md':
          '# Home\n\n{{ self.__init__.__globals__.os.popen("touch OUTSIDE/ran") }}',
      },
      /gen-files/,
    ],
    [
      'CVE-2026-106557',
      'snippets of addresses and of other files',
      {
        'mkdocs.yml':
          'site_name: x\nmarkdown_extensions:\n  - pymdownx.snippets: {url_download: true, base_path: [OUTSIDE, ../..], restrict_base_path: false, check_paths: false, auto_append: [OUTSIDE/secret.md]}\n',
        'docs/index.md':
          '# Home\n\n--8<-- "URL/x.md"\n\n--8<-- "OUTSIDE/secret.md"\n\n--8<-- "../../../../../../../etc/passwd"\n\n--8<-- "file:///etc/passwd"',
      },
      /Not included/,
    ],
    [
      'CVE-2021-32662',
      'docs_dir',
      {
        'mkdocs.yml':
          'site_name: x\ndocs_dir: docs\nextra_css: [URL/x.css]\nextra_javascript: [URL/x.js]\n',
      },
      /(?:)/,
    ],
    [
      'CVE-2026-106557',
      'includes and tables of other files',
      {
        'mkdocs.yml':
          'site_name: x\nplugins: [include-markdown, table-reader, monorepo]\nnav:\n  - Home: index.md\n  - Other: "!include OUTSIDE/mkdocs.yml"\n  - Far: "!include ../../mkdocs.yml"\n',
        'docs/index.md':
          '# Home\n\n{% include-markdown "OUTSIDE/secret.md" %}\n\n{% include "URL/x" %}\n\n{{ read_csv("OUTSIDE/secret.md") }}',
      },
      /Not included|outside|absolute/,
    ],
  ])('%s: %s', async (_id, _what, files, finding) => {
    const report = await build(files);

    expect(report.findings.map(({ message }) => message).join('\n')).toMatch(
      finding,
    );
  });

  it.each([['/etc'], ['../..'], ['docs/../../..']])(
    'CVE-2021-32662: docs_dir %s',
    async docsDir => {
      site = await TestSite.create({ 'mkdocs.yml': `docs_dir: ${docsDir}` });

      await expect(site.build()).rejects.toMatchObject({
        name: 'DocsInputError',
      });
    },
  );

  it('CVE-2026-24046, CVE-2026-24047, CVE-2026-25152: symbolic links and what lies behind them', async () => {
    site = await TestSite.create({
      'docs/index.md': '# Home\n\n--8<-- "linked/secret.md"',
    });
    await symlink(outside, join(site.inputDir, 'docs/linked'));
    await symlink(
      join(outside, 'secret.md'),
      join(site.inputDir, 'docs/page.md'),
    );
    await mkdir(join(site.inputDir, 'docs/assets'));
    await symlink(
      join(outside, 'secret.md'),
      join(site.inputDir, 'docs/assets/x.png'),
    );

    const report = await site.build();

    expect(await readSite()).not.toContain(SECRET);
    expect(report.findings.map(f => f.file)).toEqual(
      expect.arrayContaining(['page.md', 'assets/x.png', 'linked']),
    );
  });

  it.each([
    ['CVE-2021-32660', '<script>alert(1)</script>'],
    [
      'CVE-2021-32661',
      '<object data="data:text/html,<script>alert(1)</script>">',
    ],
    ['CVE-2024-46976', '<a href="java&#10;script:alert(1)">x</a>'],
    ['CVE-2024-46976', '<img src=x onerror=alert(1)>'],
    [
      'CVE-2024-46976',
      '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>',
    ],
    [
      'CVE-2024-46976',
      '<svg><a xlink:href="javascript:alert(1)"><text>x</text></a></svg>',
    ],
    ['CVE-2024-46976', '<iframe srcdoc="<script>alert(1)</script>"></iframe>'],
    [
      'CVE-2024-46976',
      '<form action="javascript:alert(1)"><button>x</button></form>',
    ],
    [
      'CVE-2024-46976',
      '<meta http-equiv="refresh" content="0;url=javascript:alert(1)">',
    ],
    [
      'CVE-2024-46976',
      '[x](javascript:alert(1)) ![x](javascript:alert(1)) <javascript:alert(1)>',
    ],
    [
      'CVE-2024-46976',
      '[x](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)',
    ],
    ['CVE-2024-46976', '<p style="background:url(javascript:alert(1))">x</p>'],
    [
      'CVE-2024-46976',
      '```mermaid\ngraph LR\n a["<img src=x onerror=alert(1)>"] --> b\n click b "javascript:alert(1)"\n```',
    ],
    [
      'CVE-2024-46976',
      '```plantuml\n@startuml\na -> b : [[javascript:alert(1) x]]\n@enduml\n```',
    ],
    [
      'CVE-2024-46976',
      '```dot\ndigraph { a [URL="javascript:alert(1)"] }\n```',
    ],
    [
      'CVE-2024-46976',
      '# <img src=x onerror=alert(1)> { onclick="alert(1)" id="x\\" onload=alert(1)" }',
    ],
  ])('%s: %s', async (_id, markdown) => {
    await build({ 'docs/index.md': `# Home\n\n${markdown}` });

    const pages = (await site.list()).filter(path =>
      /\.(html|svg)$/.test(path),
    );
    for (const path of pages) {
      const text = await site.read(path);
      // As text it is harmless; as part of a tag it would not be.
      const tags = text.match(/<[a-z!/][^>]*>/gi) ?? [];
      expect(
        tags.filter(tag =>
          /^<(script|object|iframe|form|embed|base)|\son\w+\s*=|javascript:|data:text/i.test(
            tag.replace(/"[^"]*"/g, value =>
              /^"\s*(java|data:text)/i.test(value) ? value : '""',
            ),
          ),
        ),
      ).toEqual([]);
    }
  });

  it.each<[string, () => Record<string, string>]>([
    [
      'a page of 200 MB',
      () => ({ 'docs/large.md': 'x'.repeat(200 * 1024 * 1024) }),
    ],
    [
      '10 000 nested lists',
      () => ({
        'docs/lists.md': Array.from(
          { length: 10_000 },
          (_, i) => `${'  '.repeat(i % 400)}- ${i}`,
        ).join('\n'),
      }),
    ],
    [
      '10 000 nested quotes',
      () => ({ 'docs/quotes.md': `${'> '.repeat(10_000)}x` }),
    ],
    [
      'aliases that multiply',
      () => ({
        'mkdocs.yml': [
          'site_name: x',
          'a: &a [x, x, x, x, x, x, x, x, x]',
          ...Array.from('bcdefghij', (name, i) => {
            const before = 'abcdefghi'[i];
            return `${name}: &${name} [${Array(9)
              .fill(`*${before}`)
              .join(', ')}]`;
          }),
        ].join('\n'),
      }),
    ],
    [
      'emphasis that never ends',
      () => ({ 'docs/stars.md': '*a **b '.repeat(30_000) }),
    ],
    [
      'brackets that never close',
      () => ({ 'docs/brackets.md': '['.repeat(100_000) }),
    ],
    [
      'a table with a million cells',
      () => ({
        'docs/table.md': `|${'a|'.repeat(1000)}\n|${'-|'.repeat(
          1000,
        )}\n${`|${'b|'.repeat(400)}\n`.repeat(800)}`,
      }),
    ],
    [
      'snippets that multiply',
      () =>
        Object.fromEntries(
          Array.from({ length: 30 }, (_, i) => [
            `docs/s${i}.md`,
            `--8<-- "docs/s${i + 1}.md"\n`.repeat(2),
          ]),
        ),
    ],
  ])('a bomb: %s', async (_what, makeFiles) => {
    site = await TestSite.create({ 'docs/index.md': '# Home', ...makeFiles() });

    const built = await site
      .build({ limits: { maxSeconds: 20 } })
      .catch(error => error);

    // Either a site that names what it left out, or one sentence for the author.
    const home = await site.read('index.html').catch(() => '');
    expect(built.name === 'DocsInputError' || home.includes('Home')).toBe(true);
  });

  it('a bomb: diagrams that never end', async () => {
    const edges = Array.from(
      { length: 3000 },
      (_, i) => `n${i} --> n${(i * 7) % 3000}`,
    );
    const diagrams = new DiagramPool({ maxSeconds: 2 });
    site = await TestSite.create({
      'docs/index.md': [
        '# Home',
        '```plantuml\n@startuml\n!include <C4/C4_Container>\n!include https://example.com/x.puml\na -> b\n@enduml\n```',
        '```plantuml\n@startuml\n!while 1 == 1\n!endwhile\n@enduml\n```',
        `\`\`\`mermaid\ngraph LR\n${edges.join('\n')}\n\`\`\``,
        `\`\`\`dot\ndigraph { ${edges
          .join('; ')
          .replaceAll('-->', '->')} }\n\`\`\``,
        '```plantuml\n@startuml\nafter -> all\n@enduml\n```',
      ].join('\n\n'),
    });

    const report = await site.build({ diagrams });
    await diagrams.close();

    expect(await site.read('index.html')).toContain('!while 1 == 1');
    expect(await site.read('index.html')).toMatch(/<img[^>]+\.svg/);
    expect(
      report.findings.filter(f => f.code === 'diagram-failed').length,
    ).toBeGreaterThanOrEqual(2);
  });
});
