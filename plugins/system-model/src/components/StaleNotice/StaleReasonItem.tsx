import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Time } from '@fairway/frontend-toolkit';
import { useLanguage } from '../../hooks/useLanguage';
import type { StaleGroup } from '../../lib/groupStale';
import { toDuration } from '../../lib/toDuration';
import { systemModelTranslationRef } from '../../translation';
import { useFieldName } from '../Words';
import styles from './StaleNotice.module.css';

const MOST_NAMES = 5;

/** Values that may no longer be true for one reason, and that reason. */
export function StaleReasonItem(props: { group: StaleGroup }) {
  const { source, reason, since, fields } = props.group;
  const { t } = useTranslationRef(systemModelTranslationRef);
  const language = useLanguage();
  const toFieldName = useFieldName();
  const names = fields.slice(0, MOST_NAMES).map(toFieldName);
  const more = fields.length - names.length;
  if (more > 0) {
    names.push(t('notice.more', { number: String(more) }));
  }
  return (
    <li>
      <b>{names.join(t('common.separator'))}</b>
      <span className={styles.reason}>
        {reason.kind === 'age'
          ? t('notice.age', {
              source,
              duration: toDuration(reason.maxAgeSeconds, language),
            })
          : t('notice.failing', { source, error: reason.error })}{' '}
        {t(reason.kind === 'age' ? 'notice.seen' : 'notice.since')}{' '}
        <Time value={since} />
      </span>
    </li>
  );
}
