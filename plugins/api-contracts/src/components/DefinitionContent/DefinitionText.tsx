import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Suspense, type ReactNode } from 'react';
import { apiContractsTranslationRef } from '../../translation';
import { BrokenDefinition } from '../BrokenDefinition';
import { Loading } from '../Loading';
import { RawText } from '../RawText';
import { ViewerBoundary } from './ViewerBoundary';

/** A definition, by a viewer or as it was written. */
export function DefinitionText(props: {
  text: string;
  /** Left out to show the text as it was written. */
  viewer?: (text: string) => ReactNode;
  markedLine?: number;
}) {
  const { text, viewer, markedLine } = props;
  const { t } = useTranslationRef(apiContractsTranslationRef);
  if (!text.trim()) {
    return <p>{t('definition.empty')}</p>;
  }
  if (!viewer) {
    return <RawText text={text} markedLine={markedLine} />;
  }
  return (
    <ViewerBoundary
      key={text}
      fallback={error => (
        <BrokenDefinition
          error={error}
          text={text}
          title={t('broken.crashed')}
        />
      )}
    >
      <Suspense fallback={<Loading />}>{viewer(text)}</Suspense>
    </ViewerBoundary>
  );
}
