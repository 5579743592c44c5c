import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ResponseView } from '../../lib/openapi/OpenApiView';
import { toPlainText } from '../../lib/toPlainText';
import { apiContractsTranslationRef } from '../../translation';
import { Fold } from '../Fold';
import { SchemaTree } from '../SchemaTree';
import { Media } from './Media';
import styles from './OpenApi.module.css';

function Line(props: { response: ResponseView }) {
  const { status, description } = props.response;
  return (
    <>
      <code className={styles.status} data-class={status[0]}>
        {status}
      </code>{' '}
      {description && (
        <span className={styles.words}>{toPlainText(description)}</span>
      )}
    </>
  );
}

function Response(props: { response: ResponseView; isFirst: boolean }) {
  const { response, isFirst } = props;
  const { t } = useTranslationRef(apiContractsTranslationRef);
  if (response.media.length + response.headers.length === 0) {
    return (
      <p className={styles.bare}>
        <Line response={response} />
      </p>
    );
  }
  return (
    <Fold
      className={styles.response}
      defaultOpen={isFirst}
      summary={<Line response={response} />}
    >
      {() => (
        <div className={styles.inset}>
          {response.headers.length > 0 && (
            <>
              <h4 className={styles.label}>{t('openapi.headers')}</h4>
              <ul className={styles.values}>
                {response.headers.map(({ name, node }) => (
                  <li key={name}>
                    <SchemaTree node={node} isTypeShown />
                  </li>
                ))}
              </ul>
            </>
          )}
          <Media media={response.media} />
        </div>
      )}
    </Fold>
  );
}

/** What comes back, by status; the first that is a success is open. */
export function Responses(props: { responses: readonly ResponseView[] }) {
  const { responses } = props;
  const { t } = useTranslationRef(apiContractsTranslationRef);
  const success = responses.find(({ status }) => status.startsWith('2'));
  return (
    <section>
      <h3 className={styles.heading}>{t('openapi.responses')}</h3>
      {responses.map(response => (
        <Response
          key={response.status}
          response={response}
          isFirst={response === (success ?? responses[0])}
        />
      ))}
    </section>
  );
}
