import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link, Text } from '@backstage/ui';
import { RiBookOpenLine } from '@remixicon/react';
import { useMemo } from 'react';
import { useFile } from '../../hooks/useContents';
import { useRepositoryContext } from '../../hooks/useRepository';
import { decodeContent } from '../../lib/decodeContent';
import type { Place } from '../../lib/gitRef';
import { isMarkdown } from '../../lib/sortEntries';
import { forgeTranslationRef } from '../../translation';
import { ErrorState } from '../ErrorState';
import { LazyMarkdown } from '../Markdown/LazyMarkdown';
import { Panel } from '../Panel';
import { SkeletonLines } from '../SkeletonLines';
import styles from './Readme.module.css';

/** The README of a folder, below its rows. */
export function Readme(props: { place: Place }) {
  const { place } = props;
  const { t } = useTranslationRef(forgeTranslationRef);
  const { id, paths } = useRepositoryContext();
  const file = useFile(id, place);
  const content = file.data?.content;
  const decoded = useMemo(
    () => (typeof content === 'string' ? decodeContent(content) : undefined),
    [content],
  );
  if (file.data && decoded?.kind !== 'text') {
    return null;
  }

  const name = place.path.slice(place.path.lastIndexOf('/') + 1);
  const body = () => {
    if (decoded?.kind === 'text') {
      return isMarkdown(name) ? (
        <LazyMarkdown text={decoded.text} place={place} />
      ) : (
        <pre className={styles.plain}>{decoded.text}</pre>
      );
    }
    return file.error ? (
      <ErrorState
        what={t('source.readme')}
        error={file.error}
        retry={file.retry}
      />
    ) : (
      <SkeletonLines rows={6} />
    );
  };

  return (
    <Panel
      header={
        <Text as="h2" weight="bold" className={styles.title}>
          <RiBookOpenLine aria-hidden="true" />
          <Link href={paths.source(place)} standalone weight="bold">
            {name}
          </Link>
        </Text>
      }
    >
      <div className={styles.body}>{body()}</div>
    </Panel>
  );
}
