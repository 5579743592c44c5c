import { makeEntity } from '../../../__testUtils__/makeEntity';
import { findTaken } from './findTaken';

const target = 'http://portal/a/catalog-info.yaml';
const from = (origin: string) =>
  makeEntity('component:default/lamp', {
    metadata: {
      annotations: { 'backstage.io/managed-by-origin-location': origin },
    },
  });

describe('findTaken', () => {
  it('finds what another file describes', () => {
    const entity = from('url:http://portal/b/catalog-info.yaml');

    expect([...findTaken([undefined, entity], target)]).toEqual([
      ['component:default/lamp', 'http://portal/b/catalog-info.yaml'],
    ]);
  });

  it('keeps the folders of the server to itself', () => {
    const entity = from('file:/srv/portal/all.yaml');

    expect([...findTaken([entity], target)]).toEqual([
      ['component:default/lamp', "the portal's own configuration"],
    ]);
  });

  it.each([
    ['nothing is known', [undefined]],
    ['the file itself is registered', [from(`url:${target}`)]],
    [
      'the system model found it',
      [from('system-model:component:default/lamp')],
    ],
    ['the origin is not known', [makeEntity('component:default/lamp')]],
  ])('finds nothing when %s', (_, known) => {
    expect(findTaken(known, target).size).toBe(0);
  });
});
