import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert } from '@backstage/ui';
import { useParams } from 'react-router-dom';
import { useFreshContents } from '../../hooks/useContents';
import { usePlace } from '../../hooks/usePlace';
import { useRepositoryContext } from '../../hooks/useRepository';
import { decodeContent } from '../../lib/decodeContent';
import type { Place } from '../../lib/gitRef';
import { forgeTranslationRef } from '../../translation';
import { ErrorState } from '../ErrorState';
import { SkeletonLines } from '../SkeletonLines';
import { EditForm } from './EditForm';

/** Changes one file and commits it: where the "Edit" links of entities and docs lead. */
export function EditPage() {
  const { t } = useTranslationRef(forgeTranslationRef);
  const { '*': rest = '' } = useParams();
  const { id, repository } = useRepositoryContext();
  const place = usePlace({
    id,
    at: { kind: 'branch', rest },
    defaultBranch: repository.default_branch,
  });

  if (!repository.permissions?.push || repository.archived) {
    return (
      <Alert
        status="info"
        icon
        title={t('edit.denied', { name: `${id.owner}/${id.repo}` })}
      />
    );
  }
  if (place.data) {
    return <EditAtPlace place={place.data} />;
  }
  return place.error ? (
    <ErrorState
      what={t('source.whatRef', {
        kind: t('source.refBranch').toLocaleLowerCase(),
        name: rest,
      })}
      error={place.error}
      retry={place.retry}
    />
  ) : (
    <SkeletonLines rows={8} />
  );
}

function EditAtPlace(props: { place: Place }) {
  const { place } = props;
  const { t } = useTranslationRef(forgeTranslationRef);
  const { id } = useRepositoryContext();
  const contents = useFreshContents(id, place);
  if (contents.error && !contents.data) {
    return (
      <ErrorState
        what={t('source.whatPlace', { path: place.path, ref: place.ref.name })}
        error={contents.error}
        retry={contents.retry}
      />
    );
  }
  if (!contents.data) {
    return <SkeletonLines rows={8} />;
  }
  const file = contents.data.kind === 'file' ? contents.data.file : undefined;
  const decoded =
    file?.type === 'file' && typeof file.content === 'string'
      ? decodeContent(file.content)
      : undefined;
  if (!file || decoded?.kind !== 'text') {
    return <Alert status="info" icon title={t('edit.onlyText')} />;
  }
  return (
    <EditForm
      key={`${place.ref.name}:${file.path}`}
      branch={place.ref.name}
      file={file}
      text={decoded.text}
    />
  );
}
