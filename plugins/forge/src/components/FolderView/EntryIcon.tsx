import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  RiFileLine,
  RiFolder3Fill,
  RiFolderTransferLine,
  RiLinksLine,
} from '@remixicon/react';
import type { ContentType } from '../../api';
import { forgeTranslationRef } from '../../translation';

/** Tells a folder from a file, also to those who only hear it. */
export function EntryIcon(props: { type: ContentType }) {
  const { t } = useTranslationRef(forgeTranslationRef);
  switch (props.type) {
    case 'dir':
      return <RiFolder3Fill role="img" aria-label={t('source.folder')} />;
    case 'symlink':
      return <RiLinksLine role="img" aria-label={t('source.symlink')} />;
    case 'submodule':
      return (
        <RiFolderTransferLine role="img" aria-label={t('source.submodule')} />
      );
    default:
      return <RiFileLine aria-hidden="true" />;
  }
}
