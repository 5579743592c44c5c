import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Badge, Link } from '@backstage/ui';
import { RiGitPullRequestLine } from '@remixicon/react';
import type { Repository } from '../../api';
import { ROW_LINK, useArrowKeys } from '../../hooks/useArrowKeys';
import { useForgePaths } from '../../hooks/useForgePaths';
import { forgeTranslationRef } from '../../translation';
import { Time } from '../Time';
import styles from './RepositoryTable.module.css';

/** Repositories by name. The name takes the width it needs, the description what is left. */
export function RepositoryTable(props: {
  repositories: readonly Repository[];
  isStale: boolean;
}) {
  const { t } = useTranslationRef(forgeTranslationRef);
  const arrowKeys = useArrowKeys();
  const hasPulls = props.repositories.some(one => one.open_pr_counter);
  return (
    <table
      aria-label={t('repositories.tableLabel')}
      aria-busy={props.isStale}
      className={styles.table}
      {...arrowKeys}
    >
      <thead>
        <tr>
          <th scope="col">{t('repositories.name')}</th>
          <th scope="col" className={styles.wide}>
            {t('repositories.description')}
          </th>
          {hasPulls && (
            <th scope="col" className={styles.number}>
              {t('repositories.pulls')}
            </th>
          )}
          <th scope="col">{t('repositories.updated')}</th>
        </tr>
      </thead>
      <tbody>
        {props.repositories.map(repository => (
          <RepositoryRow
            key={repository.id}
            repository={repository}
            hasPulls={hasPulls}
          />
        ))}
      </tbody>
    </table>
  );
}

function RepositoryRow(props: { repository: Repository; hasPulls: boolean }) {
  const { t } = useTranslationRef(forgeTranslationRef);
  const { owner, name, description, empty, archived, updated_at } =
    props.repository;
  const pulls = props.repository.open_pr_counter ?? 0;
  const paths = useForgePaths().repository(owner.login, name);
  return (
    <tr>
      <th scope="row">
        <div className={styles.name}>
          <Link href={paths.home} standalone color="secondary" {...ROW_LINK}>
            {owner.login} / <b>{name}</b>
          </Link>
          {empty && <Badge>{t('repositories.empty')}</Badge>}
          {archived && <Badge>{t('repositories.archived')}</Badge>}
        </div>
      </th>
      <td className={styles.description}>
        <span title={description}>{description}</span>
      </td>
      {props.hasPulls && (
        <td className={styles.number}>
          {pulls > 0 && (
            <Link
              href={paths.pulls}
              standalone
              color="secondary"
              aria-label={t('repositories.pullsOpen', { count: pulls })}
            >
              <RiGitPullRequestLine
                className={styles.icon}
                aria-hidden="true"
              />
              {pulls}
            </Link>
          )}
        </td>
      )}
      <td className={styles.time}>
        <Time value={updated_at} />
      </td>
    </tr>
  );
}
