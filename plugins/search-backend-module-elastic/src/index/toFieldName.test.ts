import { toFieldName } from './toFieldName';

describe('toFieldName', () => {
  it.each([
    ['kind', 'values.kind'],
    ['access.kind', 'values.access$002ekind'],
    ['*', 'values.$002a'],
    ['$002a', 'values.$0024002a'],
    ['', 'values.$'],
    ['\ud800', 'values.$d800'],
  ])('makes a name of %j that means nothing else', (field, name) => {
    expect(toFieldName(field)).toBe(name);
  });
});
