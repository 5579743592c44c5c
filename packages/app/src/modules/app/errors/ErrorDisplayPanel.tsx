import {
  useTranslationRef,
  type ErrorDisplayProps,
} from '@backstage/frontend-plugin-api';
import { Alert, Button } from '@backstage/ui';
import { appTranslationRef } from '../translation';
import { isOutdatedBuild } from './isOutdatedBuild';
import styles from './errors.module.css';

/** What stands in for a part of a page that threw; the rest of the page lives on. */
export function ErrorDisplayPanel(props: ErrorDisplayProps) {
  const { plugin, error, resetError } = props;
  const { t } = useTranslationRef(appTranslationRef);
  const outdated = isOutdatedBuild(error);
  const name = plugin?.title ?? plugin?.id;
  return (
    <div className={styles.panel}>
      <Alert
        status="danger"
        icon
        title={
          name ? t('error.titleWithPlugin', { plugin: name }) : t('error.title')
        }
        description={outdated ? t('error.chunk') : error.message}
        customActions={
          <Button
            size="small"
            variant="secondary"
            onPress={outdated ? () => window.location.reload() : resetError}
          >
            {outdated ? t('error.reload') : t('error.retry')}
          </Button>
        }
      />
    </div>
  );
}
