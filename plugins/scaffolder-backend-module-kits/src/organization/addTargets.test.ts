import { parse } from 'yaml';
import { addTargets, EMPTY_DESCRIPTOR } from './addTargets';

describe('addTargets', () => {
  it('adds files once, and keeps what is there', () => {
    const first = addTargets(EMPTY_DESCRIPTOR, ['systems/a/catalog-info.yaml']);
    const second = addTargets(first, [
      'systems/a/catalog-info.yaml',
      'groups/b.yaml',
    ]);

    expect(parse(second).spec.targets).toEqual([
      './systems/a/catalog-info.yaml',
      './groups/b.yaml',
    ]);
    expect(second).toContain('# Everything that this repository describes.');
  });

  it.each([
    ['kind: Component\nspec: {}'],
    ['spec: { targets: everything }'],
    ['a: ['],
  ])('refuses what is no such list: %j', text => {
    expect(() => addTargets(text, ['x'])).toThrow(
      'not a Location with a list spec.targets',
    );
  });
});
