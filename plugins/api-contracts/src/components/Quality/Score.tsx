import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  LintSeverity,
  LintSummary,
} from '@fairway/plugin-api-contracts-common';
import { toGrade } from '../../lib/quality/toGrade';
import { apiContractsTranslationRef } from '../../translation';
import { SeverityIcon } from './SeverityIcon';
import styles from './Quality.module.css';

const SEVERITIES: readonly LintSeverity[] = [
  'error',
  'warning',
  'information',
  'hint',
];

/** A score as a number and a word, and how much was found of each kind. */
export function Score(props: { score: number; counts: LintSummary['counts'] }) {
  const { score, counts } = props;
  const { t } = useTranslationRef(apiContractsTranslationRef);
  const grade = toGrade(score);
  const found = SEVERITIES.filter(severity => counts[severity] > 0);
  return (
    <div className={styles.score}>
      <p className={styles.grade} data-grade={grade}>
        {t(`quality.grade.${grade}`)}{' '}
        <span className={styles.number}>
          {t('quality.score', { score: String(score) })}
        </span>
      </p>
      {found.length > 0 && (
        <ul className={styles.counts}>
          {found.map(severity => (
            <li key={severity}>
              <SeverityIcon severity={severity} />
              {t(`quality.counts.${severity}`, {
                number: String(counts[severity]),
              })}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
