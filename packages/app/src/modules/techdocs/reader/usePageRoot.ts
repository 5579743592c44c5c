import { useShadowRoot } from '@backstage/plugin-techdocs-react';
import { useEffect, useState } from 'react';

/** The document of the page that is open, which the reader replaces as a whole when another one is opened. */
export function usePageRoot(): HTMLElement | undefined {
  const shadowRoot = useShadowRoot();
  const [root, setRoot] = useState<Element | null>();

  useEffect(() => {
    if (!shadowRoot) {
      return undefined;
    }
    const look = () => setRoot(shadowRoot.firstElementChild);
    look();
    const observer = new MutationObserver(look);
    observer.observe(shadowRoot, { childList: true });
    return () => observer.disconnect();
  }, [shadowRoot]);

  return root instanceof HTMLElement ? root : undefined;
}
