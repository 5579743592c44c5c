import type { ConfigApi } from '@backstage/frontend-plugin-api';

/**
 * The path under which the backend serves the forge, e.g. `/api/forge`.
 *
 * @remarks
 *
 * The discovery API would say the same, but only later: whether an entity has the tab is decided at once.
 */
export function readForgePath(config: ConfigApi): string {
  const { pathname } = new URL(config.getString('backend.baseUrl'));
  return `${pathname.replace(/\/$/, '')}/api/forge`;
}
