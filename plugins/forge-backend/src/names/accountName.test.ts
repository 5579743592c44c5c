import {
  assertAccountName,
  findAccountNameFault,
  toLogin,
} from './accountName';

describe('findAccountNameFault', () => {
  it.each([
    ['ada'],
    ['Ada-Lovelace'],
    ['a.b_c-d'],
    ['7of9'],
    ['a'.repeat(40)],
    ['constructor'],
  ])('lets %j be a name', name => {
    expect(findAccountNameFault(name)).toBeUndefined();
  });

  it.each([
    [''],
    ['a'.repeat(41)],
    ['.'],
    ['..'],
    ['-ada'],
    ['ada-'],
    ['a--b'],
    ['a..b'],
    ['a b'],
    ['a/b'],
    ['a\\b'],
    ['a\0b'],
    ['a\n'],
    ['аda'],
    ['api'],
    ['API'],
    ['.backstage'],
    ['settings'],
    ['ada.git'],
    ['ada.png'],
  ])('finds fault with %j', name => {
    expect(findAccountNameFault(name)).toEqual(expect.any(String));
    expect(() => assertAccountName(name)).toThrow('cannot be the name');
  });
});

describe('toLogin', () => {
  it.each([
    ['ada', 'ada'],
    ['Ada.Lovelace', 'Ada.Lovelace'],
    ['a--b__c', 'a-b_c'],
    ['-ada-', 'ada'],
    ['ädä', 'd'],
    ['api', 'api-user'],
    ['---', 'someone'],
    ['x'.repeat(63), 'x'.repeat(30)],
    ['ada.git', 'ada.git-user'],
  ])('turns %j into %j, which is a name', (entityName, login) => {
    expect(toLogin(entityName)).toBe(login);
    expect(findAccountNameFault(toLogin(entityName))).toBeUndefined();
  });
});
