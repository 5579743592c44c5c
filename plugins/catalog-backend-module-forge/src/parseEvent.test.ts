import { makePush } from './__testUtils__/makePush';
import { parseDeletedRepository, parsePush } from './parseEvent';

const URL = 'http://localhost:7007/api/forge/demo/shop';

describe('parsePush', () => {
  it('sums up what a push did to files', () => {
    const [commit] = makePush(URL).commits;
    const push = parsePush({
      ...makePush(URL),
      commits: [
        { ...commit, added: ['new', 'back'], modified: ['changed', 'kept'] },
        { ...commit, removed: ['gone', 'back', 'kept'] },
      ],
    });

    expect(push).toEqual({
      repositoryUrl: URL,
      branch: 'main',
      gone: false,
      added: new Set(['new']),
      removed: new Set(['gone']),
    });
  });

  it('knows a deleted branch, and a branch with slashes', () => {
    const push = parsePush(
      makePush(URL, { ref: 'refs/heads/feature/x', after: '0'.repeat(40) }),
    );

    expect(push).toMatchObject({ branch: 'feature/x', gone: true });
  });

  it('does not care about tags', () => {
    expect(parsePush(makePush(URL, { ref: 'refs/tags/v1' }))).toBeUndefined();
  });

  it.each([
    [undefined, 'The push event is not valid: expected object'],
    [{ ...makePush(URL), ref: 1 }, 'ref: expected string, received 1'],
    [
      { ...makePush(URL), repository: { html_url: 'shop' } },
      'repository.html_url',
    ],
  ])('says what is wrong with %j', (payload, message) => {
    expect(() => parsePush(payload)).toThrow(message);
  });
});

describe('parseDeletedRepository', () => {
  const { repository } = makePush(URL);

  it('tells deleted repositories from others', () => {
    expect(parseDeletedRepository({ action: 'deleted', repository })).toBe(URL);
    expect(
      parseDeletedRepository({ action: 'created', repository }),
    ).toBeUndefined();
  });

  it('says what is wrong', () => {
    expect(() => parseDeletedRepository({ action: 'deleted' })).toThrow(
      'The repository event is not valid: repository: expected object, received nothing',
    );
  });
});
