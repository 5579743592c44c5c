import type { ReactNode } from 'react';
import { UnifiedThemeProvider } from '@backstage/theme';
import { toStyleSheet } from './cssVariables';
import { createMaterialTheme } from './materialTheme';
import { darkTokens, lightTokens } from './tokens';

const themes = {
  light: {
    material: createMaterialTheme(lightTokens),
    styleSheet: toStyleSheet(lightTokens),
  },
  dark: {
    material: createMaterialTheme(darkTokens),
    styleSheet: toStyleSheet(darkTokens),
  },
};

/** Gives both design libraries the colours of one mode. */
export function FairwayThemeProvider(props: {
  mode: 'light' | 'dark';
  children?: ReactNode;
}) {
  const { material, styleSheet } = themes[props.mode];
  return (
    <UnifiedThemeProvider theme={material} themeName="fairway">
      <style>{styleSheet}</style>
      {props.children}
    </UnifiedThemeProvider>
  );
}
