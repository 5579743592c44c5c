import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/ui';
import type { ContentEntry } from '../../api';
import { ROW_LINK, useArrowKeys } from '../../hooks/useArrowKeys';
import { useEntryCommits, type EntryCommit } from '../../hooks/useEntryCommits';
import { useRepositoryContext } from '../../hooks/useRepository';
import { splitCommitMessage } from '../../lib/commitMessage';
import { parentPath, type Place } from '../../lib/gitRef';
import { forgeTranslationRef } from '../../translation';
import { EntryIcon } from './EntryIcon';
import { Time } from '../Time';
import styles from './FileTable.module.css';

/** Names, and beside each the commit that last changed it. */
export function FileTable(props: {
  place: Place;
  entries: readonly ContentEntry[];
  label: string;
}) {
  const { t } = useTranslationRef(forgeTranslationRef);
  const { id, paths } = useRepositoryContext();
  const { ref, path } = props.place;
  const commitOf = useEntryCommits(id, props.entries);
  const arrowKeys = useArrowKeys();
  return (
    <table aria-label={props.label} className={styles.table} {...arrowKeys}>
      <thead className={styles.head}>
        <tr>
          <th scope="col">{t('source.name')}</th>
          <th scope="col">{t('source.lastCommit')}</th>
          <th scope="col">{t('source.changed')}</th>
        </tr>
      </thead>
      <tbody>
        {path && (
          <tr>
            <th scope="row">
              <EntryIcon type="dir" />
              <Link
                href={paths.source({ ref, path: parentPath(path) })}
                standalone
                aria-label={t('source.up')}
                {...ROW_LINK}
              >
                ..
              </Link>
            </th>
            <td />
            <td />
          </tr>
        )}
        {props.entries.map(entry => (
          <FileRow
            key={entry.path}
            entry={entry}
            href={paths.source({ ref, path: entry.path })}
            commit={commitOf(entry)}
          />
        ))}
      </tbody>
    </table>
  );
}

function FileRow(props: {
  entry: ContentEntry;
  href: string;
  commit: EntryCommit | undefined;
}) {
  const { entry, href, commit } = props;
  const { paths } = useRepositoryContext();
  const subject = splitCommitMessage(commit?.message ?? '').subject;
  return (
    <tr>
      <th scope="row">
        <div className={styles.name}>
          <EntryIcon type={entry.type} />
          <Link href={href} standalone {...ROW_LINK}>
            {entry.name}
          </Link>
        </div>
      </th>
      <td className={styles.commit}>
        {commit && subject && (
          <Link
            href={paths.commit(commit.sha)}
            standalone
            color="secondary"
            title={subject}
            className={styles.subject}
          >
            {subject}
          </Link>
        )}
      </td>
      <td className={styles.time}>
        <Time value={commit?.date} />
      </td>
    </tr>
  );
}
