import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { JsonValue } from '@backstage/types';
import { toSafeUrl } from '../../lib/toSafeUrl';
import { toValueText } from '../../lib/toValueText';
import { systemModelTranslationRef } from '../../translation';
import styles from './Words.module.css';

/** What a source says; a link leads where it says, and nothing means that it is not so. */
export function ClaimValue(props: { value: JsonValue; isStale?: boolean }) {
  const { value, isStale } = props;
  const { t } = useTranslationRef(systemModelTranslationRef);
  if (value === null) {
    return <span className={styles.notSo}>{t('value.notSo')}</span>;
  }
  const link =
    typeof value === 'object' && !Array.isArray(value) ? value : undefined;
  const url = toSafeUrl(link ? link.url : value);
  const text =
    link && url && typeof link.title === 'string'
      ? link.title
      : toValueText(value);
  return (
    <span className={styles.value} data-stale={isStale || undefined} dir="auto">
      {url ? (
        <a href={url} title={url} target="_blank" rel="noopener noreferrer">
          {text}
        </a>
      ) : (
        text
      )}
    </span>
  );
}
