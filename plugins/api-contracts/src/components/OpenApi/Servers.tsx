import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ServerView } from '../../lib/openapi/OpenApiView';
import { apiContractsTranslationRef } from '../../translation';
import { CopyButton } from '../CopyButton';
import styles from './OpenApi.module.css';

/** Addresses of the service, each with copy. */
export function Servers(props: { servers: readonly ServerView[] }) {
  const { t } = useTranslationRef(apiContractsTranslationRef);
  return (
    <>
      <h3 className={styles.heading}>{t('common.servers')}</h3>
      <ul className={styles.list}>
        {props.servers.map(({ url, description }) => (
          <li key={url} className={styles.server}>
            <code>{url}</code>
            <CopyButton text={url} what={url} />
            {description && <span className={styles.words}>{description}</span>}
          </li>
        ))}
      </ul>
    </>
  );
}
