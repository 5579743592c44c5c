import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { RiErrorWarningLine } from '@remixicon/react';
import { useEffect, useState } from 'react';
import { Link } from 'react-router-dom';
import type { ContractSource } from '@fairway/plugin-api-contracts-common';
import type { DocumentProblem } from '../../lib/document/DocumentError';
import { locate } from '../../lib/document/locate';
import { findProblems } from '../../lib/openapi/findProblems';
import { apiContractsTranslationRef } from '../../translation';
import { Fold } from '../Fold';
import styles from './OpenApi.module.css';

// The document is drawn first; this walks through all of it.
const START_AFTER_MS = 500;

function findWithPlaces(source: ContractSource, text: string) {
  const problems = findProblems(source);
  if (problems.length === 0) return problems;
  const places = locate(
    text,
    problems.map(({ path }) => path ?? []),
  );
  return problems.map((problem, i) => ({ ...problem, ...places[i] }));
}

/** What of a document cannot be shown, with links to its lines. */
export function Problems(props: { source: ContractSource; text: string }) {
  const { source, text } = props;
  const { t } = useTranslationRef(apiContractsTranslationRef);
  const [problems, setProblems] = useState<readonly DocumentProblem[]>([]);

  useEffect(() => {
    const timer = setTimeout(
      () => setProblems(findWithPlaces(source, text)),
      START_AFTER_MS,
    );
    return () => clearTimeout(timer);
  }, [source, text]);

  if (problems.length === 0) return null;
  return (
    <Fold
      className={styles.problems}
      summary={
        <>
          <RiErrorWarningLine size={16} aria-hidden="true" />{' '}
          {t('broken.problems', { number: String(problems.length) })}
        </>
      }
    >
      {() => (
        <ul>
          {problems.map(({ message, path, line }, i) => (
            <li key={i}>
              {line && (
                <Link to={{ search: `view=raw&line=${line}` }}>
                  {t('broken.atLine', { line: String(line) })}
                </Link>
              )}{' '}
              <code>{path?.join(' › ')}</code> {message}
            </li>
          ))}
        </ul>
      )}
    </Fold>
  );
}
