import { TestSite } from '../../__testUtils__/makeSite';

const page = (title: string, ...tags: string[]) =>
  `---\ntags: ${JSON.stringify(tags)}\n---\n# ${title}\n`;

describe('tags', () => {
  let site: TestSite;

  afterEach(() => site.cleanUp());

  const files = {
    'mkdocs.yml': 'plugins: [tags]',
    'docs/index.md': page('Home', 'b', 'A tag'),
    'docs/guide/one.md': page('One', 'b', 'only'),
    'docs/guide/plain.md': '# Plain',
    'docs/tags.md': '# Tags\n\n## List\n\n<!-- material/tags -->\n\n## After\n',
  };

  async function build(changes: Record<string, string> = {}) {
    site = await TestSite.create({ ...files, ...changes });
    const report = await site.build();
    return {
      report,
      /** HTML of a page's text. */
      article: async (path: string) =>
        /<article[^>]*>([^]*)<\/article>/.exec(
          await site.read(`${path}index.html`),
        )![1],
    };
  }

  it('stand above the text, in order, and lead to their list', async () => {
    const { article } = await build();

    expect(await article('')).toMatch(
      /^<nav class="md-tags" aria-label="Tags"><a href="tags\/#tag:a-tag" class="md-tag">A tag<\/a> <a href="tags\/#tag:b" class="md-tag">b<\/a><\/nav>/,
    );
    expect(await article('guide/one/')).toContain(
      '<a href="../../tags/#tag:only" class="md-tag">only</a>',
    );
    expect(await article('guide/plain/')).not.toContain('md-tag');
  });

  it('are listed with their pages', async () => {
    const { article, report } = await build({
      'docs/links.md': '[x](tags.md#tag:b) [y](tags.md#tag:gone)',
    });

    const html = await article('tags/');
    const text = html
      .replace(/<a class="headerlink"[^]*?<\/a>/g, '')
      .replace(/\n/g, '');
    expect(text).toContain(
      '<h3 id="tag:a-tag"><span class="md-tag">A tag</span></h3><ul><li><a href="../">Home</a></li></ul>' +
        '<h3 id="tag:b"><span class="md-tag">b</span></h3><ul><li><a href="../">Home</a></li><li><a href="../guide/one/">One</a></li></ul>' +
        '<h3 id="tag:only"><span class="md-tag">only</span></h3><ul><li><a href="../guide/one/">One</a></li></ul>',
    );
    expect(text.indexOf('tag:only')).toBeLessThan(text.indexOf('After'));
    expect(report.findings.map(f => f.message)).toEqual([
      'The link "tags.md#tag:gone" leads to an anchor that tags.md does not have.',
    ]);
  });

  it('are in the table of contents and in the search', async () => {
    await build();

    const html = await site.read('tags/index.html');
    const toc =
      /md-nav--secondary[^]*?<\/nav><\/nav>|md-nav--secondary[^]*?<\/article>/.exec(
        html,
      )![0];
    expect(toc).toMatch(/List[^]*tag:a-tag[^]*tag:b[^]*tag:only[^]*After/);
    const { docs } = JSON.parse(await site.read('search/search_index.json'));
    expect(docs).toContainEqual({
      location: 'tags/#tag:b',
      title: 'b',
      text: 'Home One',
    });
  });

  it.each([
    ['<!-- material/tags { include: [only] } -->', ['tag:only']],
    ['<!-- material/tags { exclude: [only] } -->', ['tag:a-tag', 'tag:b']],
    ['<!-- material/tags { scope: true } -->', []],
    ['<!-- Material/Tags some -->', ['tag:a-tag']],
    ['<!-- other/tags -->', []],
  ])('are chosen by %s', async (marker, ids) => {
    const { article } = await build({
      'mkdocs.yml':
        'plugins: [{tags: {listings_map: {some: {include: ["A tag"]}}}}]',
      'docs/tags.md': `# Tags\n\n${marker}`,
    });

    const found = (await article('tags/')).match(/(?<=<h2 id=")[^"]*/g) ?? [];
    expect(found).toEqual(ids);
  });

  it.each([
    ['{tags_file: tags.md}', '# Tags\n\n[TAGS]\n\nend', true],
    ['{tags_file: tags.md}', '# Tags', true],
    ['{}', '# Tags\n\n[TAGS]', false],
    ['{listings: false}', '# Tags\n\n<!-- material/tags -->', false],
    ['{listings_directive: my/tags}', '# T\n\n<!-- my/tags -->', true],
    ['{enabled: false}', '# T\n\n<!-- material/tags -->', false],
  ])('with %s in %j', async (settings, markdown, isListed) => {
    const { article } = await build({
      'mkdocs.yml': `plugins: [tags: ${settings}]`,
      'docs/tags.md': markdown,
    });

    expect((await article('tags/')).includes('id="tag:b"')).toBe(isListed);
  });

  it('can be hidden', async () => {
    const { article } = await build({
      'mkdocs.yml':
        'plugins: [tags: {shadow_tags: [b], shadow_tags_prefix: on}]',
      'docs/guide/plain.md':
        '---\ntags: [x, x, <b>]\nhide: [tags]\n---\n# Plain',
    });

    expect(await article('guide/one/')).not.toContain('md-tags');
    expect(await article('guide/plain/')).toMatch(
      /<nav class="md-tags" aria-label="Tags" hidden><a[^>]*>&lt;b&gt;<\/a> <a[^>]*>x<\/a><\/nav>/,
    );
    expect(await article('tags/')).not.toContain('tag:only');
  });

  it('say nothing when the plugin is not there', async () => {
    const { article } = await build({ 'mkdocs.yml': '' });

    expect(await article('')).not.toContain('md-tag');
    expect(await article('tags/')).not.toContain('md-tag');
  });

  it('tell about a list that makes no sense', async () => {
    const { report } = await build({
      'docs/tags.md':
        '# T\n\n<!-- material/tags nope -->\n<!-- material/tags { -->',
    });

    expect(
      report.findings.map(f => `${f.file}:${f.line}: ${f.message}`),
    ).toEqual([
      'tags.md:3: "nope" is not a way to list tags that is known here.',
      'tags.md:4: "{" is not a way to list tags that is known here.',
    ]);
  });

  it('are bounded in how often they are listed', async () => {
    const { article } = await build({
      'docs/tags.md': '<!-- material/tags -->\n\n'.repeat(150),
    });

    const html = await article('tags/');

    expect(html.length).toBeLessThan(500_000);
    expect(await article('guide/plain/')).toContain('Plain');
  });
});
