import { stringifyEntityRef } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';
import { Link } from 'react-router-dom';
import { useServers } from '../../hooks/useServers';
import { useTryAddress } from '../../hooks/useTryAddress';
import { apiContractsTranslationRef } from '../../translation';
import styles from './TryPanel.module.css';

/** Leads to the panel, with a request made for one thing; absent where there is none. */
export function TryLink(props: {
  /** What the panel knows it by. */
  id: string;
  name: string;
}) {
  const { id, name } = props;
  const { entity } = useEntity();
  const { t } = useTranslationRef(apiContractsTranslationRef);
  const { toTry } = useTryAddress();
  const { data: servers } = useServers(stringifyEntityRef(entity));
  if (!servers) return null;
  return (
    <Link
      className={styles.link}
      to={toTry(id)}
      aria-label={t('tryIt.tryThis', { name })}
    >
      {t('tryIt.try')}
    </Link>
  );
}
