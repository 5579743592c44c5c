import { CodeSnippet, MarkdownContent } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { apiDocsModuleTranslationRef } from '../translation';
import { Fold } from './Fold';
import type { MessageView } from './lib/view';
import { SchemaTree } from './SchemaTree';
import styles from './AsyncApi.module.css';

function Payload(props: { payload: NonNullable<MessageView['payload']> }) {
  const { payload } = props;
  const { t } = useTranslationRef(apiDocsModuleTranslationRef);
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
      <CodeSnippet text={payload.text} language="text" showCopyCodeButton />
    </>
  );
}

function Examples(props: { examples: MessageView['examples'] }) {
  const { t } = useTranslationRef(apiDocsModuleTranslationRef);
  return (
    <>
      <h5 className={styles.label}>{t('asyncapi.examples')}</h5>
      {props.examples.map(({ title, text }, i) => (
        <figure key={i} className={styles.example}>
          <figcaption className={styles.words}>
            {title ?? t('asyncapi.example', { number: String(i + 1) })}
          </figcaption>
          <CodeSnippet text={text} language="json" showCopyCodeButton />
        </figure>
      ))}
    </>
  );
}

function Body(props: { message: MessageView }) {
  const { summary, description, headers, payload, examples } = props.message;
  const { t } = useTranslationRef(apiDocsModuleTranslationRef);
  return (
    <div className={styles.messageBody}>
      {summary && <p className={styles.words}>{summary}</p>}
      {description && <MarkdownContent content={description} />}
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
