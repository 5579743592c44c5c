import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import type { ContentEntry } from '../../api';
import { useLocale } from '../../hooks/useLocale';
import { decodeContent } from '../../lib/decodeContent';
import { formatBytes } from '../../lib/formatBytes';
import type { Place } from '../../lib/gitRef';
import { imageTypeOf } from '../../lib/imageType';
import { isMarkdown } from '../../lib/sortEntries';
import { splitLines } from '../../lib/splitHighlightedLines';
import { forgeTranslationRef } from '../../translation';
import { LatestCommit } from '../LatestCommit';
import { Panel } from '../Panel';
import { DisplaySwitch } from './DisplaySwitch';
import { FileActions } from './FileActions';
import { FileContent } from './FileContent';
import styles from './FileView.module.css';

/** A file: who changed it last, what it holds, and what can be done with it. */
export function FileView(props: { place: Place; file: ContentEntry }) {
  const { place, file } = props;
  const { t } = useTranslationRef(forgeTranslationRef);
  const locale = useLocale();
  const [search] = useSearchParams();
  const decoded = useMemo(
    () =>
      typeof file.content === 'string' && file.type === 'file'
        ? decodeContent(file.content)
        : undefined,
    [file],
  );
  const text = decoded?.kind === 'text' ? decoded.text : undefined;
  const isImage = imageTypeOf(file.path) !== undefined;
  const hasPreview = text !== undefined && (isMarkdown(file.path) || isImage);
  // Gitea's word for it.
  const isSource = search.get('display') === 'source';

  return (
    <div className={styles.file}>
      <h2 className={styles.heading}>{file.path}</h2>
      <div className={styles.commit}>
        <LatestCommit place={place} />
      </div>
      <Panel
        header={
          <>
            {hasPreview && <DisplaySwitch isSource={isSource} />}
            <span className={styles.facts}>
              {text !== undefined && (
                <span>
                  {t('common.lines', { count: splitLines(text).length })}
                </span>
              )}
              {file.type === 'file' && (
                <span>{formatBytes(file.size, locale)}</span>
              )}
            </span>
            <FileActions place={place} file={file} text={text} />
          </>
        }
      >
        <FileContent
          place={place}
          file={file}
          text={text}
          isPreview={
            isImage ? !isSource || text === undefined : hasPreview && !isSource
          }
        />
      </Panel>
    </div>
  );
}
