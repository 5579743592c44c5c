import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { TestSite } from '../../__testUtils__/makeSite';
import { preparePage } from '../../__testUtils__/preparePage';

describe('expandTables', () => {
  let site: TestSite;

  afterEach(() => site.cleanUp());

  const files = {
    'mkdocs.yml': 'plugins: [table-reader]',
    'data/top.csv': 'Top\nx',
    'docs/t.csv':
      'Name,Size,Price,On,Note\na|b,1,1.50,true,\n"c\nd",2,20,false,x\n',
    'docs/t.tsv': 'a\tb\n1\tx y\n',
    'docs/semi.csv': '# head\na;b\n1;2\n3;4\n',
    'docs/sub/page.md': '{{ read_csv("near.csv") }}',
    'docs/sub/near.csv': 'Near\n1',
    'docs/raw.md': '| raw |',
    'docs/list.yml': '- Name: a\n  Use: >\n    `x`\n- Name: b\n  Size: 1\n',
    'docs/list.json': '[{"a": 1}, {"b": "x"}]',
    'docs/map.yml': 'a: 1',
    'docs/bad.yml': '- [',
  };

  it.each([
    [
      '{{ read_csv("docs/t.csv") }}',
      [
        '| Name | Size | Price | On | Note |',
        '| :--- | ---: | ---: | :--- | :--- |',
        '| a\\|b | 1 | 1.5 | True |  |',
        '| c<br>d | 2 | 20 | False | x |',
      ],
    ],
    [
      '{{ read_csv("t.csv", usecols=["Size"]) }}',
      ['| Size |', '| ---: |', '| 1 |', '| 2 |'],
    ],
    ['{{ read_csv("data/top.csv") }}', ['| Top |', '| :--- |', '| x |']],
    [
      "{{ read_table('t.tsv') }}",
      ['| a | b |', '| ---: | :--- |', '| 1 | x y |'],
    ],
    [
      '{{ read_csv("semi.csv", sep=";", skiprows=1, nrows=1) }}',
      ['| a | b |', '| ---: | ---: |', '| 1 | 2 |'],
    ],
    [
      '{{ read_csv("data/top.csv", header=None) }}',
      ['| 0 |', '| :--- |', '| Top |', '| x |'],
    ],
    ['{{read_raw("raw.md")}}', ['| raw |']],
    [
      '{{ read_yaml("list.yml") }}',
      [
        '| Name | Use | Size |',
        '| :--- | :--- | ---: |',
        '| a | `x` |  |',
        '| b |  | 1 |',
      ],
    ],
    [
      '{{ read_json("list.json") }}',
      ['| a | b |', '| ---: | :--- |', '| 1 |  |', '|  | x |'],
    ],
    [
      '    {{ read_csv("data/top.csv") }}',
      ['    | Top |', '    | :--- |', '    | x |'],
    ],
    ['{{ other }} {{ read_csv', ['{{ other }} {{ read_csv']],
  ])('%s', async (markdown, lines) => {
    site = await TestSite.create({ ...files, 'docs/index.md': markdown });

    const { text, remarks } = await preparePage(site);

    expect(text.split('\n')).toEqual(lines);
    expect(remarks).toEqual([]);
  });

  it('looks beside the page', async () => {
    site = await TestSite.create(files);

    const { text } = await preparePage(site, { page: 'sub/page.md' });

    expect(text).toContain('| Near |');
  });

  it.each([
    ['{{ read_csv("gone.csv") }}', '"gone.csv" does not exist'],
    ['{{ read_csv("../../secret.csv") }}', 'is outside of the repository'],
    ['{{ read_csv("/etc/passwd") }}', 'is an absolute path'],
    ['{{ read_csv("https://example.com/x.csv") }}', 'is a web address'],
    ['{{ read_csv("docs/link.csv") }}', 'is reached through a symbolic link'],
    ['{{ read_csv(open("x")) }}', 'is more than the name of a file'],
    [
      '{{ read_excel("x.xlsx") }}',
      'reads a kind of file that is not supported',
    ],
  ])('leaves %s as it is', async (markdown, problem) => {
    site = await TestSite.create({
      ...files,
      '../secret.csv': 'SECRET',
      'docs/index.md': `\n${markdown}`,
    });
    await symlink('../../secret.csv', join(site.inputDir, 'docs/link.csv'));

    const { text, remarks } = await preparePage(site);

    expect(text).toBe(`\n${markdown}`);
    expect(remarks).toContainEqual(
      expect.stringMatching(new RegExp(`^index.md:2: .*${problem}`)),
    );
  });

  it('tells what it leaves out', async () => {
    site = await TestSite.create({
      ...files,
      'docs/long.csv': `a\n${'1\n'.repeat(6_000)}`,
      'docs/index.md': '{{ read_csv("long.csv", index_col=0) }}',
    });

    const { text, remarks } = await preparePage(site);

    expect(text.split('\n')).toHaveLength(5_002);
    expect(remarks).toEqual([
      'index.md:1: "index_col" has no effect on how "long.csv" is read.',
      'index.md:1: "long.csv" has more rows or columns than are shown.',
    ]);
  });

  it.each([
    [' '.repeat(1_000_000)],
    ['{{ read_csv('.repeat(80_000)],
    [`{{ read_csv(${')'.repeat(900_000)}`],
    [`{{ read_csv(${' )'.repeat(400_000)}`],
  ])('does not hang on %.14s…', async markdown => {
    site = await TestSite.create({
      ...files,
      'docs/index.md': `{{${markdown}`,
    });
    const started = performance.now();

    await preparePage(site);

    // Not how fast it is: whether it hangs.
    expect(performance.now() - started).toBeLessThan(30_000);
  });
});
