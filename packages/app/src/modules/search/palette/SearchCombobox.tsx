import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { RiSearchLine } from '@remixicon/react';
import { useId, useRef, useState, type MouseEvent } from 'react';
import { useNavigate } from 'react-router-dom';
import { toKeyName } from '../../app/shortcuts/toKeyName';
import { toPaletteOptions, type PaletteChoice } from '../lib/toPaletteOptions';
import { toReason } from '../lib/toReason';
import { useRecentSearches } from '../recent/useRecentSearches';
import { searchModuleTranslationRef } from '../translation';
import { PaletteOption } from './PaletteOption';
import { RecentTools } from './RecentTools';
import type { SearchScope } from './SearchScope';
import { useChoice } from './useChoice';
import { usePaletteKeys } from './usePaletteKeys';
import { useSuggestions } from './useSuggestions';
import styles from './SearchCombobox.module.css';

const toEverywhere = (term: string) =>
  `/search?query=${encodeURIComponent(term)}`;

/**
 * A search field that answers while one types: arrows choose, Enter opens.
 *
 * @remarks
 *
 * It stands in the search palette, where its results push down what is below,
 * and on other pages, where they `float` over it.
 */
export function SearchCombobox(props: {
  float?: boolean;
  /** Makes it one small control among others, which does not take the focus. */
  scope?: SearchScope;
  /** Shown at the end of the empty field, such as the keys that lead here. */
  hint?: string;
  onLeave?(): void;
}) {
  const { float, scope, hint, onLeave } = props;
  const { t } = useTranslationRef(searchModuleTranslationRef);
  const navigate = useNavigate();
  const listId = useId();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  // What floats over a page shows what was searched for only to those who ask for it.
  const [asked, setAsked] = useState(false);
  const typed = text.trim();
  const { views, didYouMean, pending, error } = useSuggestions(typed, scope);
  const recent = useRecentSearches();
  const remember = useChoice(recent.add);
  const options = toPaletteOptions({
    typed,
    recent: scope || (float && !asked) ? [] : recent.terms,
    views,
    didYouMean,
    toHref: scope?.wider.href ?? toEverywhere,
  });
  const showsRecent = !typed && options.length > 0;

  const leave = () => {
    setText('');
    setAsked(false);
    onLeave?.();
  };
  const { current, setActive, onKeyDown } = usePaletteKeys({
    count: options.length,
    toId: index => `${listId}-${index}`,
    onOpenInTab: index => remember(options[index], typed, index),
    onEnter: () => {
      leave();
      navigate('/search');
    },
    onEscape: () => {
      const open = Boolean(float && (text || asked));
      if (open) {
        setText('');
        setAsked(false);
      }
      return open;
    },
    onDelete: index => {
      if (showsRecent) {
        recent.remove(recent.terms[index]);
      }
      return showsRecent;
    },
    onArrow: () => setAsked(true),
  });
  const type = (value: string) => {
    setText(value);
    setActive(value.trim() ? 0 : -1);
  };
  const onSelect = (choice: PaletteChoice, index: number) => {
    return (event: MouseEvent) => {
      if (event.button > 1) {
        return;
      }
      remember(choice, typed, index);
      if (event.button || event.ctrlKey || event.metaKey || event.shiftKey) {
        return;
      }
      if (choice.kind === 'recent' || choice.kind === 'correction') {
        event.preventDefault();
        type(choice.term);
        input.current?.focus();
      } else {
        leave();
      }
    };
  };
  const toLabel = (choice: PaletteChoice) => {
    switch (choice.kind) {
      case 'recent':
        return choice.term;
      case 'correction':
        return t('palette.didYouMean', { term: choice.term });
      case 'all':
        return scope?.wider.label(typed) ?? t('palette.all', { term: typed });
      default:
        return undefined;
    }
  };
  let note: string | undefined = typed
    ? undefined
    : t('palette.hint', { key: toKeyName('Mod+Enter') });
  if (error) {
    note = t('palette.failed', { message: toReason(error) });
  } else if (typed && views.length === 0) {
    note = pending
      ? t('palette.searching')
      : t('palette.none', { term: typed });
  }
  const count = pending ? '' : t('palette.found', { count: views.length });
  return (
    <div
      className={`${float ? styles.floating : styles.plain} ${
        scope ? styles.small : ''
      }`}
      role="search"
      onBlur={event =>
        event.currentTarget.contains(event.relatedTarget) || setAsked(false)
      }
    >
      <div className={styles.field}>
        <RiSearchLine size={scope ? 16 : 20} aria-hidden="true" />
        <input
          ref={input}
          className={styles.input}
          role="combobox"
          aria-label={scope?.label ?? t('label')}
          aria-autocomplete="list"
          aria-expanded={options.length > 0}
          aria-controls={listId}
          aria-activedescendant={
            current >= 0 ? `${listId}-${current}` : undefined
          }
          autoComplete="off"
          spellCheck={false}
          placeholder={scope?.label ?? t('placeholder')}
          value={text}
          onChange={event => type(event.target.value)}
          onClick={() => setAsked(true)}
          onKeyDown={onKeyDown}
          // The places without a scope exist for this field; whoever comes there comes to type.
          autoFocus={!scope} // eslint-disable-line jsx-a11y/no-autofocus
        />
        {hint && !text && <kbd className={styles.hint}>{hint}</kbd>}
      </div>
      {(options.length > 0 || !float) && (
        <div className={styles.panel}>
          {showsRecent && (
            <div className={styles.head}>
              {t('recent.title')}
              <button
                type="button"
                className={styles.clear}
                onClick={recent.clear}
              >
                {t('recent.clear')}
              </button>
            </div>
          )}
          <div className={styles.lists}>
            <div
              id={listId}
              className={styles.list}
              role="listbox"
              aria-label={t(showsRecent ? 'recent.title' : 'results.label')}
            >
              {options.map((choice, index) => (
                <PaletteOption
                  key={`${choice.kind} ${choice.href}`}
                  id={`${listId}-${index}`}
                  href={choice.href}
                  view={choice.kind === 'result' ? choice.view : undefined}
                  label={toLabel(choice)}
                  recent={choice.kind === 'recent'}
                  detailed={Boolean(scope)}
                  selected={index === current}
                  onSelect={onSelect(choice, index)}
                />
              ))}
            </div>
            {showsRecent && (
              <RecentTools terms={recent.terms} onRemove={recent.remove} />
            )}
          </div>
          <p
            className={
              note
                ? `${styles.note} ${typed ? '' : styles.keys}`
                : styles.spoken
            }
            role="status"
          >
            {note ?? count}
          </p>
        </div>
      )}
    </div>
  );
}
