import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert } from '@backstage/ui';
import { registerTranslationRef } from '../translation';
import styles from './LeftOut.module.css';

/** Names what of a file will not be in the catalog, and why. */
export function LeftOut(props: { readonly reasons: readonly string[] }) {
  const { reasons } = props;
  const { t } = useTranslationRef(registerTranslationRef);
  if (reasons.length === 0) {
    return null;
  }
  return (
    <Alert
      className={styles.alert}
      status="warning"
      icon
      title={t('leftOut.title', { count: reasons.length })}
      description={
        <>
          <ul className={styles.list}>
            {reasons.map(reason => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
          {t('leftOut.rest')}
        </>
      }
    />
  );
}
