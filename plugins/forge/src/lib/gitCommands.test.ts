import {
  cloneCommand,
  existingPushCommands,
  firstPushCommands,
  resolveConflictCommands,
} from './gitCommands';

const url = 'http://localhost:7007/api/forge/acme/pay.git';

describe('git commands', () => {
  it('clones', () => {
    expect(cloneCommand(url)).toBe(`git clone ${url}`);
  });

  it('makes and pushes a first commit', () => {
    expect(firstPushCommands({ name: 'pay', url, branch: 'main' })).toBe(
      [
        'mkdir pay && cd pay',
        'git init -b main',
        "echo '# pay' > README.md",
        'git add README.md',
        "git commit -m 'Start with a README'",
        `git remote add origin ${url}`,
        'git push -u origin main',
      ].join('\n'),
    );
  });

  it('pushes what exists', () => {
    expect(existingPushCommands({ url, branch: 'main' })).toBe(
      `git remote add origin ${url}\ngit push -u origin HEAD:main`,
    );
  });

  it.each([
    ['feature/login', 'git switch feature/login'],
    ['a;rm -rf ~', "git switch 'a;rm -rf ~'"],
    ['$(id)', "git switch '$(id)'"],
    ["it's", `git switch 'it'\\''s'`],
  ])(
    'quotes the branch %s where a shell would read more into it',
    (head, expected) => {
      expect(resolveConflictCommands({ base: 'main', head })).toContain(
        expected,
      );
    },
  );
});
