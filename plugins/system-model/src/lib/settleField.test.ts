import { makeClaim, makeField } from '../__testUtils__/makeField';
import { settleField } from './settleField';

const settled = { by: 'user:default/ana', at: '2026-11-27T03:00:00.000Z' };
const mirror = makeClaim({ source: 'mirror', value: 'deprecated' });
const nothing = makeClaim({
  source: 'overlay',
  origin: 'overlay',
  value: null,
});

describe('settleField', () => {
  it('has what the chosen source says, and the rest as what others say', () => {
    const field = makeField(
      '/spec/lifecycle',
      {},
      { isConflict: true, others: [mirror] },
    );

    const after = settleField(field, 'mirror', settled);

    expect(after).toEqual({
      ...field,
      chosen: mirror,
      others: [field.chosen],
      settled,
    });
    expect(settleField(after, undefined, settled)).not.toHaveProperty(
      'settled',
    );
  });

  it('brings back a member of a list that a source says is so', () => {
    const field = makeField('/metadata/tags/go', nothing, {
      isRemoved: true,
      others: [mirror],
    });

    expect(settleField(field, 'mirror', settled)).not.toHaveProperty(
      'isRemoved',
    );
    expect(settleField(field, 'overlay', settled)).toHaveProperty(
      'isRemoved',
      true,
    );
  });
});
