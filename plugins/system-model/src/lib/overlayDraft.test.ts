import {
  findBadTag,
  isBadLink,
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
