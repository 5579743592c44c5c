import { usePermission } from '@backstage/plugin-permission-react';
import { systemModelSettlePermission } from '@fairway/plugin-system-model-common';
import { useOwnership } from './useOwnership';

/**
 * Tells whether the reader may choose sources: for what they own, or for everything with the permission.
 *
 * @returns Takes the owner of an entity. The backend has the last word.
 */
export function useMaySettle(): (owner: string | undefined) => boolean {
  const { allowed } = usePermission({
    permission: systemModelSettlePermission,
  });
  const ownership = useOwnership();
  return owner =>
    allowed ||
    (owner !== undefined &&
      ownership !== undefined &&
      ownership.includes(owner));
}
