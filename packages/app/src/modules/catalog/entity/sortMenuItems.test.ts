import { isDestructive, sortMenuItems } from './sortMenuItems';

const item = (name: string) => ({
  node: { spec: { id: `entity-context-menu-item:catalog/${name}` } },
});

describe('sortMenuItems', () => {
  it('puts what is used most first, what other plugins bring after it, and what destroys last', () => {
    const items = [
      'unregister-entity',
      'page-somebody',
      'inspect-entity',
      'edit-entity',
    ].map(item);

    const names = sortMenuItems(items).map(({ node }) =>
      node.spec.id.replace(/.*\//, ''),
    );

    expect(names).toEqual([
      'edit-entity',
      'inspect-entity',
      'page-somebody',
      'unregister-entity',
    ]);
    expect(sortMenuItems(items).filter(isDestructive)).toEqual([
      item('unregister-entity'),
    ]);
  });
});
