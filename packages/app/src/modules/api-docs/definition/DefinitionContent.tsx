import type { ApiEntity } from '@backstage/catalog-model';
import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import { apiDocsConfigRef } from '@backstage/plugin-api-docs';
import { useEntity } from '@backstage/plugin-catalog-react';
import { ToggleButton, ToggleButtonGroup } from '@backstage/ui';
import { useSearchParams } from 'react-router-dom';
import { apiDocsModuleTranslationRef } from '../translation';
import { DefinitionText } from './DefinitionText';
import styles from './DefinitionContent.module.css';

/** Types whose only view is their text, and the language that is in. */
const texts: Record<string, string> = { grpc: 'protobuf', trpc: 'typescript' };

/** The definition of an API: made easy to read, or as it was written. */
export function DefinitionContent() {
  const { entity } = useEntity<ApiEntity>();
  const { t } = useTranslationRef(apiDocsModuleTranslationRef);
  const { getApiDefinitionWidget } = useApi(apiDocsConfigRef);
  const [params, setParams] = useSearchParams();
  const { type, definition } = entity.spec;
  const view = texts[type] ? undefined : getApiDefinitionWidget(entity);
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
              setParams(keys.has('raw') ? { view: 'raw' } : {}, {
                replace: true,
              })
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
        {raw ? (
          <DefinitionText
            text={definition}
            language={texts[type] ?? view?.rawLanguage ?? type}
          />
        ) : (
          view.component(definition)
        )}
      </section>
    </>
  );
}
