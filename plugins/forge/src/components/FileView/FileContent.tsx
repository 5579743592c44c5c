import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ContentEntry } from '../../api';
import { shortenSha, type Place } from '../../lib/gitRef';
import { imageTypeOf } from '../../lib/imageType';
import { forgeTranslationRef } from '../../translation';
import { CodeLines } from '../CodeLines';
import { ForgeImage } from '../ForgeImage';
import { LazyMarkdown } from '../Markdown';
import styles from './FileView.module.css';

// What a browser still scrolls through with ease.
const MAX_TEXT_LENGTH = 1_000_000;

/** What a file holds, or why that is not shown. */
export function FileContent(props: {
  place: Place;
  file: ContentEntry;
  text: string | undefined;
  isPreview: boolean;
}) {
  const { place, file, text, isPreview } = props;
  const { t } = useTranslationRef(forgeTranslationRef);
  const note = (message: string) => <p className={styles.note}>{message}</p>;

  if (file.type === 'symlink') {
    return note(t('file.symlink', { target: file.target ?? '?' }));
  }
  if (file.type === 'submodule') {
    return note(t('file.submodule', { sha: shortenSha(file.sha) }));
  }
  if (isPreview && imageTypeOf(file.path)) {
    return (
      <div className={styles.image}>
        <ForgeImage
          place={place}
          alt={t('file.imageOf', { name: file.name })}
        />
      </div>
    );
  }
  if (text === undefined) {
    return note(
      typeof file.content === 'string' ? t('file.binary') : t('file.tooLarge'),
    );
  }
  if (text === '') {
    return note(t('file.emptyFile'));
  }
  if (text.length > MAX_TEXT_LENGTH) {
    return note(t('file.tooLarge'));
  }
  return isPreview ? (
    <div className={styles.preview}>
      <LazyMarkdown text={text} place={place} />
    </div>
  ) : (
    <CodeLines text={text} path={file.path} />
  );
}
