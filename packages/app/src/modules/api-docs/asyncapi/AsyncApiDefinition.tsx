import { MarkdownContent } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert } from '@backstage/ui';
import { useMemo } from 'react';
import { apiDocsModuleTranslationRef } from '../translation';
import { Channel } from './Channel';
import { toAsyncApiView } from './lib/toAsyncApiView';
import type { AsyncApiView, ServerView } from './lib/view';
import styles from './AsyncApi.module.css';

function read(definition: string): AsyncApiView | Error {
  try {
    return toAsyncApiView(definition);
  } catch (error) {
    return error as Error;
  }
}

function Servers(props: { servers: readonly ServerView[] }) {
  const { t } = useTranslationRef(apiDocsModuleTranslationRef);
  return (
    <>
      <h2 className={styles.heading}>{t('asyncapi.servers')}</h2>
      <ul className={styles.servers}>
        {props.servers.map(({ name, url, protocol, description }) => (
          <li key={name}>
            <b>{name}</b>
            <code>{url}</code>
            <span className={styles.type}>{protocol}</span>
            {description && <span className={styles.words}>{description}</span>}
          </li>
        ))}
      </ul>
    </>
  );
}

/**
 * An AsyncAPI definition, version 2 or 3, to read.
 *
 * The viewer of the API docs plugin evaluates generated code, which the content security policy of the portal forbids,
 * and is 540 kB to load.
 */
export function AsyncApiDefinition(props: { definition: string }) {
  const { t } = useTranslationRef(apiDocsModuleTranslationRef);
  const view = useMemo(() => read(props.definition), [props.definition]);
  if (view instanceof Error) {
    return (
      <Alert
        status="danger"
        icon
        title={t('asyncapi.failed', { message: view.message })}
        description={t('asyncapi.rawHint')}
      />
    );
  }
  return (
    <div className={styles.root}>
      <p className={styles.words}>
        {view.title} · {t('asyncapi.version', { version: view.version })}
      </p>
      {view.description && <MarkdownContent content={view.description} />}
      {view.servers.length > 0 && <Servers servers={view.servers} />}
      <h2 className={styles.heading}>{t('asyncapi.channels')}</h2>
      {view.channels.length === 0 && <p>{t('asyncapi.noChannels')}</p>}
      {view.channels.map(channel => (
        <Channel key={channel.id} channel={channel} />
      ))}
    </div>
  );
}
