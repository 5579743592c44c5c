import type { Destination } from './Destination';
import { BIRTH_RECORD_PATH, parseBirthRecord } from './birthRecord';
import { hashFiles } from './hashFiles';
import type { KitFile } from './KitFile';
import { parseKit } from './parseKit';
import { renderKit } from './renderKit';

const destination: Destination = {
  kind: 'gitea',
  host: 'git.example.com',
  owner: 'acme',
  repository: 'pay-api',
  url: 'https://git.example.com/acme/pay-api',
  contentsUrl: 'https://git.example.com/acme/pay-api/src/branch/main/',
};

const kit = parseKit({
  apiVersion: 'scaffolder.backstage.io/v1beta3',
  kind: 'Template',
  metadata: {
    name: 'thing',
    annotations: { 'backstage.io/template-version': '1.2.0' },
  },
  spec: {
    parameters: {
      required: ['name'],
      properties: {
        name: { type: 'string', pattern: '^[a-z-]+$' },
        description: { type: 'string' },
        owner: { type: 'string', default: 'group:default/payments' },
        ingress: { type: 'boolean', default: false },
        environments: {
          type: 'array',
          items: { enum: ['dev', 'prod'] },
          default: ['dev'],
        },
      },
    },
    steps: [
      {
        action: 'kit:render',
        input: {
          parts: ['base'],
          answers: '${{ parameters }}',
          settings: { port: 8080 },
          verbatim: ['ci/*'],
          ignored: ['src/**'],
        },
      },
    ],
  },
});

const file = (path: string, content: string | Buffer): KitFile => ({
  path,
  content: Buffer.from(content),
  executable: path.endsWith('.sh'),
});

const render = (
  sources: KitFile[],
  answers: Record<string, any> = {},
  more: object = {},
) =>
  renderKit({
    kit,
    sources,
    destination,
    answers: { name: 'pay-api', ...answers },
    ...more,
  });

const toTree = (files: KitFile[]) =>
  Object.fromEntries(
    files
      .filter(({ path }) => path !== BIRTH_RECORD_PATH)
      .map(({ path, content }) => [path, content.toString()]),
  );

describe('renderKit', () => {
  it('fills in answers, defaults and what follows from them', () => {
    const tree = toTree(
      render([
        file('${{ values.name }}.txt', 'by ${{ values.ownerName }}'),
        file('port', '${{ values.settings.port }}'),
        file('kit', '${{ values.kit.name }} ${{ values.kit.version }}'),
      ]),
    );

    expect(tree).toEqual({
      'pay-api.txt': 'by payments',
      port: '8080',
      kit: 'thing 1.2.0',
    });
  });

  it('makes whole references of entities, which YAML does not take for numbers', () => {
    const tree = toTree(
      render([file('a.yaml', 'owner: ${{ values.owner }}')], {
        owner: '0123456789',
      }),
    );

    expect(tree['a.yaml']).toBe('owner: group:default/0123456789');
  });

  it('leaves out a path of which a part comes out empty', () => {
    const sources = [
      file('{% if values.ingress %}ingress.yaml{% endif %}', 'x'),
      file(
        '{% if values.chosen.prod %}prod{% endif %}/kustomization.yaml',
        'x',
      ),
      file('{% if values.onGithub %}.github{% endif %}/ci.yaml', 'x'),
      file('{% if values.onGitea %}.gitea{% endif %}/ci.yaml', 'x'),
    ];

    expect(Object.keys(toTree(render(sources)))).toEqual(['.gitea/ci.yaml']);
    expect(
      Object.keys(
        toTree(render(sources, { ingress: true, environments: ['prod'] })),
      ),
    ).toEqual(['.gitea/ci.yaml', 'ingress.yaml', 'prod/kustomization.yaml']);
  });

  it('lays the skeleton over the parts, and copies what is no template', () => {
    const tree = toTree(
      render([
        file('README.md', 'from a part'),
        file('README.md', 'from the skeleton'),
        file('ci/x.yaml', '${{ github.sha }}'),
        file('logo.png', Buffer.from([0x89, 0, 0x7b, 0x7b])),
      ]),
    );

    expect(tree['README.md']).toBe('from the skeleton');
    expect(tree['ci/x.yaml']).toBe('${{ github.sha }}');
    expect(tree['logo.png']).toHaveLength(4);
  });

  it.each([
    '${{ values.description }}/passwd',
    'a/${{ values.description }}',
    '.GIT/config',
  ])('does not write beyond the tree: %s', path => {
    expect(() => render([file(path, 'x')], { description: '..' })).toThrow(
      'not a path inside the repository',
    );
  });

  it('takes template syntax in an answer for text', () => {
    const description = '${{ values.name }} {% raw %} <script> `rm -rf`';

    const tree = toTree(
      render([file('a.json', '${{ values.description | dump }}')], {
        description,
      }),
    );

    expect(JSON.parse(tree['a.json'])).toBe(description);
  });

  it('names every answer that does not fit', () => {
    expect(() => render([], { name: 'Pay Api', ingress: 'yes' })).toThrow(
      /the kit thing: name does not match pattern .*; ingress is not of a type\(s\) boolean/,
    );
  });

  it('says which file cannot be rendered', () => {
    expect(() => render([file('broken.md', '{% if %}')])).toThrow(
      'The file broken.md cannot be rendered',
    );
  });
});

describe('the birth record', () => {
  const sources = [
    file('run.sh', 'echo ${{ values.description | dump }}'),
    file('src/main.ts', '${{ values.name }}'),
  ];

  it('is enough to make the same bytes again', () => {
    const answers = { description: 'Größe: "x" #1\n' };
    const first = render(sources, answers, {
      imageRegistry: 'registry.acme.example/apps',
      source: { url: 'https://git.example.com/kits', commit: 'abc' },
      task: '42',
    });
    const record = parseBirthRecord(
      first.find(({ path }) => path === BIRTH_RECORD_PATH)!.content.toString(),
    );

    const again = renderKit({ ...record, kit, sources });

    expect(again).toEqual(first);
    expect(record).toMatchObject({
      kit: 'template:default/thing',
      version: '1.2.0',
      task: '42',
      answers: { name: 'pay-api', owner: 'group:default/payments' },
      files: { owned: ['**'], ignored: ['src/**'] },
      render: hashFiles(first.filter(({ path }) => path !== BIRTH_RECORD_PATH)),
    });
  });

  it('stands where the kit says', () => {
    const additive = {
      ...kit,
      render: {
        ...kit.render,
        recordPath: 'systems/${{ parameters.name }}/.fairway/kit.yaml',
      },
    };

    const [record] = renderKit({
      kit: additive,
      sources: [],
      destination,
      answers: { name: 'pay-api' },
    });

    expect(record.path).toBe('systems/pay-api/.fairway/kit.yaml');
    expect(
      renderKit({
        ...parseBirthRecord(record.content.toString()),
        kit: additive,
        sources: [],
      }),
    ).toEqual([record]);
  });

  it('does not stand beyond the tree', () => {
    const recordPath = '${{ parameters.description }}/.fairway/kit.yaml';
    const climbing = { ...kit, render: { ...kit.render, recordPath } };

    expect(() =>
      renderKit({
        kit: climbing,
        sources: [],
        destination,
        answers: { name: 'pay-api', description: '..' },
      }),
    ).toThrow('not a path inside the repository');
  });

  it.each([
    ['a: [', 'is not YAML'],
    ['kit: x', 'does not fit'],
  ])('is refused if it is none: %s', (text, message) => {
    expect(() => parseBirthRecord(text)).toThrow(message);
  });
});

describe('hashFiles', () => {
  it('sees paths, contents and modes, not the order', () => {
    const [a, b] = sourcesOf('1', '2');

    expect(hashFiles([a, b])).toBe(hashFiles([b, a]));
    expect(hashFiles([a])).not.toBe(hashFiles([{ ...a, executable: true }]));
    expect(hashFiles([a, b])).not.toBe(hashFiles(sourcesOf('2', '1')));
  });
});

function sourcesOf(...contents: string[]) {
  return contents.map((content, i) => file(`${i}.txt`, content));
}
