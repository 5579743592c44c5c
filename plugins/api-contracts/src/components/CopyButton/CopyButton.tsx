import {
  toastApiRef,
  useApi,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { Button, ButtonIcon, VisuallyHidden } from '@backstage/ui';
import { RiCheckLine, RiFileCopyLine, RiLink } from '@remixicon/react';
import { useEffect, useState } from 'react';
import { copyText } from '@fairway/frontend-toolkit';
import { apiContractsTranslationRef } from '../../translation';

const SHOWN_FOR_MS = 2000;

/** Copies a text and says so. `what` names the text to those who do not see it. */
export function CopyButton(props: {
  text: string | (() => string);
  what: string;
  isLink?: boolean;
  /** Stands on the button, where an icon alone would not be understood. */
  label?: string;
}) {
  const { text, what, isLink, label } = props;
  const { t } = useTranslationRef(apiContractsTranslationRef);
  const toastApi = useApi(toastApiRef);
  const [isCopied, setIsCopied] = useState(false);
  const Idle = isLink ? RiLink : RiFileCopyLine;

  useEffect(() => {
    if (!isCopied) return undefined;
    const timer = setTimeout(() => setIsCopied(false), SHOWN_FOR_MS);
    return () => clearTimeout(timer);
  }, [isCopied]);

  const copy = async () => {
    const worked = await copyText(typeof text === 'string' ? text : text());
    setIsCopied(worked);
    if (!worked) {
      toastApi.post({
        title: t('common.copyFailed'),
        status: 'warning',
        timeout: 5000,
      });
    }
  };

  const icon = isCopied ? <RiCheckLine /> : <Idle />;
  return (
    <>
      {label ? (
        <Button
          size="small"
          variant="secondary"
          iconStart={icon}
          onPress={copy}
        >
          {label}
        </Button>
      ) : (
        <ButtonIcon
          size="small"
          variant="tertiary"
          icon={icon}
          aria-label={t('common.copyOf', { what })}
          onPress={copy}
        />
      )}
      <VisuallyHidden role="status">
        {isCopied ? t('common.copied') : ''}
      </VisuallyHidden>
    </>
  );
}
