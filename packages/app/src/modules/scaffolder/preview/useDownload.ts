import { fetchApiRef, useApi } from '@backstage/frontend-plugin-api';
import { useState } from 'react';
import { fetchKitArchive, type KitRequest } from './kitRoutes';

/** Hands a file to the browser as if a link to it had been followed. */
function save(blob: Blob, name: string) {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}

/** Downloads what a kit would make as a zip file. */
export function useDownload(request: KitRequest, name: string) {
  const fetchApi = useApi(fetchApiRef);
  const [isRunning, setRunning] = useState(false);
  const [error, setError] = useState<Error>();

  const start = async () => {
    setRunning(true);
    setError(undefined);
    try {
      save(await fetchKitArchive(fetchApi, request), `${name}.zip`);
    } catch (cause) {
      setError(cause as Error);
    } finally {
      setRunning(false);
    }
  };
  return { start, isRunning, error };
}
