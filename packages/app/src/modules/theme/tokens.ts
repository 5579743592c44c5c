/**
 * The colours of one theme, by role. Every colour on screen comes from here:
 * components name a role, never a colour.
 */
export interface ThemeTokens {
  readonly mode: 'light' | 'dark';
  readonly page: string;
  readonly surface: string;
  readonly raised: string;
  /** Fill of quiet controls and of rows under the pointer. */
  readonly sunken: string;
  readonly line: string;
  readonly lineStrong: string;
  readonly text: string;
  readonly quiet: string;
  readonly faint: string;
  readonly primary: string;
  readonly primaryHover: string;
  readonly onPrimary: string;
  readonly primarySubdued: string;
  readonly good: string;
  readonly goodSubdued: string;
  readonly warn: string;
  readonly warnSubdued: string;
  readonly bad: string;
  readonly badSubdued: string;
  readonly nav: string;
  readonly navHover: string;
  readonly navText: string;
  readonly navTextSelected: string;
  readonly navMark: string;
  readonly shadow: string;
  /** What lies over the page below a dialog. */
  readonly scrim: string;
}

export const lightTokens: ThemeTokens = {
  mode: 'light',
  page: '#F5F7F9',
  surface: '#FFFFFF',
  raised: '#FFFFFF',
  sunken: '#EDF1F5',
  line: '#DCE3EA',
  lineStrong: '#B8C4D0',
  text: '#14202B',
  quiet: '#4A5A69',
  faint: '#5F6F7E',
  primary: '#0B62C4',
  primaryHover: '#084C99',
  onPrimary: '#FFFFFF',
  primarySubdued: '#E4EFFB',
  good: '#17785A',
  goodSubdued: '#E0F3EC',
  warn: '#8F5400',
  warnSubdued: '#FBEFDC',
  bad: '#B3261E',
  badSubdued: '#FBE9E7',
  nav: '#0B1F33',
  navHover: '#16304B',
  navText: '#C9D6E2',
  navTextSelected: '#FFFFFF',
  navMark: '#2BB5A0',
  shadow: '0 1px 2px rgb(20 32 43 / 8%), 0 8px 24px rgb(20 32 43 / 14%)',
  scrim: 'rgb(11 31 51 / 40%)',
};

export const darkTokens: ThemeTokens = {
  mode: 'dark',
  page: '#0D151D',
  surface: '#141F29',
  raised: '#1B2833',
  sunken: '#1F2E3B',
  line: '#263544',
  lineStrong: '#3B4D5F',
  text: '#E6EDF3',
  quiet: '#A9B8C6',
  faint: '#8B9BAA',
  primary: '#6CB2FF',
  primaryHover: '#93C7FF',
  onPrimary: '#06121E',
  primarySubdued: '#12304F',
  good: '#56C596',
  goodSubdued: '#10332A',
  warn: '#E5A84B',
  warnSubdued: '#38290F',
  bad: '#FF8A80',
  badSubdued: '#3F1D1B',
  nav: '#08111A',
  navHover: '#142231',
  navText: '#C9D6E2',
  navTextSelected: '#FFFFFF',
  navMark: '#2BB5A0',
  shadow: '0 1px 2px rgb(0 0 0 / 40%), 0 8px 24px rgb(0 0 0 / 48%)',
  scrim: 'rgb(0 0 0 / 56%)',
};

export const fontFamily = "'Inter Variable', system-ui, sans-serif";
export const monospaceFamily =
  "'JetBrains Mono Variable', ui-monospace, monospace";
export const radius = 6;
