import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Badge, ButtonLink, Link } from '@backstage/ui';
import type { Branch } from '../../api';
import { ROW_LINK, useArrowKeys } from '../../hooks/useArrowKeys';
import { useRepositoryContext } from '../../hooks/useRepository';
import { splitCommitMessage } from '../../lib/commitMessage';
import { forgeTranslationRef } from '../../translation';
import { Hidden } from '../Hidden';
import { RowMenu } from '../RowMenu';
import { Time } from '../Time';
import styles from './BranchesPage.module.css';

/** Branches with the commit each of them ends at. */
export function BranchTable(props: {
  branches: readonly Branch[];
  onDelete: (branch: Branch) => void;
}) {
  const { t } = useTranslationRef(forgeTranslationRef);
  const arrowKeys = useArrowKeys();
  return (
    <table
      aria-label={t('branches.tableLabel')}
      className={styles.table}
      {...arrowKeys}
    >
      <thead>
        <tr>
          <th scope="col">{t('branches.name')}</th>
          <th scope="col" className={styles.wide}>
            {t('branches.latest')}
          </th>
          <th scope="col">{t('branches.updated')}</th>
          <th scope="col">
            <Hidden>{t('branches.actions')}</Hidden>
          </th>
        </tr>
      </thead>
      <tbody>
        {props.branches.map(branch => (
          <BranchRow
            key={branch.name}
            branch={branch}
            onDelete={() => props.onDelete(branch)}
          />
        ))}
      </tbody>
    </table>
  );
}

function BranchRow(props: { branch: Branch; onDelete: () => void }) {
  const { name, commit } = props.branch;
  const { t } = useTranslationRef(forgeTranslationRef);
  const { repository, paths } = useRepositoryContext();
  const isDefault = name === repository.default_branch;
  const mayPush = repository.permissions?.push && !repository.archived;
  const { subject } = splitCommitMessage(commit.message);
  return (
    <tr>
      <th scope="row">
        <div className={styles.name}>
          <Link
            href={paths.source({ ref: { kind: 'branch', name }, path: '' })}
            standalone
            weight="bold"
            {...ROW_LINK}
          >
            {name}
          </Link>
          {isDefault && <Badge>{t('branches.default')}</Badge>}
          {props.branch.protected && <Badge>{t('branches.protected')}</Badge>}
        </div>
      </th>
      <td className={styles.commit}>
        <Link
          href={paths.commit(commit.id)}
          standalone
          color="secondary"
          title={subject}
          className={styles.subject}
        >
          {subject}
        </Link>
      </td>
      <td className={styles.time}>
        <Time value={commit.timestamp} />
      </td>
      <td className={styles.actions}>
        {mayPush && !isDefault && (
          <>
            <ButtonLink
              variant="secondary"
              href={paths.newPull({
                base: repository.default_branch,
                head: name,
              })}
              aria-label={t('branches.proposeOf', { name })}
            >
              {t('branches.propose')}
            </ButtonLink>
            {!props.branch.protected && (
              <RowMenu
                label={t('branches.actionsOf', { name })}
                deleteLabel={t('branches.deleteOf', { name })}
                onDelete={props.onDelete}
              />
            )}
          </>
        )}
      </td>
    </tr>
  );
}
