import type { JsonValue } from '@backstage/types';
import { toSafeUrl } from '../../lib/toSafeUrl';
import { toValueText } from '../../lib/toValueText';
import styles from './Words.module.css';

/** What a source says; a link leads where it says. */
export function ClaimValue(props: { value: JsonValue; isStale?: boolean }) {
  const { value, isStale } = props;
  const link =
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? value
      : undefined;
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
