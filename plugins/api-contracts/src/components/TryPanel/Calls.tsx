import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { PastCall } from '../../lib/tryIt/callHistory';
import { apiContractsTranslationRef } from '../../translation';
import { Fold } from '../Fold';
import styles from './TryPanel.module.css';

/** What was called from this tab of the browser. */
export function Calls(props: { calls: readonly PastCall[] }) {
  const { calls } = props;
  const { t } = useTranslationRef(apiContractsTranslationRef);
  if (calls.length === 0) return null;
  return (
    <Fold summary={`${t('tryIt.history')} (${calls.length})`}>
      {() => (
        <ul className={styles.calls}>
          {calls.map(({ at, method, server, path, name, status, ms }) => (
            <li key={at}>
              <code className={styles.status} data-class={String(status)[0]}>
                {status}
              </code>
              <code>
                {method} {name ?? path}
              </code>
              <span className={styles.words}>
                {server} · {ms} ms ·{' '}
                <time dateTime={at} title={at}>
                  {new Date(at).toLocaleTimeString()}
                </time>
              </span>
            </li>
          ))}
        </ul>
      )}
    </Fold>
  );
}
