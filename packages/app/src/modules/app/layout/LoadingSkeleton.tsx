import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Skeleton, VisuallyHidden } from '@backstage/ui';
import { appTranslationRef } from '../translation';
import styles from './LoadingSkeleton.module.css';

/** What stands where something is still loading; appears only after a moment. */
export function LoadingSkeleton() {
  const { t } = useTranslationRef(appTranslationRef);
  return (
    <div className={styles.root} role="status">
      <VisuallyHidden>{t('shell.loading')}</VisuallyHidden>
      <Skeleton width="30%" height={20} />
      <Skeleton width="100%" height={14} />
      <Skeleton width="85%" height={14} />
      <Skeleton width="60%" height={14} />
    </div>
  );
}
