import { claimOverlay } from './claimOverlay';
import { NOW } from './__testUtils__/makeClaim';

const overlay = (pointer: string, value: string | string[] | null = 'x') =>
  claimOverlay({ pointer, value, by: 'user:default/jane', at: NOW });

describe('claimOverlay', () => {
  it('says one field, or one member of a list', () => {
    expect(overlay('/spec/tier')).toEqual({
      source: 'overlay',
      origin: 'overlay',
      place: { kind: 'overlay', by: 'user:default/jane' },
      collection: '',
      path: '/spec/tier',
      ordinal: 0,
      data: { spec: { tier: 'x' } },
      firstSeen: {},
      lastSeenAt: NOW,
    });
    expect(overlay('/metadata/annotations/a~1b')?.data).toEqual({
      metadata: { annotations: { 'a/b': 'x' } },
    });
    expect(overlay('/metadata/tags', ['x'])?.data).toEqual({
      metadata: { tags: ['x'] },
    });
    expect(overlay('/metadata/tags/x')?.data).toEqual({
      metadata: { tags: ['x'] },
    });
  });

  it('says of a member of a list that it is not so', () => {
    const removal = overlay('/metadata/tags/x', null);

    expect(removal).toMatchObject({
      data: { metadata: { tags: [] } },
      removes: ['/metadata/tags/x'],
    });
    expect(overlay('/spec/tier', null)?.removes).toBeUndefined();
  });

  it('says nothing where there is no field', () => {
    const pointers = ['', '/spec', 'spec', '/spec/__proto__/polluted'];

    expect(pointers.map(pointer => overlay(pointer))).toEqual(
      pointers.map(() => undefined),
    );
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });
});
