import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useState } from 'react';
import type { AccessToken } from '../../api';
import { useDeleteToken } from '../../hooks/useTokens';
import { forgeTranslationRef } from '../../translation';
import { ConfirmDialog } from '../ConfirmDialog';
import { Hidden } from '../Hidden';
import { RowMenu } from '../RowMenu';
import { Time } from '../Time';
import styles from './TokenTable.module.css';

/** Access tokens by name. Their secrets are known to nobody any more. */
export function TokenTable(props: {
  login: string;
  tokens: readonly AccessToken[];
}) {
  const { t } = useTranslationRef(forgeTranslationRef);
  const [deleting, setDeleting] = useState<AccessToken>();
  return (
    <>
      <table aria-label={t('tokens.tableLabel')} className={styles.table}>
        <thead>
          <tr>
            <th scope="col" className={styles.wide}>
              {t('tokens.name')}
            </th>
            <th scope="col">{t('tokens.secret')}</th>
            <th scope="col">{t('tokens.created')}</th>
            <th scope="col">{t('tokens.lastUsed')}</th>
            <th scope="col">
              <Hidden>{t('tokens.actions')}</Hidden>
            </th>
          </tr>
        </thead>
        <tbody>
          {props.tokens.map(token => (
            <tr key={token.id}>
              <th scope="row" className={styles.name}>
                {token.name}
              </th>
              <td>
                <code>…{token.token_last_eight}</code>
              </td>
              <td>
                <Time value={token.created_at} />
              </td>
              <td>
                {isNever(token) ? (
                  t('tokens.never')
                ) : (
                  <Time value={token.last_used_at} />
                )}
              </td>
              <td className={styles.action}>
                <RowMenu
                  label={t('tokens.actionsOf', { name: token.name })}
                  deleteLabel={t('tokens.deleteOf', { name: token.name })}
                  onDelete={() => setDeleting(token)}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {deleting && (
        <DeleteTokenDialog
          login={props.login}
          token={deleting}
          onClose={() => setDeleting(undefined)}
        />
      )}
    </>
  );
}

// The forge says when a token was made for one that was never used.
function isNever(token: AccessToken): boolean {
  const { created_at: created, last_used_at: used } = token;
  return !used || Boolean(created && Date.parse(used) <= Date.parse(created));
}

function DeleteTokenDialog(props: {
  login: string;
  token: AccessToken;
  onClose: () => void;
}) {
  const { t } = useTranslationRef(forgeTranslationRef);
  const { name, id } = props.token;
  const remove = useDeleteToken();
  return (
    <ConfirmDialog
      title={t('tokens.deleteTitle', { name })}
      body={t('tokens.deleteBody')}
      confirm={t('tokens.deleteConfirm', { name })}
      failed={t('tokens.deleteFailed', { name })}
      action={{ ...remove, run: () => remove.run(props.login, id) }}
      onDone={props.onClose}
      onClose={props.onClose}
    />
  );
}
