import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';
import { ButtonLink, Text } from '@backstage/ui';
import { RiGitRepositoryLine } from '@remixicon/react';
import { useContents } from '../../hooks/useContents';
import { usePlace } from '../../hooks/usePlace';
import { useRepositoryContext } from '../../hooks/useRepository';
import type { Place } from '../../lib/gitRef';
import {
  findSourceLocation,
  type SourceLocation,
} from '../../lib/sourceLocation';
import { forgeTranslationRef } from '../../translation';
import { CloneButton } from '../CloneButton';
import { ErrorState } from '../ErrorState';
import { FolderView } from '../FolderView';
import { LatestCommits } from '../LatestCommits';
import { Panel } from '../Panel';
import { QueryProvider } from '../QueryProvider';
import { RepositoryProvider } from '../RepositoryProvider';
import { SkeletonLines } from '../SkeletonLines';
import styles from './EntitySource.module.css';

/** The folder of the forge an entity comes from, on the entity's own page. */
export function EntitySource(props: { forgePath: string }) {
  const { entity } = useEntity();
  const location = findSourceLocation(
    entity.metadata.annotations,
    props.forgePath,
  );
  // The tab is only there for entities that have one.
  return location ? (
    <QueryProvider>
      <RepositoryProvider owner={location.owner} repo={location.repo}>
        <SourceOfEntity at={location.at} />
      </RepositoryProvider>
    </QueryProvider>
  ) : null;
}

function SourceOfEntity(props: { at: SourceLocation['at'] }) {
  const { t } = useTranslationRef(forgeTranslationRef);
  const { id, repository } = useRepositoryContext();
  const place = usePlace({
    id,
    at: props.at,
    defaultBranch: repository.default_branch,
  });
  if (place.data) {
    return <SourceOfPlace place={place.data} />;
  }
  return place.error ? (
    <ErrorState
      what={t('source.whatRef', {
        kind: t('source.refBranch').toLocaleLowerCase(),
        name: props.at?.rest ?? '',
      })}
      error={place.error}
      retry={place.retry}
    />
  ) : (
    <SkeletonLines rows={8} />
  );
}

function SourceOfPlace(props: { place: Place }) {
  const { place } = props;
  const { t } = useTranslationRef(forgeTranslationRef);
  const { id, paths } = useRepositoryContext();
  const contents = useContents(id, place);
  const folder = contents.data?.kind === 'folder' ? contents.data : undefined;
  return (
    <div className={styles.source}>
      <div className={styles.bar}>
        <Text as="h2" variant="title-x-small" weight="bold">
          {id.owner}/{id.repo}
          {place.path && <span className={styles.path}> / {place.path}</span>}
        </Text>
        <ButtonLink
          variant="secondary"
          href={paths.source(place)}
          iconStart={<RiGitRepositoryLine />}
        >
          {t('entity.openInForge')}
        </ButtonLink>
        <CloneButton />
      </div>
      <div className={styles.columns}>
        {contents.error && !contents.data ? (
          <ErrorState
            what={t('source.whatPlace', {
              path: place.path || id.repo,
              ref: place.ref.name,
            })}
            error={contents.error}
            retry={contents.retry}
          />
        ) : (
          folder && <FolderView place={place} entries={folder.entries} />
        )}
        {!contents.data && !contents.error && (
          <Panel>
            <SkeletonLines rows={8} />
          </Panel>
        )}
        <LatestCommits place={place} />
      </div>
    </div>
  );
}
