import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useEffect } from 'react';
import { useThemeMode } from '../reader/useThemeMode';
import { docsTranslationRef } from '../translation';
import { findDiagrams } from './findDiagrams';
import { showDiagrams } from './showDiagrams';

/** Draws the Mermaid diagrams that the build of a page has left as text. */
export function Diagrams(props: { root: HTMLElement }) {
  const { root } = props;
  const mode = useThemeMode();
  const { t } = useTranslationRef(docsTranslationRef);

  useEffect(() => {
    const diagrams = findDiagrams(root);
    if (diagrams.length === 0) {
      return undefined;
    }
    const controller = new AbortController();
    showDiagrams(diagrams, {
      load: async () => (await import('./drawMermaid')).drawMermaid,
      mode,
      signal: controller.signal,
      describe: ({ title, kind }) =>
        title
          ? t('diagram.titled', { title })
          : t('diagram.untitled', { kind }),
      explain: ({ kind, detail = '' }) => t(`diagram.${kind}`, { detail }),
    });
    return () => controller.abort();
  }, [root, mode, t]);

  return null;
}
