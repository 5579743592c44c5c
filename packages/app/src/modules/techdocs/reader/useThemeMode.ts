import { useSyncExternalStore } from 'react';

const ATTRIBUTE = 'data-theme-mode';

function subscribe(onChange: () => void): () => void {
  const observer = new MutationObserver(onChange);
  observer.observe(document.body, { attributeFilter: [ATTRIBUTE] });
  return () => observer.disconnect();
}

/** Whether the portal is light or dark now. */
export function useThemeMode(): 'light' | 'dark' {
  return useSyncExternalStore(subscribe, () =>
    document.body.getAttribute(ATTRIBUTE) === 'dark' ? 'dark' : 'light',
  );
}
