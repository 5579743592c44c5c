import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useShadowRootElements } from '@backstage/plugin-techdocs-react';
import { useEffect } from 'react';
import { docsTranslationRef } from '../translation';
import { noticeMissingImages } from './noticeMissingImages';

/** Names the images of a page of docs that cannot be shown. */
export function MissingImages() {
  const { t } = useTranslationRef(docsTranslationRef);
  const images = useShadowRootElements<HTMLImageElement>(['article img']);
  useEffect(() =>
    noticeMissingImages(images, name => t('missingImage', { name })),
  );
  return null;
}
