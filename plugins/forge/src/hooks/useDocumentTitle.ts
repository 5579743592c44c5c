import { configApiRef, useApi } from '@backstage/frontend-plugin-api';
import { useEffect } from 'react';

/** Names the page in the browser's tab and history, as long as it is shown. */
export function useDocumentTitle(title: string): void {
  const app = useApi(configApiRef).getOptionalString('app.title');
  useEffect(() => {
    const before = document.title;
    document.title = app ? `${title} | ${app}` : title;
    return () => {
      document.title = before;
    };
  }, [title, app]);
}
