import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useMemo } from 'react';
import type { Query } from '../../hooks/useForgeQuery';
import type { GitRef } from '../../lib/gitRef';
import { parseGitDiff, type DiffFile } from '../../lib/parseGitDiff';
import { forgeTranslationRef } from '../../translation';
import { EmptyState } from '../EmptyState';
import { ErrorState } from '../ErrorState';
import { Panel } from '../Panel';
import { SkeletonLines } from '../SkeletonLines';
import { DiffFileView } from './DiffFileView';
import { DiffStat } from './DiffStat';
import styles from './DiffView.module.css';

/** A diff of any size begins with this many lines; what is beyond waits to be asked for. */
const MAX_LINES_SHOWN = 2000;
const MAX_LINES_PER_FILE = 400;

/** What was changed, file by file. */
export function DiffView(props: {
  /** Names the changes, for when they could not be loaded. */
  what: string;
  query: Query<string>;
  /** Where the files are after the change. */
  at: GitRef;
}) {
  const { query } = props;
  const { t } = useTranslationRef(forgeTranslationRef);
  const files = useMemo(
    () => (query.data === undefined ? undefined : parseGitDiff(query.data)),
    [query.data],
  );
  if (!files) {
    return query.error ? (
      <ErrorState what={props.what} error={query.error} retry={query.retry} />
    ) : (
      <Panel>
        <SkeletonLines rows={10} />
      </Panel>
    );
  }
  if (files.length === 0) {
    return <EmptyState title={t('diff.none')} />;
  }

  const isOpen = chooseOpenFiles(files);
  const sum = (count: (file: DiffFile) => number) =>
    files.reduce((total, file) => total + count(file), 0);
  return (
    <section aria-label={t('diff.files')} className={styles.diff}>
      <p className={styles.summary}>
        {t('diff.summary', { count: files.length })}
        <DiffStat
          additions={sum(file => file.additions)}
          deletions={sum(file => file.deletions)}
        />
      </p>
      {files.map((file, i) => (
        <DiffFileView
          key={`${file.oldPath ?? ''}:${file.path}`}
          file={file}
          at={props.at}
          isInitiallyOpen={isOpen[i]}
        />
      ))}
    </section>
  );
}

// In order, as long as it stays a page that can be scrolled with ease.
function chooseOpenFiles(files: readonly DiffFile[]): boolean[] {
  let shown = 0;
  return files.map(file => {
    const lines = file.additions + file.deletions;
    const isOpen =
      lines <= MAX_LINES_PER_FILE && shown + lines <= MAX_LINES_SHOWN;
    shown += isOpen ? lines : 0;
    return isOpen;
  });
}
