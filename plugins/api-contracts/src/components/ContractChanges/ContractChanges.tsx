import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/ui';
import type {
  ContractChange,
  ContractComparison,
} from '@fairway/plugin-api-contracts-common';
import { useState } from 'react';
import { LEVELS } from '../../lib/levels';
import { apiContractsTranslationRef } from '../../translation';
import { VerdictLabel } from '../VerdictLabel';
import { toDefinitionAddress } from './toDefinitionAddress';
import styles from './ContractChanges.module.css';

const SHOWN_AT_FIRST = 100;

/** Every single change between two definitions, the gravest first. */
export function ContractChanges(props: {
  comparison: ContractComparison;
  /** Address of the *Definition* tab on which the places of changes are. */
  definitionPath?: string;
  /** The one whose definition holds these places; that which is declared if left out. */
  environment?: string;
}) {
  const { comparison, definitionPath, environment } = props;
  const { changes = [] } = comparison;
  const { t } = useTranslationRef(apiContractsTranslationRef);
  const [showsAll, setShowsAll] = useState(false);
  const shown = showsAll ? changes : changes.slice(0, SHOWN_AT_FIRST);

  if (comparison.problem !== undefined) {
    return <p className={styles.problem}>{comparison.problem}</p>;
  }
  if (changes.length === 0) {
    return <p className={styles.none}>{t('changes.none')}</p>;
  }
  return (
    <div className={styles.groups}>
      {LEVELS.map(level => {
        const ofLevel = shown.filter(change => change.level === level);
        return ofLevel.length > 0 ? (
          <section key={level} aria-label={t(`verdict.${level}`)}>
            <h4 className={styles.level}>
              <VerdictLabel verdict={level} />{' '}
              <span className={styles.count}>
                {changes.filter(change => change.level === level).length}
              </span>
            </h4>
            <ul className={styles.list}>
              {ofLevel.map((change, i) => (
                <li key={i}>
                  <Change
                    change={change}
                    definitionPath={definitionPath}
                    environment={environment}
                  />
                </li>
              ))}
            </ul>
          </section>
        ) : null;
      })}
      {shown.length < changes.length && (
        <button
          type="button"
          className={styles.more}
          onClick={() => setShowsAll(true)}
        >
          {t('common.showAll', { number: String(changes.length) })}
        </button>
      )}
    </div>
  );
}

function Change(props: {
  change: ContractChange;
  definitionPath?: string;
  environment?: string;
}) {
  const { change, definitionPath, environment } = props;
  const { message, path, rule } = change;
  const address = toDefinitionAddress(change, environment);
  return (
    <>
      <div className={styles.path}>
        {definitionPath && address ? (
          <Link href={`${definitionPath}${address}`}>{path}</Link>
        ) : (
          path
        )}
      </div>
      <div>{message}</div>
      <code className={styles.rule}>{rule}</code>
    </>
  );
}
