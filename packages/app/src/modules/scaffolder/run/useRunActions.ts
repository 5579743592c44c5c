import {
  toastApiRef,
  useApi,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import { scaffolderApiRef } from '@backstage/plugin-scaffolder-react';
import {
  taskCancelPermission,
  taskCreatePermission,
} from '@backstage/plugin-scaffolder-common/alpha';
import { useState } from 'react';
import { toRunStatus, type RunStream } from './toRunView';
import { runTranslationRef } from './translation';

export interface RunActions {
  /** Stops the run, where it goes on and the reader may do so. */
  readonly cancel?: () => void;
  readonly cancelling: boolean;
  /** Goes on where the run failed, where the kit allows for that. */
  readonly retry?: () => void;
  /** The form of the kit, filled as for this run. */
  readonly startOver?: string;
}

/** What can be done about a run as it stands. */
export function useRunActions(taskId: string, stream: RunStream): RunActions {
  const { t } = useTranslationRef(runTranslationRef);
  const scaffolderApi = useApi(scaffolderApiRef);
  const toastApi = useApi(toastApiRef);
  const [cancelling, setCancelling] = useState(false);
  const { allowed: mayCancel } = usePermission({
    permission: taskCancelPermission,
    resourceRef: taskId,
  });
  const { allowed: mayCreate } = usePermission({
    permission: taskCreatePermission,
  });
  const status = toRunStatus(stream);
  const spec = stream.task?.spec;
  const kit = spec?.templateInfo?.entity?.metadata;
  const recoverable =
    spec?.EXPERIMENTAL_recovery?.EXPERIMENTAL_strategy === 'startOver';

  const act = async (action: () => Promise<unknown>) => {
    try {
      await action();
    } catch (error) {
      setCancelling(false);
      toastApi.post({
        title: t('actionFailed'),
        description: (error as Error).message,
        status: 'danger',
      });
    }
  };
  return {
    cancelling: cancelling && status === 'running',
    cancel:
      status === 'running' && stream.task && mayCancel
        ? () => {
            setCancelling(true);
            act(() => scaffolderApi.cancelTask(taskId));
          }
        : undefined,
    retry:
      status === 'failed' && recoverable && mayCreate && scaffolderApi.retry
        ? () => {
            act(async () => scaffolderApi.retry?.(taskId));
          }
        : undefined,
    startOver:
      status !== 'running' && mayCreate && kit
        ? `/create/templates/${encodeURIComponent(
            kit.namespace ?? 'default',
          )}/${encodeURIComponent(kit.name)}?formData=${encodeURIComponent(
            JSON.stringify(spec?.parameters ?? {}),
          )}`
        : undefined,
  };
}
