import { editDescriptor } from './editDescriptor';

const CATALOG = 'catalog-info.yaml';
const SHOP = 'component:default/shop';

describe('editDescriptor', () => {
  it('edits the entity that is meant, and keeps comments, order and form', () => {
    const text = `# Ours
apiVersion: backstage.io/v1alpha1
kind: System
metadata:
  name: shop
---
apiVersion: backstage.io/v1alpha1
kind: Component
metadata:
  name: Shop # the name
  description: Sells # to be edited
  tags:
  - web # first
  links:
  - url: https://a.test
    title: A
spec:
  lifecycle: "experimental"
  owner: team-a # do not touch
`;

    const edited = editDescriptor(text, CATALOG, SHOP, {
      description: 'Sells everything: "now"',
      tags: ['web', 'beta'],
      lifecycle: 'production',
      tier: '1',
      links: [{ url: 'https://a.test' }, { url: 'https://b.test' }],
      contacts: [{ url: 'mailto:shop@acme.test', title: 'Team' }],
    });

    expect(edited).toBe(`# Ours
apiVersion: backstage.io/v1alpha1
kind: System
metadata:
  name: shop
---
apiVersion: backstage.io/v1alpha1
kind: Component
metadata:
  name: Shop # the name
  description: 'Sells everything: "now"' # to be edited
  tags:
  - web # first
  - beta
  links:
  - url: https://a.test
    title: A
  - url: https://b.test
  - url: mailto:shop@acme.test
    title: Team
    type: contact
spec:
  lifecycle: production
  owner: team-a # do not touch
  tier: "1"
`);
  });

  it('keeps line ends and indented lists, and makes what is not there yet', () => {
    const text = `kind: Component\r\nmetadata:\r\n  name: shop\r\n  aliases:\r\n    - a\r\n`;

    expect(
      editDescriptor(text, CATALOG, SHOP, { tags: ['x'], lifecycle: 'old' }),
    ).toBe(`${text}  tags:\r\n    - x\r\nspec:\r\n  lifecycle: old\r\n`);
  });

  it('edits qm.yaml where it has a place', () => {
    const text = `version: 1
service:
  name: Shop
  tags: [web] # short
  lifecycle: beta
`;

    expect(
      editDescriptor(text, 'qm.yaml', SHOP, {
        tags: ['new'],
        lifecycle: 'ga',
        tier: '2',
      }),
    ).toBe(`version: 1
service:
  name: Shop
  tags: [ web, new ] # short
  lifecycle: ga
  tier: "2"
`);
    expect(() =>
      editDescriptor(text, 'qm.yaml', SHOP, {
        links: [{ url: 'https://a.test' }],
      }),
    ).toThrow('no place for links');
  });

  it('takes out what is removed, where it is there', () => {
    const text = `apiVersion: backstage.io/v1alpha1
kind: Component
metadata:
  name: shop
  annotations:
    fairway.dev/aliases: Web Shop, old-shop
  tags:
    - web
    - legacy # since 2019
  links:
    - url: https://a.test
      title: A
    - *later
    - url: https://b.test
spec:
  dependsOn:
    - Component:till # no more
`;
    const edited = editDescriptor(
      text.replace('*later', 'later'),
      CATALOG,
      SHOP,
      {
        tags: ['new'],
        removed: {
          tags: ['legacy', 'never-there'],
          links: ['https://a.test'],
          aliases: ['web shop'],
          dependsOn: ['component:default/till'],
          providesApis: ['shop'],
        },
      },
    );

    expect(edited).toBe(`apiVersion: backstage.io/v1alpha1
kind: Component
metadata:
  name: shop
  annotations:
    fairway.dev/aliases: old-shop
  tags:
    - web
    - new
  links:
    - later
    - url: https://b.test
spec: {}
`);
    const qm = 'version: 1\nservice:\n  name: Shop\n  tags:\n    - web\n';
    expect(
      editDescriptor(qm, 'qm.yaml', SHOP, {
        removed: { tags: ['web'], dependsOn: ['till'] },
      }),
    ).toBe('version: 1\nservice:\n  name: Shop\n');
  });

  it.each([
    ['a: [', CATALOG, 'cannot be edited'],
    ['kind: Component\nmetadata: { name: cart }', CATALOG, 'cannot be edited'],
    ['kind: Component\nmetadata: { name: shop }\nspec: x', CATALOG, 'mapping'],
    ['{}', 'package.json', 'package.json'],
  ])('does not edit %j', (text, format, expected) => {
    expect(() =>
      editDescriptor(text, format, SHOP, { lifecycle: 'x' }),
    ).toThrow(expected);
  });

  it('does not unfold what refers to itself', () => {
    const bomb = `kind: Component
metadata:
  name: shop
x: &a [1, 2]
y: &b [*a, *a]
z: [*b, *b]
`;

    expect(editDescriptor(bomb, CATALOG, SHOP, { description: 'x' })).toContain(
      'z: [ *b, *b ]',
    );
  });
});
