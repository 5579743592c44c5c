import { filterKits, toKits } from './toKits';

const template = (name: string, tags: string[] = [], type = 'service') => ({
  apiVersion: 'scaffolder.backstage.io/v1beta3',
  kind: 'Template',
  metadata: { name, title: name.toUpperCase(), tags },
  spec: { type },
  relations: [{ type: 'ownedBy', targetRef: 'group:default/platform' }],
});

describe('toKits', () => {
  it('puts recommended kits first', () => {
    const kits = toKits(
      [template('b'), template('a'), template('c', ['recommended'])],
      [{ value: 'template:default/A', count: 2 }],
    );

    expect(kits.map(kit => kit.title)).toEqual(['C', 'A', 'B']);
    expect(kits[1]).toMatchObject({
      href: '/create/templates/default/a',
      owner: 'group:default/platform',
      usedBy: 2,
    });
  });
});

describe('filterKits', () => {
  const kits = toKits(
    [
      template('node-service', ['typescript']),
      template('docs-site', ['markdown'], 'website'),
    ],
    [],
  );
  const titles = (filter: Parameters<typeof filterKits>[1]) =>
    filterKits(kits, filter).map(kit => kit.title);

  it('wants every word, in any order', () => {
    expect(titles({ text: 'typescript NODE' })).toEqual(['NODE-SERVICE']);
    expect(titles({ text: 'typescript website' })).toEqual([]);
    expect(titles({ text: ' ' })).toHaveLength(2);
  });

  it('narrows by purpose and by tag', () => {
    expect(titles({ text: '', type: 'website' })).toEqual(['DOCS-SITE']);
    expect(titles({ text: '', tag: 'typescript' })).toEqual(['NODE-SERVICE']);
  });
});
