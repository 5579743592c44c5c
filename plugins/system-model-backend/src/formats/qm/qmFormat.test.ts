import Ajv from 'ajv/dist/2020';
import { parse } from 'yaml';
import { parseFile } from '../__testUtils__/parseFile';
import { qmFormat } from './qmFormat';

const FULL = `
version: 1
service:
  name: Checkout & Cart
  description: Takes orders.
  type: service
  lifecycle: production
  tier: 1
  product: shop
  system: Order Flow
  language: TypeScript
  owner:
    team: Team Cart
    channel: '#cart'
    url: https://wiki.example.com/cart
  tags:
    - Java 17
    - {key: region, value: eu-west}
    - key: beta
  aliases: [cart, checkout]
  repositories:
    - git@git.example.com:shop/cart.git
    - {name: web, displayName: Web shop, url: https://git.example.com/shop/web}
    - {path: shop/terraform, provider: GitHub}
  tools:
    - {name: Logs, category: logs, url: https://logs.example.com/cart, environment: staging}
    - url: https://grafana.example.com/d/cart
`;

describe('qmFormat', () => {
  it('is of files of its name, wherever they are', () => {
    const paths = ['qm.yaml', 'a/b/qm.yml', '.qm.yaml', 'a.qm.yaml', 'qm.json'];

    expect(paths.filter(qmFormat.matches)).toEqual([
      'qm.yaml',
      'a/b/qm.yml',
      '.qm.yaml',
    ]);
    expect(qmFormat.matches('node_modules/x/qm.yaml')).toBe(false);
  });

  it('reads everything that the format has', () => {
    const { observations, problems } = parseFile(qmFormat, FULL);

    expect(problems).toEqual([]);
    const [component, group] = observations;
    expect(component).toMatchObject({
      entityRef: 'component:default/checkout-cart',
      data: {
        kind: 'Component',
        metadata: {
          name: 'checkout-cart',
          title: 'Checkout & Cart',
          description: 'Takes orders.',
          tags: ['java-17', 'region:eu-west', 'beta'],
          annotations: {
            'fairway.dev/channel': '#cart',
            'github.com/project-slug': 'shop/terraform',
          },
          links: [
            {
              url: 'https://wiki.example.com/cart',
              title: 'Team Cart',
              type: 'team',
            },
            { url: 'https://git.example.com/shop/cart', type: 'repository' },
            {
              url: 'https://git.example.com/shop/web',
              title: 'Web shop',
              type: 'repository',
            },
            {
              url: 'https://logs.example.com/cart',
              title: 'Logs (staging)',
              type: 'logs',
            },
            { url: 'https://grafana.example.com/d/cart', type: 'tool' },
          ],
        },
        spec: {
          type: 'service',
          lifecycle: 'production',
          tier: '1',
          product: 'shop',
          system: 'order-flow',
          language: 'TypeScript',
          owner: 'team-cart',
        },
      },
      aliases: ['Checkout & Cart', 'cart', 'checkout'],
      lines: {
        '/metadata/name': 4,
        '/spec/tier': 8,
        '/spec/owner': 13,
        '/metadata/tags/2': 19,
        '/metadata/links/3': 26,
        '/metadata/annotations/fairway.dev~1aliases/2': 20,
      },
    });
    expect(group).toEqual({
      entityRef: 'group:default/team-cart',
      origin: 'hint',
      data: {
        kind: 'Group',
        metadata: {
          title: 'Team Cart',
          annotations: { 'fairway.dev/channel': '#cart' },
          links: [{ url: 'https://wiki.example.com/cart', title: 'Team Cart' }],
        },
        spec: { type: 'team', children: [] },
      },
      lines: expect.any(Object),
    });
  });

  it('is liberal about values', () => {
    const { observations, problems } = parseFile(
      qmFormat,
      `version: "1"
service:
  name: Shop
  owner: user:jane
  tier: gold
  system: system:eu/Shops
  language: 7
  tags: web
  aliases: store
  repositories: https://git.example.com/shop
  description:
  tools: []
`,
    );

    expect(problems).toEqual([]);
    expect(observations).toEqual([
      expect.objectContaining({
        entityRef: 'component:default/shop',
        data: {
          kind: 'Component',
          metadata: {
            name: 'Shop',
            tags: ['web'],
            links: [
              { url: 'https://git.example.com/shop', type: 'repository' },
            ],
          },
          spec: {
            owner: 'user:jane',
            tier: 'gold',
            system: 'system:eu/Shops',
            language: '7',
          },
        },
        aliases: ['store'],
      }),
    ]);
  });

  it('reads what is right beside what is wrong, and tells key, line and expectation', () => {
    const { observations, problems } = parseFile(
      qmFormat,
      `extra: 1
service:
  name: shop
  colour: red
  tier: [1]
  description: {a: 1}
  owner: {chanel: x}
  tags: [{value: 1}, '!!', [a]]
  repositories: [{path: a/b}, 'javascript:alert(1)']
  tools: [grafana, {name: x, url: 'https://u:p@example.com/'}]
---
more: 1
`,
    );

    expect(observations).toHaveLength(1);
    expect(observations[0].data).toEqual({
      kind: 'Component',
      metadata: { name: 'shop' },
    });
    expect(
      problems.map(({ pointer, line, message }) => [pointer, line, message]),
    ).toEqual([
      ['', 1, expect.stringMatching(/further document in line 12/)],
      ['/version', 1, expect.stringMatching(/^"version" .* 1 is expected/)],
      ['/extra', 1, expect.stringMatching(/Known here: version, service/)],
      [
        '/service/colour',
        4,
        expect.stringMatching(
          /^"service.colour" in line 4 is not a field.*Known here: name/,
        ),
      ],
      [
        '/service/description',
        6,
        expect.stringMatching(/is an object, but a text is expected/),
      ],
      [
        '/service/tier',
        5,
        expect.stringMatching(/is a list, but a text is expected/),
      ],
      [
        '/service/owner/chanel',
        7,
        expect.stringMatching(/Known here: team, channel, url/),
      ],
      [
        '/service/owner/team',
        7,
        expect.stringMatching(/is missing: the name of a team/),
      ],
      [
        '/service/tags/0/key',
        8,
        expect.stringMatching(/^"service.tags\[0\].key" in line 8 is missing/),
      ],
      [
        '/service/tags/1',
        8,
        expect.stringMatching(/is no tag: letters or digits/),
      ],
      ['/service/tags/2', 8, expect.stringMatching(/is a list, but a text/)],
      [
        '/service/repositories/0',
        9,
        expect.stringMatching(/names no place: a url/),
      ],
      [
        '/service/repositories/1',
        9,
        expect.stringMatching(/"javascript:alert\(1\)", but a URL/),
      ],
      [
        '/service/tools/0',
        10,
        expect.stringMatching(/an object with name, category and url/),
      ],
      ['/service/tools/1/url', 10, expect.stringMatching(/without a password/)],
    ]);
  });

  it.each([
    ['', /is empty, but an object with version and service/],
    ['- a', /is a list, but an object with version and service/],
    ['version: 2\nservice: {name: a}', /"version" in line 1 is "2", but 1/],
    [
      'version: 1\nservice: shop',
      /"service" in line 2 is "shop", but an object/,
    ],
    ['version: 1\nservice: {}', /"service.name" in line 2 is missing/],
    ['version: 1\nservice: {name: "…"}', /"service.name" .* letters or digits/],
    ['version: 1\nservice: [', /This is not YAML/],
    ['\u0000', /no text/],
  ])('says nothing of %j but what is wrong', (text, message) => {
    const { observations, problems } = parseFile(qmFormat, text);

    expect(observations).toEqual([]);
    expect(problems.map(problem => problem.message)).toEqual([
      expect.stringMatching(message),
    ]);
  });

  it('publishes a schema that takes what it reads', () => {
    const validate = new Ajv({
      formats: { uri: true },
      allowUnionTypes: true,
    }).compile(qmFormat.schema);

    expect(validate(parse(FULL))).toBe(true);
    expect(validate({ version: 2, service: { name: 'a' } })).toBe(false);
    expect(validate({ version: 1, service: { name: 'a', b: 1 } })).toBe(false);
  });
});
