import { getContrast } from './__testUtils__/getContrast';
import { darkTokens, lightTokens, ThemeTokens } from './tokens';

/** WCAG 2.2 AA: text 4.5, parts of controls that carry meaning 3. */
const pairs: Array<[string, (t: ThemeTokens) => [string, string], number]> = [
  ['text on page', t => [t.text, t.page], 4.5],
  ['text on surface', t => [t.text, t.surface], 4.5],
  ['text on raised', t => [t.text, t.raised], 4.5],
  ['text on sunken', t => [t.text, t.sunken], 4.5],
  ['quiet on page', t => [t.quiet, t.page], 4.5],
  ['quiet on surface', t => [t.quiet, t.surface], 4.5],
  ['quiet on raised', t => [t.quiet, t.raised], 4.5],
  ['quiet on sunken', t => [t.quiet, t.sunken], 4.5],
  ['faint on page', t => [t.faint, t.page], 4.5],
  ['faint on surface', t => [t.faint, t.surface], 4.5],
  ['faint on sunken', t => [t.faint, t.sunken], 4.5],
  ['link on page', t => [t.primary, t.page], 4.5],
  ['link on surface', t => [t.primary, t.surface], 4.5],
  ['link on raised', t => [t.primary, t.raised], 4.5],
  ['link on sunken', t => [t.primary, t.sunken], 4.5],
  ['hovered link on surface', t => [t.primaryHover, t.surface], 4.5],
  ['button label', t => [t.onPrimary, t.primary], 4.5],
  ['hovered button label', t => [t.onPrimary, t.primaryHover], 4.5],
  ['link in a selected row', t => [t.primary, t.primarySubdued], 4.5],
  ['good on surface', t => [t.good, t.surface], 4.5],
  ['good on its fill', t => [t.good, t.goodSubdued], 4.5],
  ['warn on surface', t => [t.warn, t.surface], 4.5],
  ['warn on its fill', t => [t.warn, t.warnSubdued], 4.5],
  ['bad on surface', t => [t.bad, t.surface], 4.5],
  ['bad on its fill', t => [t.bad, t.badSubdued], 4.5],
  ['navigation label', t => [t.navText, t.nav], 4.5],
  ['hovered navigation label', t => [t.navText, t.navHover], 4.5],
  ['selected navigation label', t => [t.navTextSelected, t.navHover], 4.5],
  ['navigation mark', t => [t.navMark, t.nav], 3],
  ['focus ring on page', t => [t.primary, t.page], 3],
];

describe.each([
  ['light', lightTokens],
  ['dark', darkTokens],
])('%s tokens', (_, tokens) => {
  it.each(pairs)('%s is readable', (_name, pick, minimum) => {
    expect(getContrast(...pick(tokens))).toBeGreaterThanOrEqual(minimum);
  });
});

describe('getContrast', () => {
  it('spans 1 to 21, in either order', () => {
    expect(getContrast('#000000', '#FFFFFF')).toBeCloseTo(21);
    expect(getContrast('#FFFFFF', '#000000')).toBeCloseTo(21);
    expect(getContrast('#0B62C4', '#0B62C4')).toBe(1);
  });
});
