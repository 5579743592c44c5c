import {
  toastApiRef,
  useApi,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import {
  Button,
  ButtonIcon,
  ButtonLink,
  Tooltip,
  TooltipTrigger,
} from '@backstage/ui';
import { RiDownloadLine, RiPencilLine } from '@remixicon/react';
import type { ContentEntry } from '../../api';
import { useRawFile } from '../../hooks/useRawFile';
import { useRepositoryContext } from '../../hooks/useRepository';
import { saveFile } from '@fairway/frontend-toolkit';
import { openText } from '../../lib/browser';
import { reasonOf } from '../../lib/describeError';
import type { Place } from '../../lib/gitRef';
import { forgeTranslationRef } from '../../translation';
import { CopyButton } from '../CopyButton';
import styles from './FileView.module.css';

/** Copy, raw, download and edit, as far as a file allows them. */
export function FileActions(props: {
  place: Place;
  file: ContentEntry;
  text: string | undefined;
}) {
  const { place, file, text } = props;
  const { t } = useTranslationRef(forgeTranslationRef);
  const toastApi = useApi(toastApiRef);
  const { id, repository, paths } = useRepositoryContext();
  const raw = useRawFile(id, place);
  const mayEdit =
    text !== undefined &&
    place.ref.kind === 'branch' &&
    repository.permissions?.push &&
    !repository.archived;
  if (file.type !== 'file') {
    return null;
  }

  const download = async () => {
    try {
      saveFile(await raw(), file.name);
    } catch (error) {
      toastApi.post({
        title: t('file.failed', { name: file.name, reason: reasonOf(error) }),
        status: 'danger',
      });
    }
  };

  return (
    <div className={styles.actions}>
      {mayEdit && (
        <ButtonLink
          variant="tertiary"
          href={paths.edit(place.ref.name, file.path)}
          iconStart={<RiPencilLine />}
        >
          {t('file.edit')}
        </ButtonLink>
      )}
      {text !== undefined && (
        <>
          <Button variant="tertiary" onPress={() => openText(text)}>
            {t('file.raw')}
          </Button>
          <CopyButton text={text} what={t('file.what', { name: file.name })} />
        </>
      )}
      <TooltipTrigger>
        <ButtonIcon
          variant="tertiary"
          icon={<RiDownloadLine />}
          aria-label={t('file.download')}
          onPress={download}
        />
        <Tooltip>{t('file.download')}</Tooltip>
      </TooltipTrigger>
    </div>
  );
}
