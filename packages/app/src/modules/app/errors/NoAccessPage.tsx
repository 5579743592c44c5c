import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ButtonLink } from '@backstage/ui';
import { useDocumentTitle } from '../layout/useDocumentTitle';
import { appTranslationRef } from '../translation';
import styles from './errors.module.css';

/** What stands in for a page that the reader may not see. */
export function NoAccessPage() {
  const { t } = useTranslationRef(appTranslationRef);
  useDocumentTitle(t('noAccess.title'));
  return (
    <main className={styles.page}>
      <h1 className={styles.title}>{t('noAccess.title')}</h1>
      <p className={styles.text}>{t('noAccess.body')}</p>
      <div className={styles.actions}>
        <ButtonLink href="/" variant="secondary">
          {t('notFound.home')}
        </ButtonLink>
      </div>
    </main>
  );
}
