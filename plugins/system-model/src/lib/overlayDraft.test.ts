import {
  findBadTag,
  isBadLink,
  toggleMember,
  toOverlayDraft,
  toOverlayEdit,
} from './overlayDraft';

const before = {
  description: 'Plans berths',
  tags: ['go', 'quay'],
  links: [{ url: 'https://a.example.com', icon: 'docs', title: 'A' }],
};

describe('toOverlayEdit', () => {
  it('sends nothing of what is as before', () => {
    expect(toOverlayEdit(before, toOverlayDraft(before))).toEqual({
      values: {},
      cleared: [],
    });
  });

  it('sends what is new, and takes back what is empty', () => {
    const draft = {
      ...toOverlayDraft(before),
      description: '  ',
      tier: ' 1 ',
      tags: 'go, quay go new',
      links: [
        { url: 'https://a.example.com', icon: 'docs', title: '' },
        { url: ' ', title: '' },
      ],
    };

    expect(toOverlayEdit(before, draft)).toEqual({
      values: {
        tier: '1',
        tags: ['go', 'quay', 'new'],
        links: [{ url: 'https://a.example.com', icon: 'docs' }],
      },
      cleared: ['description'],
    });
  });
});

describe('what is taken out of lists', () => {
  const removed = { tags: ['old'], dependsOn: ['component:default/till'] };
  const draft = toOverlayDraft({ ...before, removed });
  const edited = (after: typeof draft) =>
    toOverlayEdit({ ...before, removed }, after).values;

  it('is sent list by list, as far as it is other than before', () => {
    expect(edited(draft)).toEqual({});
    expect(edited(toggleMember(draft, 'aliases', 'quays'))).toEqual({
      removed: { aliases: ['quays'] },
    });
    expect(
      edited(toggleMember(draft, 'dependsOn', 'component:default/till')),
    ).toEqual({ removed: { dependsOn: [] } });
    expect(
      edited(toggleMember(toggleMember(draft, 'tags', 'new'), 'tags', 'new')),
    ).toEqual({});
  });

  it('is not said any longer, and not taken out when it is said again', () => {
    expect(edited(toggleMember(draft, 'tags', 'go'))).toEqual({
      tags: ['quay'],
      removed: { tags: ['old', 'go'] },
    });
    expect(
      edited(toggleMember(draft, 'links', 'https://a.example.com')),
    ).toEqual({ links: [], removed: { links: ['https://a.example.com'] } });
    expect(edited({ ...draft, tags: 'go quay old' })).toEqual({
      tags: ['go', 'quay', 'old'],
      removed: { tags: [] },
    });
  });

  it('stays out when nothing is said of the list any more', () => {
    const edit = toOverlayEdit(
      { ...before, removed },
      { ...draft, tags: '', links: [] },
    );

    // To clear the field would restore what was taken out.
    expect(edit).toEqual({ values: { tags: [], links: [] }, cleared: [] });
  });
});

describe('findBadTag', () => {
  it.each([
    ['go c++ a:b', undefined],
    ['go Quay', 'Quay'],
    ['a--b', 'a--b'],
    ['x'.repeat(64), 'x'.repeat(64)],
  ])('of “%s” is %s', (tags, expected) => {
    expect(findBadTag({ ...toOverlayDraft({}), tags })).toBe(expected);
  });
});

describe('isBadLink', () => {
  it.each([
    ['https://a.example.com', '', false],
    ['mailto:a@example.com', 'Mail', false],
    ['', '', false],
    ['', 'Nowhere', true],
    ['vbscript:x', '', true],
    ['a.example.com', '', true],
  ])('%s with “%s”: %s', (url, title, expected) => {
    expect(isBadLink({ url, title })).toBe(expected);
  });
});
