import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Badge, Button, ButtonIcon, ButtonLink } from '@backstage/ui';
import {
  RiArrowDownSLine,
  RiArrowRightSLine,
  RiFileLine,
} from '@remixicon/react';
import { useId, useState } from 'react';
import { useRepositoryContext } from '../../hooks/useRepository';
import type { GitRef } from '../../lib/gitRef';
import type { DiffFile } from '../../lib/parseGitDiff';
import { forgeTranslationRef } from '../../translation';
import { CopyButton } from '../CopyButton';
import { Panel } from '../Panel';
import { DiffStat } from './DiffStat';
import { DiffTable } from './DiffTable';
import styles from './DiffView.module.css';

/** The changes of one file, which can be folded away. */
export function DiffFileView(props: {
  file: DiffFile;
  at: GitRef;
  isInitiallyOpen: boolean;
}) {
  const { file, at } = props;
  const { t } = useTranslationRef(forgeTranslationRef);
  const { paths } = useRepositoryContext();
  const [isOpen, setIsOpen] = useState(props.isInitiallyOpen);
  const bodyId = useId();
  return (
    <Panel
      header={
        <>
          <ButtonIcon
            variant="tertiary"
            icon={isOpen ? <RiArrowDownSLine /> : <RiArrowRightSLine />}
            aria-label={t('diff.toggle', { path: file.path })}
            aria-expanded={isOpen}
            aria-controls={bodyId}
            onPress={() => setIsOpen(!isOpen)}
          />
          <h3 className={styles.path}>
            {file.path}
            {file.oldPath && (
              <span className={styles.oldPath}>
                {t('diff.from', { path: file.oldPath })}
              </span>
            )}
          </h3>
          {file.status !== 'modified' && (
            <Badge>{t(`diff.status.${file.status}`)}</Badge>
          )}
          <DiffStat additions={file.additions} deletions={file.deletions} />
          <span className={styles.actions}>
            <CopyButton text={file.path} what={file.path} />
            {file.status !== 'deleted' && (
              <ButtonLink
                variant="tertiary"
                href={paths.source({ ref: at, path: file.path })}
                aria-label={t('diff.viewFileOf', { path: file.path })}
                iconStart={<RiFileLine />}
              />
            )}
          </span>
        </>
      }
    >
      <div id={bodyId}>
        {isOpen ? (
          <DiffBody file={file} />
        ) : (
          <div className={styles.folded}>
            <Button variant="secondary" onPress={() => setIsOpen(true)}>
              {t('diff.show', { count: file.additions + file.deletions })}
            </Button>
          </div>
        )}
      </div>
    </Panel>
  );
}

function DiffBody(props: { file: DiffFile }) {
  const { file } = props;
  const { t } = useTranslationRef(forgeTranslationRef);
  if (file.hunks.length > 0) {
    return <DiffTable file={file} />;
  }
  const reason = () => {
    if (file.binary) return t('diff.binary');
    return file.modes ? t('diff.mode', file.modes) : t('diff.noLines');
  };
  return <p className={styles.note}>{reason()}</p>;
}
