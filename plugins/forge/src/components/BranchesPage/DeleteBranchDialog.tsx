import {
  toastApiRef,
  useApi,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import type { Branch } from '../../api';
import { useForgeAction } from '../../hooks/useForgeAction';
import { useRefresh } from '../../hooks/useRefresh';
import { useRepositoryContext } from '../../hooks/useRepository';
import { forgeTranslationRef } from '../../translation';
import { ConfirmDialog } from '../ConfirmDialog';

/** Asks once more before a branch is deleted. */
export function DeleteBranchDialog(props: {
  branch: Branch;
  onClose: () => void;
}) {
  const { t } = useTranslationRef(forgeTranslationRef);
  const { id } = useRepositoryContext();
  const toastApi = useApi(toastApiRef);
  const refresh = useRefresh();
  const { name } = props.branch;
  const remove = useForgeAction(api => api.refs.deleteBranch(id, name));
  return (
    <ConfirmDialog
      title={t('branches.deleteTitle', { name })}
      body={t('branches.deleteBody')}
      confirm={t('branches.deleteConfirm', { name })}
      failed={t('branches.deleteFailed', { name })}
      action={remove}
      onDone={() => {
        refresh('repository', id.owner, id.repo, 'branches');
        toastApi.post({
          title: t('branches.deleted', { name }),
          status: 'success',
          timeout: 5000,
        });
        props.onClose();
      }}
      onClose={props.onClose}
    />
  );
}
