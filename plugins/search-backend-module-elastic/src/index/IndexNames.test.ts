import { IndexNames } from './IndexNames';

describe('IndexNames', () => {
  const names = new IndexNames('portal-');

  it('are of a type, and none that a stock portal looks for', () => {
    expect(names.ofType('software-catalog')).toBe(
      'portal-software-catalog__fairway2',
    );
    expect(names.createIndex('docs')).toMatch(
      /^portal-docs-fairway2__[0-9a-f-]{36}$/,
    );
    expect(names.anyIndex('docs')).toBe('portal-docs-fairway2__*');
    expect(names.all).toBe('portal-fairway2');
  });

  it.each(['', '-docs', 'Docs', 'a*', 'a,b', '../x', 'ä', 'x'.repeat(300)])(
    'are such that engines take them: %j',
    type => {
      expect(names.ofType(type)).toMatch(
        /^portal-type-[0-9a-f]{32}__fairway2$/,
      );
    },
  );
});
