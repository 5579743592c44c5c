import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import { Button } from '@backstage/ui';
import {
  systemModelSourceManagePermission,
  type SourceStatus,
} from '@fairway/plugin-system-model-common';
import { useEffect, useState } from 'react';
import { systemModelApiRef } from '../../api';
import { useAction } from '../../hooks/useAction';
import { systemModelTranslationRef } from '../../translation';
import { Failure } from '../Failure';
import styles from './Sources.module.css';

/** Has a source read again; absent for who may not, and for what nobody reads. */
export function RescanButton(props: { source: SourceStatus; onAsked(): void }) {
  const { source, onAsked } = props;
  const { id, type, isRunning, startedAt } = source;
  const { t } = useTranslationRef(systemModelTranslationRef);
  const api = useApi(systemModelApiRef);
  const { allowed } = usePermission({
    permission: systemModelSourceManagePermission,
  });
  const [isAsked, setIsAsked] = useState(false);
  const rescan = useAction(
    () => api.rescanSource(id),
    () => {
      setIsAsked(true);
      onAsked();
    },
  );
  // Once it has begun, or has ended in the meantime, it can be asked again.
  useEffect(() => setIsAsked(false), [isRunning, startedAt]);

  if (!allowed || type === 'push') {
    return null;
  }
  return (
    <>
      <Button
        className={styles.rescan}
        size="small"
        variant="secondary"
        aria-label={t('sources.rescanOf', { name: id })}
        isPending={rescan.isPending}
        isDisabled={isRunning || isAsked}
        onPress={() => rescan.run()}
      >
        {isAsked ? t('sources.asked') : t('sources.rescan')}
      </Button>
      {rescan.error && (
        <div className={styles.wide}>
          <Failure
            title={t('sources.rescanFailed', { name: id })}
            error={rescan.error}
          />
        </div>
      )}
    </>
  );
}
