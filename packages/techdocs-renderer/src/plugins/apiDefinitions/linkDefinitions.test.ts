import { TestSite } from '../../__testUtils__/makeSite';
import { preparePage } from '../../__testUtils__/preparePage';

describe('linkDefinitions', () => {
  let site: TestSite;

  afterEach(() => site.cleanUp());

  const files = {
    'mkdocs.yml': 'plugins: [swagger-ui-tag, neoteroi.mkdocsoad]',
    'docs/api/pet.yaml': 'openapi: 3.1.0',
    'outside.yaml': 'openapi: 3.1.0',
    'docs/sub/page.md': '<swagger-ui src="../api/pet.yaml"/>',
  };
  const link = (href: string, name: string) =>
    `<p class="embedded">API definition: <a href="${href}">${name}</a></p>`;

  it.each([
    ['<swagger-ui src="api/pet.yaml"/>', link('api/pet.yaml', 'pet.yaml')],
    [
      '<swagger-ui tryItOut="true" src=\'./api/pet.yaml\' ></swagger-ui>',
      link('api/pet.yaml', 'pet.yaml'),
    ],
    ['[OAD(docs/api/pet.yaml)]', link('api/pet.yaml', 'pet.yaml')],
    ['[OAD(./api/pet.yaml)]', link('api/pet.yaml', 'pet.yaml')],
    [
      '<swagger-ui src="https://example.com/x.json"/>',
      link('https://example.com/x.json', 'x.json'),
    ],
    ['`<swagger-ui src="x"/>`', '`<swagger-ui src="x"/>`'],
    ['```\n[OAD(x)]\n```', '```\n[OAD(x)]\n```'],
    ['<swagger-ui>', '<swagger-ui>'],
  ])('%s', async (markdown, expected) => {
    site = await TestSite.create({ ...files, 'docs/index.md': markdown });

    const { text, remarks } = await preparePage(site);

    expect(text).toBe(expected);
    expect(remarks).toEqual([]);
  });

  it.each([
    [{ zoo: '/apis/zoo' }, '/apis/zoo'],
    [{ zoo: '/apis/zoo', Pet: '/apis/pet' }, '/apis/pet'],
    [{ zoo: '/apis/zoo', pets: '/apis/pets' }, undefined],
    [{}, undefined],
  ])('with %j leads to %s', async (apiPages, address) => {
    site = await TestSite.create(files);

    const { text } = await preparePage(site, { page: 'sub/page.md', apiPages });

    const more = address ? ` · <a href="${address}">API documentation</a>` : '';
    expect(text).toBe(
      `<p class="embedded">API definition: <a href="../../api/pet.yaml">pet.yaml</a>${more}</p>`,
    );
  });

  it.each([
    '<swagger-ui src="gone.yaml"/>',
    '<swagger-ui src="../outside.yaml"/>',
    '<swagger-ui src="/etc/passwd"/>',
    '<swagger-ui src="javascript:alert(1)"/>',
    '[OAD(../../x.yaml)]',
  ])('tells about %s', async markdown => {
    site = await TestSite.create({
      ...files,
      'docs/index.md': `\n${markdown}`,
    });

    const { text, findings } = await preparePage(site);

    expect(text).not.toContain('href');
    expect(findings).toEqual([
      {
        code: 'link-broken',
        level: 'warning',
        file: 'index.md',
        line: 2,
        message: expect.stringContaining('is no file of this documentation'),
      },
    ]);
  });
});
