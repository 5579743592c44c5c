import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useParsed } from '../../hooks/useParsed';
import { apiContractsTranslationRef } from '../../translation';
import { BrokenDefinition } from '../BrokenDefinition';
import { Loading } from '../Loading';
import { Markdown } from '../Markdown';
import { Channel } from './Channel';
import { toAsyncApiView } from '../../lib/asyncapi/toAsyncApiView';
import type { ServerView } from '../../lib/asyncapi/view';
import styles from './AsyncApi.module.css';

function Servers(props: { servers: readonly ServerView[] }) {
  const { t } = useTranslationRef(apiContractsTranslationRef);
  return (
    <>
      <h2 className={styles.heading}>{t('common.servers')}</h2>
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

/** An AsyncAPI definition, version 2 or 3, to read. */
export function AsyncApiDefinition(props: { definition: string }) {
  const { definition } = props;
  const { t } = useTranslationRef(apiContractsTranslationRef);
  const { value: view, error } = useParsed(definition, toAsyncApiView);
  if (error) return <BrokenDefinition error={error} text={definition} />;
  if (!view) return <Loading />;
  return (
    <div className={styles.root}>
      <p className={styles.words}>
        {view.title} · {t('common.version', { version: view.version })}
      </p>
      {view.description && <Markdown text={view.description} />}
      {view.servers.length > 0 && <Servers servers={view.servers} />}
      <h2 className={styles.heading}>{t('asyncapi.channels')}</h2>
      {view.channels.length === 0 && <p>{t('asyncapi.noChannels')}</p>}
      {view.channels.map(channel => (
        <Channel key={channel.id} channel={channel} />
      ))}
    </div>
  );
}
