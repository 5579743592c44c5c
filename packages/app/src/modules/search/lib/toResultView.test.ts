import { toPathText, toResultView, toSegments } from './toResultView';

const toText = (segments: ReadonlyArray<{ text: string; match: boolean }>) =>
  segments.map(s => (s.match ? `[${s.text}]` : s.text)).join('');

describe('toSegments', () => {
  it('marks what lies between the tags', () => {
    const segments = toSegments('a <x>pay</x>ment <x>pay</x>', '<x>', '</x>');

    expect(toText(segments)).toBe('a [pay]ment [pay]');
  });

  it('is plain text without tags, and never markup', () => {
    expect(toText(toSegments('<b>hi</b>', undefined, undefined))).toBe(
      '<b>hi</b>',
    );
    expect(toSegments('', '<x>', '</x>')).toEqual([]);
  });
});

describe('toResultView', () => {
  it('shows kind, type and owner of an entity', () => {
    const view = toResultView({
      type: 'software-catalog',
      document: {
        title: 'Payment API',
        text: 'Takes payments',
        location: '/catalog/default/api/payment-api',
        kind: 'API',
        type: 'openapi',
        owner: 'payments',
      } as any,
    });

    expect(view).toMatchObject({
      icon: 'kind:api',
      path: ['API', 'openapi'],
      owner: 'group:default/payments',
      href: '/catalog/default/api/payment-api',
    });
  });

  it('shows the facts about people, and no type they do not have', () => {
    const view = toResultView({
      type: 'software-catalog',
      document: {
        title: 'Ana Torres',
        text: ' : Ana Torres : ana@example.com',
        location: '/catalog/default/user/ana',
        kind: 'User',
        type: 'other',
      } as any,
    });

    expect(view.path).toEqual(['User']);
    expect(toText(view.excerpt)).toBe('Ana Torres · ana@example.com');
  });

  it('shows a page of docs with the entity it is about', () => {
    const view = toResultView({
      type: 'techdocs',
      document: {
        title: 'Refunds',
        text: '',
        location: '/docs/default/component/ledger/refunds',
        entityTitle: 'Ledger',
        kind: 'component',
      } as any,
    });

    expect(view.icon).toBe('docs');
    expect(view.path).toEqual(['Ledger']);
  });

  it('shows an operation with its verb and the API it is of', () => {
    const view = toResultView({
      type: 'api-operation',
      document: {
        title: '/baskets/{id}',
        text: 'Change it : now',
        location: '/catalog/default/api/booking/definition?operation=x',
        kind: 'API',
        type: 'openapi',
        apiTitle: 'Booking',
        owner: 'group:default/booking',
        method: 'PUT',
        deprecated: true,
      } as any,
    });

    expect(view).toMatchObject({
      icon: 'kind:api',
      badge: 'PUT',
      path: ['Booking'],
      owner: 'group:default/booking',
      isDeprecated: true,
    });
    expect(toText(view.excerpt)).toBe('Change it : now');
  });

  it('leads from the entity over the page to a heading', () => {
    const view = toResultView({
      type: 'techdocs',
      document: {
        title: 'Partial refunds',
        text: '',
        location: '/docs/default/component/ledger/refunds#partial',
        entityTitle: 'Ledger',
        pageTitle: 'Refunds',
      } as any,
    });

    expect(toPathText(view)).toBe('Ledger › Refunds');
  });

  it('shows the system, the tags and the end of life of an entity', () => {
    const view = toResultView({
      type: 'software-catalog',
      rank: 3,
      document: {
        title: 'Ledger',
        text: '',
        location: '/catalog/default/component/ledger',
        kind: 'Component',
        type: 'service',
        system: 'system:default/money',
        lifecycle: 'deprecated',
        tags: ['go', 'pci'],
      } as any,
    });

    expect(view).toMatchObject({
      rank: 3,
      system: 'system:default/money',
      tags: ['go', 'pci'],
      isDeprecated: true,
    });
    expect(toPathText(view)).toBe('Component · service');
  });

  it('shows a repository with the file whose name was found', () => {
    const view = toResultView({
      type: 'repository',
      document: {
        title: 'acme/ledger',
        text: 'Keeps books : daily',
        location: '/forge/acme/ledger',
        path: 'src/ledger.go',
      } as any,
    });

    expect(view).toMatchObject({ icon: 'code', path: ['src/ledger.go'] });
    expect(toText(view.excerpt)).toBe('Keeps books : daily');
  });

  it('keeps the surroundings of the first match', () => {
    const view = toResultView({
      type: 'techdocs',
      document: { title: 'T', text: 'unused', location: '/docs/a' },
      highlight: {
        preTag: '<x>',
        postTag: '</x>',
        fields: { text: `${'a'.repeat(200)}<x>pay</x>${'b'.repeat(400)}` },
      },
    });

    const text = toText(view.excerpt);
    expect(text).toMatch(/^…a{80}\[pay\]b+…$/);
    expect(text.length).toBeLessThan(260);
  });

  it('begins an excerpt with a whole word', () => {
    const view = toResultView({
      type: 'techdocs',
      document: { title: 'T', text: 'unused', location: '/docs/a' },
      highlight: {
        preTag: '<x>',
        postTag: '</x>',
        fields: { text: `${'confirmations and '.repeat(8)}<x>pay</x>` },
      },
    });

    expect(toText(view.excerpt)).toMatch(
      /^…(and|confirmations) .* and \[pay\]$/,
    );
  });
});
