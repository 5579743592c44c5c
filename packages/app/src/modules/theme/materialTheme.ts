import { createUnifiedTheme, type PageTheme } from '@backstage/theme';
import { toComponents } from './components';
import { toPalette } from './palette';
import { fontFamily, ThemeTokens } from './tokens';

const heading = (fontSize: number) => ({
  fontSize,
  fontWeight: 600,
  marginBottom: 4,
});

/** Creates the Material UI themes (4 and 5) for upstream plugins. */
export function createMaterialTheme(tokens: ThemeTokens) {
  const page: PageTheme = {
    colors: [tokens.page],
    shape: 'none',
    backgroundImage: 'none',
    fontColor: tokens.text,
  };
  return createUnifiedTheme({
    palette: toPalette(tokens),
    fontFamily,
    defaultPageTheme: 'home',
    pageTheme: { home: page },
    typography: {
      htmlFontSize: 16,
      fontFamily,
      h1: heading(32),
      h2: heading(24),
      h3: heading(20),
      h4: heading(20),
      h5: heading(16),
      h6: heading(16),
    },
    components: toComponents(tokens),
  });
}
