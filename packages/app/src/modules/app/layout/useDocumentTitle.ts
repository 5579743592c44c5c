import { useEffect } from 'react';
import { useAppTitle } from '../brand/useAppTitle';

/** Names the page, or a part that fills it, in the tab and the history of the browser. */
export function useDocumentTitle(title: string | undefined): void {
  const app = useAppTitle();
  useEffect(() => {
    if (!title) {
      return undefined;
    }
    const before = document.title;
    document.title = `${title} | ${app}`;
    return () => {
      document.title = before;
    };
  }, [title, app]);
}
