import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, ButtonIcon, TextField } from '@backstage/ui';
import { RiAddLine, RiCloseLine } from '@remixicon/react';
import type { ReactNode } from 'react';
import { isBadLink, NEW_LINK, type LinkDraft } from '../../lib/overlayDraft';
import { systemModelTranslationRef } from '../../translation';
import styles from './Overlay.module.css';

const MOST = { links: 50, contacts: 20 } as const;

const WORDS = {
  links: { add: 'edit.addLink', remove: 'edit.removeLink' },
  contacts: { add: 'edit.addContact', remove: 'edit.removeContact' },
} as const;

/** Links that are added to those of other sources. */
export function LinkFields(props: {
  type: 'links' | 'contacts';
  links: readonly LinkDraft[];
  children?: ReactNode;
  onChange(links: LinkDraft[]): void;
}) {
  const { type, links, children, onChange } = props;
  const { t } = useTranslationRef(systemModelTranslationRef);
  const change = (index: number, part: Partial<LinkDraft>) =>
    onChange(
      links.map((link, i) => (i === index ? { ...link, ...part } : link)),
    );
  return (
    <fieldset className={styles.links}>
      <legend>{t(`edit.${type}`)}</legend>
      {links.map((link, index) => (
        <div key={index} className={styles.link}>
          <TextField
            size="small"
            type="url"
            aria-label={t('edit.url')}
            placeholder={t('edit.url')}
            maxLength={2000}
            value={link.url}
            isInvalid={isBadLink(link)}
            onChange={url => change(index, { url })}
          />
          <TextField
            size="small"
            aria-label={t('edit.linkTitle')}
            placeholder={t('edit.linkTitle')}
            maxLength={200}
            value={link.title}
            onChange={title => change(index, { title })}
          />
          <ButtonIcon
            size="small"
            variant="tertiary"
            icon={<RiCloseLine />}
            aria-label={t(WORDS[type].remove, { number: String(index + 1) })}
            onPress={() => onChange(links.filter((_, i) => i !== index))}
          />
        </div>
      ))}
      {links.some(isBadLink) && (
        <p className={styles.bad} role="alert">
          {t('edit.badUrl')}
        </p>
      )}
      {links.length < MOST[type] && (
        <Button
          size="small"
          variant="secondary"
          iconStart={<RiAddLine />}
          onPress={() => onChange([...links, NEW_LINK])}
        >
          {t(WORDS[type].add)}
        </Button>
      )}
      {children}
    </fieldset>
  );
}
