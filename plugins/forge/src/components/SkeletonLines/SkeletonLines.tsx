import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Skeleton } from '@backstage/ui';
import { forgeTranslationRef } from '../../translation';
import { Hidden } from '../Hidden';
import styles from './SkeletonLines.module.css';

const WIDTHS = ['38%', '62%', '47%', '71%', '55%'];

/** Rows of the height that will stand here, while they are on the way. */
export function SkeletonLines(props: { rows: number; rowHeight?: number }) {
  const { t } = useTranslationRef(forgeTranslationRef);
  return (
    <div role="status" className={styles.rows}>
      <Hidden>{t('common.loading')}</Hidden>
      {Array.from({ length: props.rows }, (_, row) => (
        <div
          key={row}
          className={styles.row}
          style={{ height: props.rowHeight ?? 40 }}
        >
          <Skeleton width={WIDTHS[row % WIDTHS.length]} height={14} />
        </div>
      ))}
    </div>
  );
}
