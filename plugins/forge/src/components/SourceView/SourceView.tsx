import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ButtonLink } from '@backstage/ui';
import { RiHistoryLine } from '@remixicon/react';
import { useContents } from '../../hooks/useContents';
import { usePlace, type PlaceOptions } from '../../hooks/usePlace';
import { useRepositoryContext } from '../../hooks/useRepository';
import type { Place } from '../../lib/gitRef';
import { forgeTranslationRef } from '../../translation';
import { ErrorState } from '../ErrorState';
import { FileView } from '../FileView';
import { FolderView } from '../FolderView';
import { Panel } from '../Panel';
import { PathBreadcrumb } from '../PathBreadcrumb';
import { RefPicker } from '../RefPicker';
import { SkeletonLines } from '../SkeletonLines';
import styles from './SourceView.module.css';

/** A folder or a file of the repository, with where it is and how to get elsewhere. */
export function SourceView(props: { at: PlaceOptions['at'] }) {
  const { t } = useTranslationRef(forgeTranslationRef);
  const { id, repository } = useRepositoryContext();
  const place = usePlace({
    id,
    at: props.at,
    defaultBranch: repository.default_branch,
  });

  if (place.data) {
    return <SourceAtPlace place={place.data} />;
  }
  if (place.error) {
    const kinds = {
      branch: t('source.refBranch'),
      tag: t('source.refTag'),
      commit: t('source.refCommit'),
    };
    return (
      <ErrorState
        what={t('source.whatRef', {
          kind: kinds[props.at!.kind].toLocaleLowerCase(),
          name: props.at!.rest,
        })}
        error={place.error}
        retry={place.retry}
      />
    );
  }
  return <SkeletonLines rows={8} />;
}

function SourceAtPlace(props: { place: Place }) {
  const { place } = props;
  const { t } = useTranslationRef(forgeTranslationRef);
  const { id, paths } = useRepositoryContext();
  const contents = useContents(id, place);

  const content = () => {
    if (contents.data?.kind === 'folder') {
      return <FolderView place={place} entries={contents.data.entries} />;
    }
    if (contents.data) {
      return <FileView place={place} file={contents.data.file} />;
    }
    if (contents.error) {
      return (
        <ErrorState
          what={
            place.path
              ? t('source.whatPlace', { path: place.path, ref: place.ref.name })
              : t('source.whatRoot', { ref: place.ref.name })
          }
          error={contents.error}
          retry={contents.retry}
        />
      );
    }
    return (
      <Panel>
        <SkeletonLines rows={10} />
      </Panel>
    );
  };

  return (
    <>
      <div className={styles.bar}>
        <RefPicker place={place} toPath={target => paths.source(target)} />
        <div className={styles.path}>
          <PathBreadcrumb place={place} />
        </div>
        <ButtonLink
          className={styles.history}
          variant="secondary"
          href={paths.commits(place)}
          iconStart={<RiHistoryLine />}
        >
          {t('source.history')}
        </ButtonLink>
      </div>
      {content()}
    </>
  );
}
