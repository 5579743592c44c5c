import { columnsOf, rareFields, withoutEmpty } from './columns';

describe('withoutEmpty', () => {
  it('leaves out rare columns that no entity has anything to say in', () => {
    expect(withoutEmpty(columnsOf('component'), [])).toEqual([
      'name',
      'owner',
      'system',
      'type',
      'lifecycle',
    ]);
    expect(withoutEmpty(columnsOf('component'), ['spec.tier'])).toContain(
      'tier',
    );
    expect(withoutEmpty(columnsOf('component'), rareFields)).toEqual(
      columnsOf('component'),
    );
  });
});
