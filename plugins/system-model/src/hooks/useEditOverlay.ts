import { useApi } from '@backstage/frontend-plugin-api';
import type { OverlayOutcome } from '@fairway/plugin-system-model-common';
import { systemModelApiRef } from '../api';
import type { OverlayEdit } from '../lib/overlayDraft';
import { useAction, type Action } from './useAction';

/** Says something of an entity in the portal, and takes back what is empty now. */
export function useEditOverlay(
  entityRef: string,
  onDone: (outcome: OverlayOutcome) => void,
): Action<[OverlayEdit]> {
  const api = useApi(systemModelApiRef);
  return useAction(async ({ values, cleared }: OverlayEdit) => {
    for (const field of cleared) {
      await api.clearOverlay(entityRef, field);
    }
    const hasValues = Object.keys(values).length > 0;
    return hasValues
      ? await api.editOverlay(entityRef, values)
      : ({ kind: 'stored' } as const);
  }, onDone);
}
