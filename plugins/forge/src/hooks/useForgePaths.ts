import { useRouteRef } from '@backstage/frontend-plugin-api';
import { useMemo } from 'react';
import { createForgePaths, type ForgePaths } from '../lib/forgePaths';
import { rootRouteRef } from '../routes';

/** Addresses of the forge's pages, wherever the app mounts them. */
export function useForgePaths(): ForgePaths {
  const root = useRouteRef(rootRouteRef)?.() ?? '/forge';
  return useMemo(() => createForgePaths(root), [root]);
}
