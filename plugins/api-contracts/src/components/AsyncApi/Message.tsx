import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { apiContractsTranslationRef } from '../../translation';
import { Code } from '../Code';
import { Fold } from '../Fold';
import type { MessageView } from '../../lib/asyncapi/view';
import { SchemaTree } from '../SchemaTree';
import { Markdown } from '../Markdown';
import styles from './AsyncApi.module.css';

function Payload(props: { payload: NonNullable<MessageView['payload']> }) {
  const { payload } = props;
  const { t } = useTranslationRef(apiContractsTranslationRef);
  if (!('format' in payload)) {
    return (
      <>
        <h5 className={styles.label}>{t('asyncapi.payload')}</h5>
        <SchemaTree node={payload} />
      </>
    );
  }
  return (
    <>
      <h5 className={styles.label}>
        {t('asyncapi.foreignPayload', { format: payload.format })}
      </h5>
      <Code
        text={payload.text}
        what={t('asyncapi.foreignPayload', { format: payload.format })}
      />
    </>
  );
}

function Examples(props: { examples: MessageView['examples'] }) {
  const { t } = useTranslationRef(apiContractsTranslationRef);
  return (
    <>
      <h5 className={styles.label}>{t('common.examples')}</h5>
      {props.examples.map(({ title, text }, i) => (
        <figure key={i} className={styles.example}>
          <figcaption className={styles.words}>
            {title ?? t('common.exampleOf', { number: String(i + 1) })}
          </figcaption>
          <Code
            text={text}
            what={title ?? t('common.exampleOf', { number: String(i + 1) })}
          />
        </figure>
      ))}
    </>
  );
}

function Body(props: { message: MessageView }) {
  const { summary, description, headers, payload, examples } = props.message;
  const { t } = useTranslationRef(apiContractsTranslationRef);
  return (
    <div className={styles.messageBody}>
      {summary && <p className={styles.words}>{summary}</p>}
      {description && <Markdown text={description} />}
      {headers && (
        <>
          <h5 className={styles.label}>{t('asyncapi.headers')}</h5>
          <SchemaTree node={headers} />
        </>
      )}
      {payload && <Payload payload={payload} />}
      {examples.length > 0 && <Examples examples={examples} />}
    </div>
  );
}

/** One message: what it says, what it is made of and an example. */
export function Message(props: { message: MessageView }) {
  const { title, name, contentType } = props.message;
  return (
    <Fold
      className={styles.message}
      summary={
        <>
          <h4 className={styles.messageTitle}>{title}</h4>
          {name && <code className={styles.type}>{name}</code>}
          {contentType && <span className={styles.type}>{contentType}</span>}
        </>
      }
    >
      {() => <Body message={props.message} />}
    </Fold>
  );
}
