import { useApi } from '@backstage/frontend-plugin-api';
import { visitsApiRef } from '@backstage/plugin-home';
import { useEffect } from 'react';
import { useLocation } from 'react-router-dom';
import { isWorthRemembering } from './lib/isWorthRemembering';

/**
 * Remembers where the reader was.
 *
 * @remarks
 *
 * The stock listener saves every page, some of them twice, each time with a
 * request to the server; this one only those the home page makes use of.
 */
export function VisitRecorder() {
  const visitsApi = useApi(visitsApiRef);
  const { pathname } = useLocation();

  useEffect(() => {
    if (isWorthRemembering(pathname)) {
      // A place that is not remembered is only missing from a list.
      visitsApi.save({ visit: { name: pathname, pathname } }).catch(() => {});
    }
  }, [visitsApi, pathname]);

  return null;
}
