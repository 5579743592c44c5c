import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ScoreExplanation } from '@fairway/search-common';
import { searchModuleTranslationRef } from '../translation';
import styles from './Explanation.module.css';

const toNumber = (points: number) => Math.round(points * 100) / 100;

/** Why a result stands where it stands. */
export function Explanation(props: { explanation: ScoreExplanation }) {
  const { score, parts } = props.explanation;
  const { t } = useTranslationRef(searchModuleTranslationRef);
  return (
    <div className={styles.explanation}>
      <span className={styles.score}>
        {t('results.score', { score: String(toNumber(score)) })}
      </span>
      <ul className={styles.parts}>
        {parts.map(({ rule, points, detail }, index) => (
          <li key={index}>
            {rule} {points > 0 ? '+' : ''}
            {toNumber(points)}
            {detail && ` · ${detail}`}
          </li>
        ))}
      </ul>
    </div>
  );
}
