import { findRoleLinks, getLinks, getOtherLinks } from './links';

const entity = (...links: any[]) => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'a', links },
});

describe('links', () => {
  it('lead nowhere a browser should not go', () => {
    const links = getLinks(
      entity(
        { url: 'https://a.example.com' },
        // What must not become a link.
        { url: 'javascript:alert(1)' }, // eslint-disable-line no-script-url
        { url: 7 },
        undefined,
      ),
    );

    expect(links).toEqual([{ url: 'https://a.example.com' }]);
    expect(getLinks(undefined)).toEqual([]);
  });

  it('come from the entity before its owner', () => {
    const chat = { url: 'https://chat/own', type: 'chat' };
    const owner = entity(
      { url: 'https://chat/group', type: 'chat' },
      { url: 'https://call/group', type: 'On-Call' },
    );

    expect(findRoleLinks('chat', entity(chat), owner)).toEqual([chat]);
    expect(findRoleLinks('on-call', entity(chat), owner)).toHaveLength(1);
    expect(findRoleLinks('runbook', entity(chat), owner)).toEqual([]);
  });

  it('without a role are listed apart', () => {
    const plain = { url: 'https://shop.example.com', title: 'Shop' };

    expect(
      getOtherLinks(entity(plain, { url: 'https://c', type: 'chat' })),
    ).toEqual([plain]);
  });
});
