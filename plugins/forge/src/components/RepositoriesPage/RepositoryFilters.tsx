import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { SearchField, Select } from '@backstage/ui';
import { useEffect, useState } from 'react';
import type { ListSearch } from '../../hooks/useListSearch';
import { useOwners } from '../../hooks/useOwners';
import { forgeTranslationRef } from '../../translation';
import styles from './RepositoryFilters.module.css';

const TYPING_PAUSE_MS = 250;
const ALL = '*';

/** Search, owner and how many were found. */
export function RepositoryFilters(props: {
  search: ListSearch;
  total: number | undefined;
}) {
  const { t } = useTranslationRef(forgeTranslationRef);
  const { q, owner, setQ, setOwner } = props.search;
  const [typed, setTyped] = useState(q);
  const owners = useOwners();

  // What is typed becomes the address after a pause; an address that changes otherwise becomes what is typed.
  useEffect(() => setTyped(q), [q]);
  useEffect(() => {
    if (typed.trim() === q) {
      return undefined;
    }
    const timer = setTimeout(() => setQ(typed.trim()), TYPING_PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed, q, setQ]);

  const names = new Set([
    ...(owners.data?.organizations.map(({ name }) => name) ?? []),
    ...(owners.data ? [owners.data.user.login] : []),
    ...(owner ? [owner] : []),
  ]);

  return (
    <div className={styles.filters}>
      <SearchField
        className={styles.search}
        aria-label={t('repositories.searchLabel')}
        placeholder={t('repositories.searchPlaceholder')}
        value={typed}
        onChange={setTyped}
      />
      <Select
        className={styles.owner}
        aria-label={t('repositories.owner')}
        options={[
          { value: ALL, label: t('repositories.allOwners') },
          ...[...names].map(name => ({ value: name, label: name })),
        ]}
        value={owner || ALL}
        onChange={key => setOwner(key === ALL ? '' : String(key))}
      />
      <span role="status" className={styles.count}>
        {props.total !== undefined &&
          t('repositories.count', { count: props.total })}
      </span>
    </div>
  );
}
