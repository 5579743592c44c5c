import { useApi } from '@backstage/frontend-plugin-api';
import { useCallback } from 'react';
import { fairwaySearchApiRef } from '../api/FairwaySearchApi';
import type { PaletteChoice } from '../lib/toPaletteOptions';

/**
 * Gives what happens besides going there when something of the palette is
 * opened: it is remembered here, and counted there.
 */
export function useChoice(
  remember: (term: string) => void,
): (choice: PaletteChoice, typed: string, index: number) => void {
  const searchApi = useApi(fairwaySearchApiRef);
  return useCallback(
    (choice, typed, index) => {
      if (choice.kind === 'recent' || choice.kind === 'correction') {
        remember(choice.term);
        return;
      }
      remember(typed);
      if (choice.kind === 'result') {
        const { type, href, rank } = choice.view;
        searchApi.recordClick({
          term: typed,
          type,
          location: href,
          rank: rank ?? index + 1,
        });
      }
    },
    [remember, searchApi],
  );
}
