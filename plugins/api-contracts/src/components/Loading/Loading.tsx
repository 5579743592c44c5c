import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Skeleton, VisuallyHidden } from '@backstage/ui';
import { apiContractsTranslationRef } from '../../translation';
import styles from './Loading.module.css';

const WIDTHS = ['30%', '100%', '85%', '60%'];

/** Lines in the shape of a text that is on the way. */
export function Loading() {
  const { t } = useTranslationRef(apiContractsTranslationRef);
  return (
    <div role="status" className={styles.root}>
      <VisuallyHidden>{t('common.loading')}</VisuallyHidden>
      {WIDTHS.map(width => (
        <Skeleton key={width} width={width} height={14} />
      ))}
    </div>
  );
}
