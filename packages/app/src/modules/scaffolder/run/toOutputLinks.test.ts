import { toOutputLinks } from './toOutputLinks';

const origin = 'https://portal.example.com';

describe('toOutputLinks', () => {
  it('tells places in the portal from those outside of it', () => {
    const links = toOutputLinks(
      [
        { title: 'Repository', url: `${origin}/forge/acme/pay?a=1#b` },
        { title: 'Source', url: `${origin}/api/forge/acme/pay/src` },
        { title: 'Entry', entityRef: 'component:default/pay' },
        { title: 'Docs', url: '/docs/default/component/pay', icon: 'docs' },
        { title: 'Pipeline', url: 'https://ci.example.com/7' },
      ],
      origin,
    );

    expect(links).toEqual([
      {
        title: 'Repository',
        href: '/forge/acme/pay?a=1#b',
        target: 'page',
        icon: 'code',
      },
      {
        title: 'Source',
        href: '/api/forge/acme/pay/src',
        target: 'served',
        icon: 'code',
      },
      {
        title: 'Entry',
        href: '/catalog/default/component/pay',
        target: 'page',
        icon: 'catalog',
      },
      {
        title: 'Docs',
        href: '/docs/default/component/pay',
        target: 'page',
        icon: 'docs',
      },
      {
        title: 'Pipeline',
        href: 'https://ci.example.com/7',
        target: 'outside',
        icon: 'externalLink',
      },
    ]);
  });

  it.each([
    [{}],
    [{ url: '' }],
    // eslint-disable-next-line no-script-url -- what it is to be kept from
    [{ url: 'javascript:alert(1)' }],
    [{ url: 'http://' }],
  ])('leaves out %j', link => {
    expect(toOutputLinks([link], origin)).toEqual([]);
  });
});
