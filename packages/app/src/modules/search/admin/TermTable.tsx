import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Time } from '@fairway/frontend-toolkit';
import type { TermInsight } from '@fairway/search-common';
import { useId } from 'react';
import { Link } from 'react-router-dom';
import { searchModuleTranslationRef } from '../translation';
import styles from './TermTable.module.css';

/** Terms that people searched for, each with the way to what they found. */
export function TermTable(props: {
  title: string;
  terms: readonly TermInsight[];
  /** Said where there are none. */
  empty: string;
  /** Whether to say how often something was opened. */
  clicks?: boolean;
}) {
  const { title, terms, empty, clicks } = props;
  const { t } = useTranslationRef(searchModuleTranslationRef);
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h3 id={id} className={styles.title}>
        {title}
      </h3>
      {terms.length === 0 ? (
        <p className={styles.empty}>{empty}</p>
      ) : (
        <table className={styles.table} aria-labelledby={id}>
          <thead>
            <tr>
              <th scope="col">{t('insights.term')}</th>
              <th scope="col">{t('insights.searches')}</th>
              {clicks && <th scope="col">{t('insights.clicks')}</th>}
              <th scope="col">{t('insights.last')}</th>
            </tr>
          </thead>
          <tbody>
            {terms.map(({ term, searches, clicks: opened, lastAt }) => (
              <tr key={term}>
                <th scope="row">
                  <Link to={`/search?${new URLSearchParams({ query: term })}`}>
                    {term}
                  </Link>
                </th>
                <td>{searches.toLocaleString()}</td>
                {clicks && <td>{opened.toLocaleString()}</td>}
                <td>
                  <Time value={lastAt} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
