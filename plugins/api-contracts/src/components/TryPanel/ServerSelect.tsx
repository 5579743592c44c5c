import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Select } from '@backstage/ui';
import type { ContractServer } from '@fairway/plugin-api-contracts-common';
import { apiContractsTranslationRef } from '../../translation';
import styles from './TryPanel.module.css';

/** The servers of an API; those that may not be tried stand below with the reason. */
export function ServerSelect(props: {
  servers: readonly ContractServer[];
  value: string;
  onChange: (url: string) => void;
}) {
  const { servers, value, onChange } = props;
  const { t } = useTranslationRef(apiContractsTranslationRef);
  const allowed = servers.filter(({ isAllowed }) => isAllowed);
  const refused = servers.filter(({ isAllowed }) => !isAllowed);
  return (
    <>
      {allowed.length > 0 ? (
        <Select
          label={t('tryIt.server')}
          options={allowed.map(({ url, environment }) => ({
            value: url,
            label: environment ? `${url} (${environment})` : url,
          }))}
          value={value}
          onChange={url => onChange(String(url))}
        />
      ) : (
        <p>{t('tryIt.noServers')}</p>
      )}
      {refused.length > 0 && (
        <ul className={styles.refused}>
          {refused.map(({ url, message }) => (
            <li key={url}>
              <code>{url}</code> {t('tryIt.refused')}
              {message && `: ${message}`}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
