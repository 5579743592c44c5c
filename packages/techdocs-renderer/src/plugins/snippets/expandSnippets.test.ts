import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { TestSite } from '../../__testUtils__/makeSite';
import { preparePage } from '../../__testUtils__/preparePage';

describe('expandSnippets', () => {
  let site: TestSite;

  afterEach(() => site.cleanUp());

  const files = {
    'README.md': '# Readme',
    'docs/a.md': 'A1\nA2',
    'docs/code.py':
      'x = 1\n# --8<-- [start:f]\ndef f():\n    pass\n# --8<-- [end:f]\n',
    'docs/nested.md': 'before\n    --8<-- "docs/a.md"\nafter',
  };

  it.each([
    ['--8<-- "docs/a.md"', 'A1\nA2'],
    ['x\n--8<-- "docs/a.md"\ny', 'x\nA1\nA2\ny'],
    ['--8<-- "README.md"', '# Readme'],
    ['  --8<-- "docs/a.md"', '  A1\n  A2'],
    ['```py\n--8<-- "docs/code.py:f"\n```', '```py\ndef f():\n    pass\n```'],
    ['--8<-- "docs/code.py:1:1"', 'x = 1'],
    ['--8<-- "docs/code.py"', 'x = 1\ndef f():\n    pass\n'],
    ['--8<-- "docs/nested.md"', 'before\n    A1\n    A2\nafter'],
    [
      '--8<--\ndocs/a.md\n\n; docs/gone.md\nREADME.md\n--8<--',
      'A1\nA2\n\n# Readme',
    ],
    [';--8<-- "docs/a.md"', '--8<-- "docs/a.md"'],
    ['# --8<-- [start:x]\ny', 'y'],
    ['---\ntitle: T\n---\n--8<-- "docs/a.md"', 'A1\nA2'],
    ['8< plain', '8< plain'],
  ])('%j', async (markdown, expected) => {
    site = await TestSite.create({ ...files, 'docs/index.md': markdown });

    const { text, remarks } = await preparePage(site);

    expect(text).toBe(expected);
    expect(remarks).toEqual([]);
  });

  it.each([
    ['--8<-- "docs/gone.md"', '"docs/gone.md" does not exist'],
    ['--8<-- "../secret.md"', 'is outside of the repository'],
    ['--8<-- "docs/../../secret.md"', 'is outside of the repository'],
    ['--8<-- "/etc/passwd"', 'is an absolute path'],
    [
      '--8<-- "https://example.com/a.md"',
      'is a web address; nothing is fetched',
    ],
    [
      '--8<-- "http://169.254.169.254/"',
      'is a web address; nothing is fetched',
    ],
    ['--8<-- "file:///etc/passwd"', 'is a web address; nothing is fetched'],
    ['--8<-- "docs/link.md"', 'is reached through a symbolic link'],
    ['--8<-- "docs/up/secret.md"', 'is reached through a symbolic link'],
    ['--8<-- ".git/config"', 'is not part of the documentation'],
    ['--8<-- "docs/code.py:nope"', 'has no section of that name'],
    [
      '--8<-- "docs/index.md"',
      'includes itself: docs/index.md → docs/index.md',
    ],
    [
      '--8<-- "docs/loop.md"',
      'includes itself: docs/index.md → docs/loop.md → docs/loop.md',
    ],
  ])('leaves out what %s asks for', async (line, problem) => {
    site = await TestSite.create({
      ...files,
      '../secret.md': 'SECRET',
      '.git/config': 'SECRET',
      'docs/loop.md': 'loop\n--8<-- "docs/loop.md"',
      'docs/index.md': `---\ntitle: T\n---\nx\n${line}\ny`,
    });
    await symlink('../../secret.md', join(site.inputDir, 'docs/link.md'));
    await symlink('../..', join(site.inputDir, 'docs/up'));

    const { text, findings } = await preparePage(site);

    expect(text).not.toMatch(/SECRET|root:/);
    const own = findings.filter(f => f.code === 'include-skipped');
    const isLoop = line.includes('loop');
    expect(own).toEqual([
      {
        code: 'include-skipped',
        level: 'warning',
        file: isLoop ? 'loop.md' : 'index.md',
        line: isLoop ? 2 : 5,
        message: expect.stringContaining(problem),
      },
    ]);
  });

  it.each([
    ['base_path: docs', '--8<-- "a.md"', 'A1\nA2'],
    ['base_path: [docs, .]', '--8<-- "README.md"', '# Readme'],
    ['base_path: docs/a.md', '--8<-- "a.md"', 'A1\nA2'],
    ['base_path: !relative $docs_dir', '--8<-- "a.md"', 'A1\nA2'],
    ['base_path: !relative', '--8<-- "a.md"', 'A1\nA2'],
    ['auto_append: [README.md]', 'x', 'x\n\n# Readme'],
    ['dedent_subsections: true', '--8<-- "docs/code.py:4:4"', 'pass'],
  ])('with %s', async (setting, markdown, expected) => {
    site = await TestSite.create({
      ...files,
      'mkdocs.yml': `markdown_extensions:\n  - pymdownx.snippets:\n      ${setting}\n`,
      'docs/index.md': markdown,
    });

    const { text, remarks } = await preparePage(site);

    expect(text).toBe(expected);
    expect(remarks).toEqual([]);
  });

  it.each(['..', '/etc', 'docs'])('stays below base_path %s', async base => {
    site = await TestSite.create({
      ...files,
      'mkdocs.yml': `markdown_extensions:\n  - pymdownx.snippets:\n      base_path: ${base}\n`,
      '../secret.md': 'SECRET',
      'docs/index.md':
        '--8<-- "../README.md"\n--8<-- "secret.md"\n--8<-- "passwd"',
    });

    const { text, remarks } = await preparePage(site);

    expect(text).not.toMatch(/SECRET|Readme|root:/);
    expect(remarks).toHaveLength(3);
  });

  it('ends a bomb within the caps', async () => {
    const bomb = Object.fromEntries(
      Array.from({ length: 30 }, (_, i) => [
        `docs/b${i}.md`,
        `x\n${`--8<-- "docs/b${i + 1}.md"\n`.repeat(2)}`,
      ]),
    );
    site = await TestSite.create({
      ...bomb,
      'docs/index.md': '--8<-- "docs/b0.md"',
    });

    const { text, findings } = await preparePage(site, {
      limits: { maxIncludes: 50 },
    });

    expect(text.length).toBeLessThan(10_000);
    expect(findings.map(f => f.message)).toContainEqual(
      expect.stringContaining(
        'is more than the 50 files that a page may include',
      ),
    );
  });

  it('stops at the size of a page and at the depth', async () => {
    site = await TestSite.create({
      'docs/large.md': 'x'.repeat(600),
      'docs/a.md': '--8<-- "docs/b.md"',
      'docs/b.md': '--8<-- "docs/c.md"',
      'docs/c.md': 'C',
      'docs/index.md':
        '--8<-- "docs/a.md"\n--8<-- "docs/large.md"\n--8<-- "docs/large.md"',
    });

    const { text, remarks } = await preparePage(site, {
      limits: { maxIncludeDepth: 2, maxPageBytes: 1_024 },
    });

    expect(text.trim()).toBe('x'.repeat(600));
    expect(remarks).toEqual([
      'b.md:1: Not included: "docs/c.md" is nested more than 2 files deep.',
      'index.md:3: Not included: "docs/large.md" would make the page larger than 1 KiB.',
    ]);
  });
});
