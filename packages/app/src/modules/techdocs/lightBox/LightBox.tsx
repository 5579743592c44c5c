import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useEffect } from 'react';
import { docsTranslationRef } from '../translation';
import { offerImages } from './offerImages';

/** Shows the images and diagrams of a page as large as the window, with zoom. */
export function LightBox(props: { root: HTMLElement }) {
  const { root } = props;
  const { t } = useTranslationRef(docsTranslationRef);

  useEffect(
    () =>
      offerImages(root, {
        label: alt =>
          alt
            ? t('lightBox.enlargeNamed', { name: alt })
            : t('lightBox.enlarge'),
        open: async (images, index) => {
          const { openLightBox } = await import('./openLightBox');
          openLightBox(images, index, {
            image: t('lightBox.image'),
            close: t('lightBox.close'),
            zoom: t('lightBox.zoom'),
            next: t('lightBox.next'),
            previous: t('lightBox.previous'),
            failed: t('lightBox.failed'),
          });
        },
      }),
    [root, t],
  );

  return null;
}
