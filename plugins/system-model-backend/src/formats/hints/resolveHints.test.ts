import { ParsedManifest } from '@fairway/plugin-system-model-node';
import { HINT_REF } from './hintRef';
import { resolveHints } from './resolveHints';

const saying = (...refs: string[]): ParsedManifest => ({
  observations: refs.map(entityRef => ({
    entityRef,
    data: {},
    ...(/^(hint|group):/.test(entityRef) && { origin: 'hint' as const }),
  })),
  problems: [],
});
const refsOf = (manifests: readonly ParsedManifest[]) =>
  manifests.map(({ observations }) => observations.map(o => o.entityRef));

describe('resolveHints', () => {
  it.each([
    [
      ['component:eu/Shop', 'group:default/a', 'api:eu/shop'],
      'component:eu/shop',
    ],
    [['component:eu/a', 'component:eu/b'], 'component:default/web-shop'],
    [['system:default/a'], 'component:default/web-shop'],
    [[], 'component:default/web-shop'],
  ])('takes hints beside %j for %s', (refs, target) => {
    const manifests = [saying(HINT_REF), saying(...refs), saying(HINT_REF)];

    const resolved = resolveHints(manifests, { key: 'group/Web Shop' });

    expect(refsOf(resolved)).toEqual([[target], refs, [target]]);
  });

  it('prefers what people call a collection, and leaves out hints about nothing', () => {
    const manifests = [saying(HINT_REF)];

    expect(
      refsOf(resolveHints(manifests, { key: '17', title: 'group/cart' })),
    ).toEqual([['component:default/cart']]);
    expect(refsOf(resolveHints(manifests, { key: '…' }))).toEqual([[]]);
  });
});
