import { readSourceConfig } from './readSourceConfig';

describe('readSourceConfig', () => {
  const request = {
    type: 'gitea',
    config: { host: 'git.example.com', organizations: ['shop'] },
  };

  it.each([
    ['type: gitea\nhost: git.example.com\norganizations: [shop]'],
    ['- type: gitea\n  host: git.example.com\n  organizations: [shop]'],
    ['{"type":"gitea","host":"git.example.com","organizations":["shop"]}'],
  ])('reads %j', text => {
    expect(readSourceConfig(text)).toEqual({ kind: 'request', request });
  });

  it.each([
    ['', 'noObject'],
    ['just a text', 'noObject'],
    ['- 1\n- 2', 'noObject'],
    ['host: git.example.com', 'noType'],
    ['type: 7', 'noType'],
  ])('says of %j what is missing', (text, kind) => {
    expect(readSourceConfig(text)).toEqual({ kind });
  });

  it('says where it cannot be read', () => {
    expect(readSourceConfig('type: gitea\nhost: [a')).toEqual({
      kind: 'broken',
      line: 2,
      reason: expect.stringMatching(/^Flow sequence/),
    });
  });

  it('does not follow aliases of aliases', () => {
    const levels = Array.from({ length: 12 }, (_, level) =>
      level === 0
        ? 'l0: &l0 [x, x]'
        : `l${level}: &l${level} [*l${level - 1}, *l${level - 1}]`,
    );

    expect(readSourceConfig(`type: gitea\n${levels.join('\n')}`)).toEqual({
      kind: 'noObject',
    });
  });
});
