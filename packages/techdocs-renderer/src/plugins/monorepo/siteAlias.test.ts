import { siteAlias } from './siteAlias';

describe('siteAlias', () => {
  it.each([
    ['project-a', 'project-a'],
    ['team/Service_1.x', 'team/Service_1.x'],
    ['My Ünique Site!', 'my-unique-site'],
    ['/team/a/', 'team/a'],
    ['../up', 'up'],
    ['a/../b', 'a-b'],
    ['..', ''],
    ['.', ''],
    ['日本', ''],
    ['', ''],
  ])('%j becomes %j', (name, alias) => {
    expect(siteAlias(name)).toBe(alias);
  });
});
