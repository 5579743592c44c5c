import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert, Button, Skeleton } from '@backstage/ui';
import { FilePanes } from './FilePanes';
import type { KitRequest } from './kitRoutes';
import { previewTranslationRef } from './translation';
import { useDownload } from './useDownload';
import { useKitTree } from './useKitTree';
import styles from './KitPreview.module.css';

/** The files that a kit would make, before anything is created, and a download for those who want no repository. */
export function KitPreview(props: { request: KitRequest }) {
  const { request } = props;
  const { t } = useTranslationRef(previewTranslationRef);
  const { tree, error } = useKitTree(request);
  const name = tree?.destination.repository ?? 'kit';
  const download = useDownload(request, name);

  return (
    <section className={styles.preview} aria-label={t('title')}>
      <div className={styles.head}>
        <div>
          <h3 className={styles.title}>{t('title')}</h3>
          <p className={styles.hint}>
            {tree
              ? t('where', {
                  count: tree.files.length,
                  ...tree.destination,
                } as any)
              : !error && t('loading')}
          </p>
        </div>
        {tree && (
          <div>
            <Button
              variant="secondary"
              isDisabled={download.isRunning}
              onPress={download.start}
            >
              {t(download.isRunning ? 'downloading' : 'download')}
            </Button>
            <p className={styles.hint}>{t('downloadHint')}</p>
          </div>
        )}
      </div>
      {(error ?? download.error) && (
        <Alert
          status="danger"
          icon
          title={t(error ? 'failed' : 'notDownloaded')}
          description={(error ?? download.error)!.message}
        />
      )}
      {!tree && !error && <Skeleton width="100%" height={420} />}
      {tree && <FilePanes files={tree.files} />}
    </section>
  );
}
