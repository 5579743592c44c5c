import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { toCssVariables, toStyleSheet } from './cssVariables';
import { darkTokens, lightTokens } from './tokens';

// By its path: Jest replaces whatever is imported as a style sheet.
const upstream = readFileSync(
  join(
    dirname(require.resolve('@backstage/ui/package.json')),
    'dist/css/styles.css',
  ),
  'utf8',
);

describe('toCssVariables', () => {
  it('only sets variables that Backstage UI knows', () => {
    const unknown = Object.keys(toCssVariables(lightTokens)).filter(
      name => name.startsWith('--bui-') && !upstream.includes(`${name}:`),
    );

    expect(unknown).toEqual([]);
  });

  it('leaves no colour of the stock dark theme in place', () => {
    const dark = upstream.slice(upstream.indexOf("[data-theme-mode='dark'] {"));
    const declared = dark
      .slice(0, dark.indexOf('}'))
      .match(/--bui-[a-z0-9-]+(?=:)/g);
    const ours = Object.keys(toCssVariables(darkTokens));

    expect(declared?.length).toBeGreaterThan(50);
    expect(declared?.filter(name => !ours.includes(name))).toEqual([]);
  });
});

describe('toStyleSheet', () => {
  it('tells the browser which controls to draw', () => {
    expect(toStyleSheet(darkTokens)).toContain('color-scheme:dark;');
  });
});
