import { fetchApiRef, useApi } from '@backstage/frontend-plugin-api';
import { saveFile } from '@fairway/frontend-toolkit';
import { useState } from 'react';
import { fetchKitArchive, type KitRequest } from './kitRoutes';

/** Downloads what a kit would make as a zip file. */
export function useDownload(request: KitRequest, name: string) {
  const fetchApi = useApi(fetchApiRef);
  const [isRunning, setRunning] = useState(false);
  const [error, setError] = useState<Error>();

  const start = async () => {
    setRunning(true);
    setError(undefined);
    try {
      saveFile(await fetchKitArchive(fetchApi, request), `${name}.zip`);
    } catch (cause) {
      setError(cause as Error);
    } finally {
      setRunning(false);
    }
  };
  return { start, isRunning, error };
}
