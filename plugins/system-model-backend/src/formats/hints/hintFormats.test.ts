import { ManifestFormat } from '@fairway/plugin-system-model-node';
import { parseFile } from '../__testUtils__/parseFile';
import { LARGEST_HINT } from '../limits';
import { goModFormat } from './goModFormat';
import { HINT_REF } from './hintRef';
import { packageJsonFormat } from './packageJsonFormat';
import { pomFormat } from './pomFormat';
import { pyprojectFormat } from './pyprojectFormat';

const FORMATS = [goModFormat, packageJsonFormat, pomFormat, pyprojectFormat];

const POM = `<?xml version="1.0"?>
<!-- <artifactId>no</artifactId> -->
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <parent><groupId>org.example</groupId><artifactId>parent</artifactId></parent>
  <artifactId>shop</artifactId>
  <description>Orders &amp; more</description>
  <licenses><license><name>MIT</name></license></licenses>
  <scm><url>https://git.example.com/shop</url></scm>
</project>`;

describe('formats of hints', () => {
  it.each([
    [
      packageJsonFormat,
      '\uFEFF{\n\t"version": "1",\n\t"name": "@shop/web", "files": [\n"name"],\n\t"description": "Sells \\"all\\"",\n\t"license": "MIT",\n\t"repository": {"url": "git+ssh://git@git.example.com/shop/web.git"},\n\t"devDependencies": {"typescript": "5"}\n}',
      'Sells "all"',
      'pkg:npm/%40shop/web',
      'TypeScript',
      'MIT',
      'https://git.example.com/shop/web',
      [5, 3, 8],
    ],
    [
      pomFormat,
      POM,
      'Orders & more',
      'pkg:maven/org.example/shop',
      'Java',
      'MIT',
      'https://git.example.com/shop',
      [6, 5, 5],
    ],
    [
      pyprojectFormat,
      '[build-system]\nrequires = []\n\n[project]\nname = "Shop_Web"\ndescription = "Sells"\nlicense = {text = "MIT"}\n[project.urls]\nRepository = "https://git.example.com/shop"\n',
      'Sells',
      'pkg:pypi/shop-web',
      'Python',
      'MIT',
      'https://git.example.com/shop',
      [6, 5, 5],
    ],
    [
      goModFormat,
      '// of the shop\r\nmodule github.com/shop/web/v2 // moved\r\n\r\ngo 1.27\r\n',
      undefined,
      'pkg:golang/github.com/shop/web/v2',
      'Go',
      undefined,
      'https://github.com/shop/web',
      [undefined, 2, 2],
    ],
  ])(
    'conclude from $id what it says',
    (format, text, description, purl, language, license, url, lines) => {
      const { observations, problems } = parseFile(format, text);

      expect(problems).toEqual([]);
      expect(observations).toHaveLength(1);
      const [observation] = observations;
      expect(observation).toMatchObject({
        entityRef: HINT_REF,
        origin: 'hint',
        data: {
          metadata: {
            annotations: { 'fairway.dev/package': purl },
            links: [{ url, title: 'Repository', type: 'repository' }],
          },
          spec: { language },
        },
      });
      expect(observation.data.metadata).toMatchObject(
        license ? { annotations: { 'fairway.dev/license': license } } : {},
      );
      expect(observation.data.metadata).toMatchObject(
        description ? { description } : {},
      );
      expect([
        observation.lines?.['/metadata/description'],
        observation.lines?.['/metadata/annotations/fairway.dev~1package'],
        observation.lines?.['/spec/language'],
      ]).toEqual(lines);
    },
  );

  it('read only the file at the root', () => {
    for (const format of FORMATS) {
      expect(format.matches(format.id)).toBe(true);
      expect(format.matches(`packages/a/${format.id}`)).toBe(false);
    }
  });

  it('know short forms of repositories, and Poetry', () => {
    const forms = ['shop/web', 'gitlab:shop/web', 'file:///etc/passwd', 5];

    const links = forms.map(
      repository =>
        parseFile(packageJsonFormat, JSON.stringify({ repository }))
          .observations[0].data.metadata,
    );
    const [poetry] = parseFile(
      pyprojectFormat,
      '[tool.poetry]\nname = "shop"\nrepository = "https://git.example.com/shop"\n',
    ).observations;

    expect(links).toEqual([
      {
        links: [
          expect.objectContaining({ url: 'https://github.com/shop/web' }),
        ],
      },
      {
        links: [
          expect.objectContaining({ url: 'https://gitlab.com/shop/web' }),
        ],
      },
      undefined,
      undefined,
    ]);
    expect(poetry.data.metadata).toMatchObject({
      annotations: { 'fairway.dev/package': 'pkg:pypi/shop' },
      links: [expect.objectContaining({ url: 'https://git.example.com/shop' })],
    });
  });

  it('leave out what has another shape', () => {
    const { observations, problems } = parseFile(
      packageJsonFormat,
      '{"name": {"a": 1}, "description": ["x"], "__proto__": {"polluted": 1}, "dependencies": []}',
    );

    expect(problems).toEqual([]);
    expect(observations[0].data).toEqual({ spec: { language: 'JavaScript' } });
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  const broken: [ManifestFormat, string, RegExp, number | undefined][] = [
    [packageJsonFormat, '{\n"a": 1,\n}', /^This is not JSON: .*Correct it/, 3],
    [packageJsonFormat, '[]', /an object is expected/, 1],
    [packageJsonFormat, '['.repeat(500_000), /^This is not JSON/, undefined],
    [pomFormat, '<project>\n<a></b></project>', /^This is not XML: .*'a'/, 2],
    [pomFormat, '<x/>', /a project with an artifactId is expected/, 1],
    [
      pomFormat,
      '\n<!DOCTYPE p [<!ENTITY a SYSTEM "file:///etc/passwd">]><project>&a;</project>',
      /DOCTYPE and entities are not allowed/,
      2,
    ],
    [
      pomFormat,
      `${'<a>'.repeat(100)}${'</a>'.repeat(100)}`,
      /^This is not XML/,
      undefined,
    ],
    [
      pomFormat,
      '<project><__proto__>1</__proto__></project>',
      /^This is not XML/,
      undefined,
    ],
    [pyprojectFormat, 'a = 1\nb = \n', /^This is not TOML/, 2],
    [pyprojectFormat, `a = ${'['.repeat(100_000)}`, /^This is not TOML/, 1],
    [goModFormat, 'go 1.27\n', /a line "module" .* is expected/, 1],
    ...FORMATS.map((format): (typeof broken)[number] => [
      format,
      ' '.repeat(LARGEST_HINT + 1),
      /1048577 bytes/,
      undefined,
    ]),
    ...FORMATS.map((format): (typeof broken)[number] => [
      format,
      '\n\u0000',
      /no text/,
      2,
    ]),
  ];

  it.each(broken)(
    'tell what is wrong with $id: %#',
    (format, text, message, line) => {
      expect(parseFile(format, text)).toEqual({
        observations: [],
        problems: [
          { message: expect.stringMatching(message), ...(line && { line }) },
        ],
      });
    },
  );
});
