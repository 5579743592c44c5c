import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/ui';
import { useImage } from '../../hooks/useImage';
import { useRepositoryContext } from '../../hooks/useRepository';
import type { Place } from '../../lib/gitRef';
import { forgeTranslationRef } from '../../translation';
import styles from './ForgeImage.module.css';

/** An image of the repository. Where it cannot be had, what it shows in words, leading to where it should be. */
export function ForgeImage(props: {
  place: Place;
  alt: string;
  width?: string | number;
  height?: string | number;
}) {
  const { t } = useTranslationRef(forgeTranslationRef);
  const { id, paths } = useRepositoryContext();
  const { place, alt, width, height } = props;
  const image = useImage(id, place);
  if (image.data) {
    return <img src={image.data} alt={alt} width={width} height={height} />;
  }
  if (image.error) {
    return (
      <Link href={paths.source(place)}>
        {alt || t('file.imageOf', { name: place.path })}
      </Link>
    );
  }
  // In a paragraph of text, where no block may stand.
  return <span className={styles.pending} />;
}
