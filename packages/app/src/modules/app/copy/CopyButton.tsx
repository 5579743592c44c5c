import {
  toastApiRef,
  useApi,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { ButtonIcon, VisuallyHidden } from '@backstage/ui';
import { copyText } from '@fairway/frontend-toolkit';
import { RiCheckLine, RiFileCopyLine } from '@remixicon/react';
import { useEffect, useState } from 'react';
import { appTranslationRef } from '../translation';

const SHOWN_FOR_MS = 2000;

/** Copies a text and says so. `what` names the text to those who do not see it. */
export function CopyButton(props: { text: string; what: string }) {
  const { t } = useTranslationRef(appTranslationRef);
  const toastApi = useApi(toastApiRef);
  const [copied, setCopied] = useState(false);

  useEffect(() => {
    if (!copied) {
      return undefined;
    }
    const timer = setTimeout(() => setCopied(false), SHOWN_FOR_MS);
    return () => clearTimeout(timer);
  }, [copied]);

  const copy = async () => {
    const worked = await copyText(props.text);
    setCopied(worked);
    if (!worked) {
      toastApi.post({
        title: t('copy.failed'),
        status: 'warning',
        timeout: 5000,
      });
    }
  };
  return (
    <>
      <ButtonIcon
        size="small"
        variant="secondary"
        icon={copied ? <RiCheckLine /> : <RiFileCopyLine />}
        aria-label={t('copy.label', { what: props.what })}
        onPress={copy}
      />
      <VisuallyHidden>
        <span role="status">{copied ? t('copy.done') : ''}</span>
      </VisuallyHidden>
    </>
  );
}
