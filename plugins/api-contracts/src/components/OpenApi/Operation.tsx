import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Badge } from '@backstage/ui';
import { useMemo } from 'react';
import type { FoundOperation } from '@fairway/plugin-api-contracts-common';
import type { OpenApiView, OperationView } from '../../lib/openapi/OpenApiView';
import { toOperationView } from '../../lib/openapi/toOperationView';
import { apiContractsTranslationRef } from '../../translation';
import { CopyButton } from '../CopyButton';
import { Markdown } from '../Markdown';
import { SchemaTree } from '../SchemaTree';
import { TryForm, TryPanel } from '../TryPanel';
import { Media } from './Media';
import { Method } from './Method';
import { Path } from './Path';
import { Responses } from './Responses';
import { Servers } from './Servers';
import styles from './OpenApi.module.css';

const PLACES = ['path', 'query', 'header', 'cookie'] as const;

function Parameters(props: { operation: OperationView }) {
  const { parameters } = props.operation;
  const { t } = useTranslationRef(apiContractsTranslationRef);
  return (
    <>
      {PLACES.map(place => {
        const own = parameters.filter(one => one.in === place);
        if (own.length === 0) return null;
        return (
          <section key={place}>
            <h3 className={styles.heading}>
              {t(`openapi.parametersIn.${place}`)}
            </h3>
            <ul className={styles.values}>
              {own.map(({ name, node }) => (
                <li key={name}>
                  <SchemaTree node={node} isTypeShown />
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </>
  );
}

function Security(props: { operation: OperationView }) {
  const { security } = props.operation;
  const { t } = useTranslationRef(apiContractsTranslationRef);
  if (security.length === 0) return null;
  const words = security.map(schemes =>
    schemes.length > 0 ? schemes.join(' + ') : t('openapi.noSecurity'),
  );
  return (
    <>
      <h3 className={styles.heading}>{t('openapi.security')}</h3>
      <p className={styles.words}>{words.join(` ${t('openapi.or')} `)}</p>
    </>
  );
}

function Heading(props: { operation: OperationView }) {
  const { entry } = props.operation;
  const { t } = useTranslationRef(apiContractsTranslationRef);
  const toLink = () => {
    const url = new URL(window.location.href);
    url.search = new URLSearchParams({ operation: entry.key }).toString();
    return url.toString();
  };
  return (
    <>
      <div className={styles.head}>
        <h2 className={styles.title}>
          <Method method={entry.method} />{' '}
          <code className={styles.path}>
            <Path path={entry.path} />
          </code>
        </h2>
        <CopyButton text={toLink} what={t('common.link')} isLink />
        {entry.isDeprecated && <Badge>{t('common.deprecated')}</Badge>}
      </div>
      {entry.summary && <p className={styles.summary}>{entry.summary}</p>}
      {entry.id && (
        <p className={styles.words}>
          <code>{entry.id}</code>
        </p>
      )}
      {entry.isWebhook && (
        <p className={styles.words}>{t('openapi.webhook')}</p>
      )}
    </>
  );
}

/** One operation: what it takes, what comes back, and a way to try it. */
export function Operation(props: { view: OpenApiView; found: FoundOperation }) {
  const { view, found } = props;
  const { t } = useTranslationRef(apiContractsTranslationRef);
  const operation = useMemo(
    () => toOperationView(view.source, found),
    [view, found],
  );
  const { body, entry, callbacks } = operation;
  return (
    <article
      className={styles.detail}
      aria-label={`${entry.method} ${entry.path}`}
    >
      <Heading operation={operation} />
      {operation.description && <Markdown text={operation.description} />}
      {!entry.isWebhook && (
        <TryPanel>
          {place => <TryForm operation={operation} {...place} />}
        </TryPanel>
      )}
      <Parameters operation={operation} />
      {body && (
        <section>
          <h3 className={styles.heading}>
            {t('openapi.body')}{' '}
            {body.isRequired && (
              <span className={styles.required}>{t('schema.required')}</span>
            )}
          </h3>
          {body.description && <Markdown text={body.description} />}
          <Media media={body.media} />
        </section>
      )}
      <Responses responses={operation.responses} />
      <Security operation={operation} />
      {callbacks.length > 0 && (
        <>
          <h3 className={styles.heading}>{t('openapi.callbacks')}</h3>
          <ul className={styles.list}>
            {callbacks.map(callback => (
              <li key={callback}>
                <code>{callback}</code>
              </li>
            ))}
          </ul>
        </>
      )}
      {operation.servers.length > 0 && <Servers servers={operation.servers} />}
    </article>
  );
}
