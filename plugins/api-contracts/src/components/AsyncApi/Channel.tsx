import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { DEFINITION_PARAMS } from '@fairway/plugin-api-contracts-common';
import { RiArrowLeftLine, RiArrowRightLine } from '@remixicon/react';
import { useId } from 'react';
import { useSearchParams } from 'react-router-dom';
import { useTarget } from '../../hooks/useTarget';
import { apiContractsTranslationRef } from '../../translation';
import { Code } from '../Code';
import { Fold } from '../Fold';
import type { ChannelView, OperationView } from '../../lib/asyncapi/view';
import { Message } from './Message';
import { Markdown } from '../Markdown';
import styles from './AsyncApi.module.css';

function Operation(props: { operation: OperationView; isTarget: boolean }) {
  const { action, summary, description, only, replyTo } = props.operation;
  const { t } = useTranslationRef(apiContractsTranslationRef);
  const target = useTarget<HTMLLIElement>(props.isTarget);
  const Icon = action === 'send' ? RiArrowRightLine : RiArrowLeftLine;
  return (
    <li className={styles.operation} {...target}>
      <span className={styles.action} data-action={action}>
        <Icon size={14} aria-hidden="true" />
        {t(`asyncapi.${action}`)}
      </span>
      <div>
        {summary}
        {only && (
          <span className={styles.words}>
            {t('asyncapi.only', { messages: only.join(', ') })}
          </span>
        )}
        {replyTo && (
          <span className={styles.words}>
            {t('asyncapi.replyTo', { address: replyTo })}
          </span>
        )}
        {description && <Markdown text={description} />}
      </div>
    </li>
  );
}

function Parameters(props: { parameters: ChannelView['parameters'] }) {
  const { t } = useTranslationRef(apiContractsTranslationRef);
  return (
    <>
      <h4 className={styles.label}>{t('asyncapi.parameters')}</h4>
      <dl className={styles.parameters}>
        {props.parameters.map(({ name, description, values }) => (
          <div key={name}>
            <dt>
              <code className={styles.name}>{name}</code>
            </dt>
            <dd>
              {description}
              {values.length > 0 && (
                <span className={styles.words}>
                  {t('asyncapi.parameterValues', { values: values.join(', ') })}
                </span>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}

/** One channel: where it is, what is done on it, and its messages. */
export function Channel(props: { channel: ChannelView }) {
  const { channel } = props;
  const id = useId();
  const [params] = useSearchParams();
  const isTarget = params.get(DEFINITION_PARAMS.channel) === channel.id;
  const operation = params.get(DEFINITION_PARAMS.operation);
  const target = useTarget<HTMLElement>(isTarget && operation === null);
  const { t } = useTranslationRef(apiContractsTranslationRef);
  return (
    <section className={styles.channel} aria-labelledby={id} {...target}>
      <h3 id={id} className={styles.address}>
        <code>{channel.address}</code>
        {channel.title && <span className={styles.type}>{channel.title}</span>}
      </h3>
      {channel.servers.length > 0 && (
        <p className={styles.words}>
          {t('asyncapi.onServers', { servers: channel.servers.join(', ') })}
        </p>
      )}
      {channel.description && <Markdown text={channel.description} />}
      <ul className={styles.operations}>
        {channel.operations.map(one => (
          <Operation
            key={one.id}
            operation={one}
            isTarget={isTarget && one.id === operation}
          />
        ))}
      </ul>
      {channel.parameters.length > 0 && (
        <Parameters parameters={channel.parameters} />
      )}
      {channel.messages.map(message => (
        <Message key={message.id} message={message} />
      ))}
      {channel.bindings.map(({ protocol, text }) => (
        <Fold
          key={protocol}
          className={styles.message}
          summary={t('asyncapi.binding', { protocol })}
        >
          {() => (
            <Code text={text} what={t('asyncapi.binding', { protocol })} />
          )}
        </Fold>
      ))}
    </section>
  );
}
