import Ajv from 'ajv/dist/2020';
import { parseFile } from '../__testUtils__/parseFile';
import { catalogInfoFormat } from './catalogInfoFormat';

const parse = (content: string) => parseFile(catalogInfoFormat, content);

describe('catalogInfoFormat', () => {
  it('reads every kind of entity, but for those that the catalog has from elsewhere', () => {
    const kinds = ['Component', 'API', 'Location', 'Template', 'User', 'Farm'];

    const { observations, problems } = parse(
      kinds
        .map(
          kind =>
            `apiVersion: example.com/v1\nkind: ${kind}\nmetadata:\n  name: Shop_1\n  namespace: eu\n`,
        )
        .join('---\n'),
    );

    expect(problems).toEqual([]);
    expect(observations.map(({ entityRef }) => entityRef)).toEqual([
      'component:eu/shop_1',
      'api:eu/shop_1',
      'farm:eu/shop_1',
    ]);
    expect(observations[1]).toEqual({
      entityRef: 'api:eu/shop_1',
      data: {
        apiVersion: 'example.com/v1',
        kind: 'API',
        metadata: { name: 'Shop_1', namespace: 'eu' },
      },
      lines: {
        '': 7,
        '/metadata': 9,
        '/metadata/name': 10,
        '/metadata/namespace': 11,
      },
    });
  });

  it('leaves out fields that the catalog would refuse, and keeps the others in their places', () => {
    const { observations, problems } = parse(`apiVersion: backstage.io/v1alpha1
kind: Component
metadata:
  name: shop
  title: 5
  description:
  labels: {team: a, b/c/d: x, long: "${'x'.repeat(64)}"}
  annotations:
    example.com/port: 80
    example.com/ok: yes
  tags: [web, Not Valid, "c++"]
  links:
    - {url: "javascript:alert(1)"}
    - {url: "https://example.com", title: 3}
    - text
    - {url: "slack://channel?id=1"}
spec:
  type: [service]
  owner: team-a
  tier: 1
  dependsOn: [component:cart, 7]
  providesApis: shop-api
`);

    expect(observations[0].data).toEqual({
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Component',
      metadata: {
        name: 'shop',
        description: null,
        labels: { team: 'a' },
        annotations: { 'example.com/ok': 'yes' },
        tags: ['web', null, 'c++'],
        links: [
          null,
          { url: 'https://example.com' },
          null,
          { url: 'slack://channel?id=1' },
        ],
      },
      spec: {
        owner: 'team-a',
        tier: 1,
        dependsOn: ['component:cart', null],
        providesApis: [],
      },
    });
    expect(
      problems.map(({ line, message }) => [line, message.split(', but ')[0]]),
    ).toEqual([
      [5, '"metadata.title" in line 5 is "5"'],
      [
        7,
        expect.stringMatching(/^"metadata.labels.b\/c\/d" in line 7 has a key/),
      ],
      [7, expect.stringMatching(/^"metadata.labels.long" in line 7 is "x+"/)],
      [9, '"metadata.annotations.example.com/port" in line 9 is "80"'],
      [11, '"metadata.tags[1]" in line 11 is "Not Valid"'],
      [15, '"metadata.links[2]" in line 15 is "text"'],
      [13, '"metadata.links[0].url" in line 13 is "javascript:alert(1)"'],
      [14, '"metadata.links[1].title" in line 14 is "3"'],
      [18, '"spec.type" in line 18 is a list'],
      [21, '"spec.dependsOn[1]" in line 21 is "7"'],
      [22, '"spec.providesApis" in line 22 is "shop-api"'],
    ]);
  });

  it('follows no placeholders', () => {
    const { observations, problems } = parse(`apiVersion: backstage.io/v1alpha1
kind: API
metadata: {name: shop}
spec:
  definition:
    $text: ../../../../etc/passwd
  other: [{$json: "http://169.254.169.254/"}]
`);

    expect(observations[0].data.spec).toEqual({
      definition: { $text: '../../../../etc/passwd' },
      other: [{ $json: 'http://169.254.169.254/' }],
    });
    expect(problems.map(({ line, pointer }) => [line, pointer])).toEqual([
      [6, '/spec/definition/$text'],
      [7, '/spec/other/0/$json'],
    ]);
    expect(problems[0].message).toMatch(
      /^"spec.definition.\$text" in line 6 is not followed/,
    );
  });

  it('keeps what is wrong with one document from the others', () => {
    const { observations, problems } = parse(`kind: Component
metadata: {name: no version}
---
- a list
---
apiVersion: backstage.io/v1alpha1
kind: Component
metadata: {name: "\${{ values.name }}", namespace: Not_Valid}
---
a: [
---
apiVersion: backstage.io/v1alpha1
kind: System
metadata: {name: fine}
spec: text
`);

    expect(observations.map(({ entityRef }) => entityRef)).toEqual([
      'system:default/fine',
    ]);
    expect(problems.map(({ line, pointer }) => [line, pointer])).toEqual([
      [1, '/apiVersion'],
      [2, '/metadata/name'],
      [4, ''],
      [8, '/metadata/name'],
      [8, '/metadata/namespace'],
      [expect.any(Number), undefined],
      [15, '/spec'],
    ]);
    expect(problems[0].message).toMatch(
      /^"apiVersion" in line 1 is empty, but a version such as backstage.io\/v1alpha1 is expected/,
    );
  });

  it('publishes a schema that takes an entity', () => {
    const validate = new Ajv({
      formats: { uri: true },
      allowUnionTypes: true,
    }).compile(catalogInfoFormat.schema);
    const entity = {
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Component',
      metadata: { name: 'shop', tags: ['c++'] },
      spec: { type: 'service', tier: 1 },
    };

    expect(validate(entity)).toBe(true);
    expect(validate({ ...entity, metadata: { name: '-' } })).toBe(false);
  });
});
