import {
  toastApiRef,
  useApi,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { ButtonIcon } from '@backstage/ui';
import { RiCheckLine, RiFileCopyLine } from '@remixicon/react';
import { useEffect, useState } from 'react';
import { copyText } from '@fairway/frontend-toolkit';
import { forgeTranslationRef } from '../../translation';
import { Hidden } from '../Hidden';

const SHOWN_FOR_MS = 2000;

/** Copies a text and says so. `what` names the text to those who do not see it. */
export function CopyButton(props: { text: string; what: string }) {
  const { t } = useTranslationRef(forgeTranslationRef);
  const toastApi = useApi(toastApiRef);
  const [isCopied, setIsCopied] = useState(false);

  useEffect(() => {
    if (!isCopied) {
      return undefined;
    }
    const timer = setTimeout(() => setIsCopied(false), SHOWN_FOR_MS);
    return () => clearTimeout(timer);
  }, [isCopied]);

  const copy = async () => {
    const worked = await copyText(props.text);
    setIsCopied(worked);
    if (!worked) {
      toastApi.post({
        title: t('common.copyFailed'),
        status: 'warning',
        timeout: 5000,
      });
    }
  };

  return (
    <>
      <ButtonIcon
        size="small"
        variant="tertiary"
        icon={isCopied ? <RiCheckLine /> : <RiFileCopyLine />}
        aria-label={t('common.copyOf', { what: props.what })}
        onPress={copy}
      />
      <Hidden role="status">{isCopied ? t('common.copied') : ''}</Hidden>
    </>
  );
}
