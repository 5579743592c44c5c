import {
  toastApiRef,
  useApi,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { ButtonIcon, Menu, MenuItem, MenuTrigger } from '@backstage/ui';
import { RiDeleteBinLine, RiMoreLine } from '@remixicon/react';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { useForgeAction } from '../../hooks/useForgeAction';
import { useForgePaths } from '../../hooks/useForgePaths';
import { useRefresh } from '../../hooks/useRefresh';
import { useRepositoryContext } from '../../hooks/useRepository';
import { forgeTranslationRef } from '../../translation';
import { ConfirmDialog } from '../ConfirmDialog';

/** What is rarely done to a repository, and not by everyone. */
export function RepositoryMenu() {
  const { t } = useTranslationRef(forgeTranslationRef);
  const { repository } = useRepositoryContext();
  const [isDeleting, setIsDeleting] = useState(false);
  if (!repository.permissions?.admin) {
    return null;
  }
  return (
    <>
      <MenuTrigger>
        <ButtonIcon
          variant="secondary"
          icon={<RiMoreLine />}
          aria-label={t('repository.more')}
        />
        <Menu placement="bottom end">
          <MenuItem
            color="danger"
            iconStart={<RiDeleteBinLine />}
            onAction={() => setIsDeleting(true)}
          >
            {t('repository.delete')}
          </MenuItem>
        </Menu>
      </MenuTrigger>
      {isDeleting && (
        <DeleteRepositoryDialog onClose={() => setIsDeleting(false)} />
      )}
    </>
  );
}

function DeleteRepositoryDialog(props: { onClose: () => void }) {
  const { t } = useTranslationRef(forgeTranslationRef);
  const { id } = useRepositoryContext();
  const paths = useForgePaths();
  const navigate = useNavigate();
  const toastApi = useApi(toastApiRef);
  const refresh = useRefresh();
  const remove = useForgeAction(api => api.repositories.delete(id));
  const name = `${id.owner}/${id.repo}`;
  return (
    <ConfirmDialog
      title={t('repository.deleteTitle', { name })}
      body={t('repository.deleteBody')}
      typed={{ name, label: t('repository.deleteType', { name }) }}
      confirm={t('repository.deleteConfirm', { name: id.repo })}
      failed={t('repository.deleteFailed', { name })}
      action={remove}
      onDone={() => {
        toastApi.post({
          title: t('repository.deleted', { name }),
          status: 'success',
          timeout: 5000,
        });
        navigate(paths.root);
        refresh('repositories');
      }}
      onClose={props.onClose}
    />
  );
}
