import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useState } from 'react';
import type { OpenApiView } from '../../lib/openapi/OpenApiView';
import { toSchemaNode } from '../../lib/schema/toSchemaNode';
import { apiContractsTranslationRef } from '../../translation';
import { Fold } from '../Fold';
import { LongMarkdown, Markdown } from '../Markdown';
import { SchemaTree } from '../SchemaTree';
import { Servers } from './Servers';
import styles from './OpenApi.module.css';

const MOST_SCHEMAS = 100;

function Schemas(props: { view: OpenApiView }) {
  const { source, schemas, specification } = props.view;
  const { t } = useTranslationRef(apiContractsTranslationRef);
  const [isWhole, setIsWhole] = useState(false);
  const place = specification.startsWith('2')
    ? '#/definitions/'
    : '#/components/schemas/';
  const toReference = (name: string) =>
    place + name.replace(/~/g, '~0').replace(/\//g, '~1').replace(/%/g, '%25');
  return (
    <>
      {schemas.slice(0, isWhole ? undefined : MOST_SCHEMAS).map(name => (
        <Fold
          key={name}
          className={styles.schema}
          summary={<code className={styles.schemaName}>{name}</code>}
        >
          {() => (
            <SchemaTree
              node={toSchemaNode(source, { $ref: toReference(name) })}
            />
          )}
        </Fold>
      ))}
      {!isWhole && schemas.length > MOST_SCHEMAS && (
        <button
          type="button"
          className={styles.more}
          onClick={() => setIsWhole(true)}
        >
          {t('common.showAll', { number: String(schemas.length) })}
        </button>
      )}
    </>
  );
}

/** What an API is, before one of its operations is chosen. */
export function Overview(props: { view: OpenApiView }) {
  const { view } = props;
  const { t } = useTranslationRef(apiContractsTranslationRef);
  return (
    <div className={styles.detail}>
      <h2 className={styles.title}>{view.title || t('common.overview')}</h2>
      <p className={styles.words}>
        {t('common.version', { version: view.version })} · OpenAPI{' '}
        {view.specification}
      </p>
      {view.description && <LongMarkdown text={view.description} />}
      {view.servers.length > 0 && <Servers servers={view.servers} />}
      {view.securitySchemes.length > 0 && (
        <>
          <h3 className={styles.heading}>{t('openapi.security')}</h3>
          <ul className={styles.list}>
            {view.securitySchemes.map(({ name, type, detail, description }) => (
              <li key={name}>
                <code className={styles.strong}>{name}</code>{' '}
                <span className={styles.words}>
                  {[type, detail].filter(Boolean).join(', ')}
                </span>
                {description && <Markdown text={description} />}
              </li>
            ))}
          </ul>
        </>
      )}
      {view.schemas.length > 0 && (
        <Fold
          className={styles.schemas}
          summary={
            <h3 className={styles.heading}>
              {t('openapi.schemas')}{' '}
              <span className={styles.words}>{view.schemas.length}</span>
            </h3>
          }
        >
          {() => <Schemas view={view} />}
        </Fold>
      )}
    </div>
  );
}
