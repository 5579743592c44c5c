import { useShadowRootSelection } from '@backstage/plugin-techdocs-react';

const SETTLED_MS = 200;

/** What a reader has marked in the page, if anything. */
export function useSelectedText(): string {
  return useShadowRootSelection(SETTLED_MS)?.toString().trim() ?? '';
}
