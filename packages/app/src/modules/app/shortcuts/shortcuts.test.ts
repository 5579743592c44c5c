import { createShortcutMatcher, KeyPress } from './shortcuts';

const press = (key: string, more: Partial<KeyPress> = {}): KeyPress => ({
  key,
  modifier: false,
  alt: false,
  typing: false,
  time: 0,
  ...more,
});

describe('createShortcutMatcher', () => {
  it('knows single keys', () => {
    const match = createShortcutMatcher();

    expect(match(press('c'))?.to).toBe('/create');
    expect(match(press('?'))?.label).toBe('help');
    expect(match(press('x'))).toBeUndefined();
  });

  it('knows sequences, and forgets their first key after a second', () => {
    const match = createShortcutMatcher();

    expect(match(press('g', { time: 0 }))).toBeUndefined();
    expect(match(press('c', { time: 900 }))?.to).toBe('/catalog');

    expect(match(press('g', { time: 2000 }))).toBeUndefined();
    expect(match(press('c', { time: 3100 }))?.to).toBe('/create');
  });

  it('takes a key that does not continue the sequence on its own', () => {
    const match = createShortcutMatcher();

    match(press('g'));

    expect(match(press('?'))?.label).toBe('help');
  });

  it('leaves typing alone but for search', () => {
    const match = createShortcutMatcher();

    expect(match(press('c', { typing: true }))).toBeUndefined();
    expect(match(press('k', { typing: true, modifier: true }))?.label).toBe(
      'search',
    );
  });

  it('leaves the shortcuts of the browser alone', () => {
    const match = createShortcutMatcher();

    expect(match(press('c', { modifier: true }))).toBeUndefined();
    expect(match(press('k', { modifier: true, alt: true }))).toBeUndefined();
  });
});
