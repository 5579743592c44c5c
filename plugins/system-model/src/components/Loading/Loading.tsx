import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Skeleton, VisuallyHidden } from '@backstage/ui';
import { systemModelTranslationRef } from '../../translation';
import styles from './Loading.module.css';

const WIDTHS = ['40%', '75%', '60%'];

/** Rows in the shape of a list that is on the way. */
export function Loading(props: { rows?: number }) {
  const { rows = 4 } = props;
  const { t } = useTranslationRef(systemModelTranslationRef);
  return (
    <div role="status" className={styles.root}>
      <VisuallyHidden>{t('common.loading')}</VisuallyHidden>
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} className={styles.row}>
          {WIDTHS.map(width => (
            <Skeleton key={width} width={width} height={14} />
          ))}
        </div>
      ))}
    </div>
  );
}
