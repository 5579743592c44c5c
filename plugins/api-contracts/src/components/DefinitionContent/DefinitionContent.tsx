import type { ApiEntity } from '@backstage/catalog-model';
import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import { apiDocsConfigRef } from '@backstage/plugin-api-docs';
import { useEntity } from '@backstage/plugin-catalog-react';
import { ToggleButton, ToggleButtonGroup } from '@backstage/ui';
import { Suspense } from 'react';
import { useSearchParams } from 'react-router-dom';
import { apiContractsTranslationRef } from '../../translation';
import { BrokenDefinition } from '../BrokenDefinition';
import { Loading } from '../Loading';
import { RawText } from '../RawText';
import { ViewerBoundary } from './ViewerBoundary';
import styles from './DefinitionContent.module.css';

const toLine = (value: string | null) => Number(value) || undefined;

/** The definition of an API: made easy to read, or as it was written. */
export function DefinitionContent() {
  const { entity } = useEntity<ApiEntity>();
  const { t } = useTranslationRef(apiContractsTranslationRef);
  const { getApiDefinitionWidget } = useApi(apiDocsConfigRef);
  const [params, setParams] = useSearchParams();
  const definition = String(entity.spec.definition ?? '');
  const view = definition.trim() ? getApiDefinitionWidget(entity) : undefined;
  const raw = !view || params.get('view') === 'raw';
  return (
    <>
      {view && (
        <div className={styles.bar}>
          <ToggleButtonGroup
            aria-label={t('definition.views')}
            selectionMode="single"
            disallowEmptySelection
            selectedKeys={[raw ? 'raw' : 'read']}
            onSelectionChange={keys =>
              setParams(
                before => {
                  const after = new URLSearchParams(before);
                  after.delete('view');
                  after.delete('line');
                  if (keys.has('raw')) after.set('view', 'raw');
                  return after;
                },
                { replace: true },
              )
            }
          >
            <ToggleButton id="read" size="small">
              {view.title}
            </ToggleButton>
            <ToggleButton id="raw" size="small">
              {t('definition.raw')}
            </ToggleButton>
          </ToggleButtonGroup>
        </div>
      )}
      <section className={styles.definition} aria-label={t('definition.title')}>
        {!definition.trim() && <p>{t('definition.empty')}</p>}
        {definition.trim() && raw && (
          <RawText text={definition} markedLine={toLine(params.get('line'))} />
        )}
        {!raw && (
          <ViewerBoundary
            key={definition}
            fallback={error => (
              <BrokenDefinition
                error={error}
                text={definition}
                title={t('broken.crashed')}
              />
            )}
          >
            <Suspense fallback={<Loading />}>
              {view.component(definition)}
            </Suspense>
          </ViewerBoundary>
        )}
      </section>
    </>
  );
}
