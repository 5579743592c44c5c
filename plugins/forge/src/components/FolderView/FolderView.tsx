import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ContentEntry } from '../../api';
import { useRepositoryContext } from '../../hooks/useRepository';
import type { Place } from '../../lib/gitRef';
import { findReadme } from '../../lib/sortEntries';
import { forgeTranslationRef } from '../../translation';
import { LatestCommit } from '../LatestCommit';
import { Panel } from '../Panel';
import { Readme } from '../Readme';
import { FileTable } from './FileTable';
import styles from './FolderView.module.css';

/** The rows of a folder, and its README below. */
export function FolderView(props: {
  place: Place;
  entries: readonly ContentEntry[];
}) {
  const { t } = useTranslationRef(forgeTranslationRef);
  const { repository } = useRepositoryContext();
  const { place, entries } = props;
  const readme = findReadme(entries);
  return (
    <div className={styles.folder}>
      <Panel header={<LatestCommit place={place} />}>
        {entries.length > 0 ? (
          <FileTable
            place={place}
            entries={entries}
            label={t('source.filesLabel', {
              path: place.path || repository.name,
            })}
          />
        ) : (
          <p className={styles.empty}>{t('source.emptyFolder')}</p>
        )}
      </Panel>
      {readme && <Readme place={{ ref: place.ref, path: readme.path }} />}
    </div>
  );
}
