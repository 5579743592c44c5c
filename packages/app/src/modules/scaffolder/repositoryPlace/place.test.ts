import { mockApis } from '@backstage/frontend-test-utils';
import {
  findOwnerFault,
  formatPlace,
  parsePlace,
  readDefault,
  readHosts,
} from './place';

const config = mockApis.config({
  data: {
    integrations: {
      github: [{ host: 'github.com' }],
      gitea: [{ host: 'git.example.com' }],
    },
    scaffolder: {
      defaultEnvironment: {
        parameters: { forgeHost: 'git.example.com', forgeOrganization: 'acme' },
      },
    },
  },
});

describe('the place of a repository', () => {
  const fallback = readDefault(config);

  it('offers the hosts of the configuration, the default first', () => {
    expect(readHosts(config)).toEqual(['git.example.com', 'github.com']);
    expect(readHosts(mockApis.config({ data: {} }))).toEqual([]);
  });

  it.each([
    [undefined, { host: 'git.example.com', owner: 'acme' }],
    ['github.com?owner=acme', { host: 'github.com', owner: 'acme' }],
    ['gitlab.com?owner=a%2Fb', { host: 'gitlab.com', owner: 'a/b' }],
  ])('reads and writes %s', (value, place) => {
    expect(parsePlace(value, fallback)).toEqual(place);
    expect(formatPlace(place, fallback)).toBe(value);
  });

  it.each([
    ['acme', undefined],
    ['a/b', undefined],
    ['', 'ownerMissing'],
    ['a b', 'ownerInvalid'],
    ['a&b', 'ownerInvalid'],
  ])('finds what is wrong with %s', (owner, fault) => {
    expect(findOwnerFault({ host: 'h', owner })).toBe(fault);
  });
});
