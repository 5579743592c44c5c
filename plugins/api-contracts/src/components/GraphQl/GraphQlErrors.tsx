import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert } from '@backstage/ui';
import { useMemo } from 'react';
import { readErrors } from '../../lib/graphql/readErrors';
import { apiContractsTranslationRef } from '../../translation';
import styles from './GraphQl.module.css';

/** The errors in an answer, which may come with data, and with status 200. */
export function GraphQlErrors(props: { body: string }) {
  const { body } = props;
  const { t } = useTranslationRef(apiContractsTranslationRef);
  const errors = useMemo(() => readErrors(body), [body]);
  if (errors.length === 0) return null;
  return (
    <Alert
      status="warning"
      icon
      title={t('graphql.errors', { number: String(errors.length) })}
      description={
        <ul className={styles.errors}>
          {errors.map(({ message, path, line }, index) => (
            <li key={index}>
              {message}
              {line && ` (${t('definition.line', { line: String(line) })})`}
              {path && (
                <>
                  {' '}
                  <code>{path}</code>
                </>
              )}
            </li>
          ))}
        </ul>
      }
    />
  );
}
