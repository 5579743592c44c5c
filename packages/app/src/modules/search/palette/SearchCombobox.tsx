import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { RiSearchLine } from '@remixicon/react';
import { useId, useState, type KeyboardEvent } from 'react';
import { useNavigate } from 'react-router-dom';
import type { SearchResult } from '@backstage/plugin-search-common';
import { toResultView, type ResultView } from '../lib/toResultView';
import { useSearch } from '../page/useSearch';
import { searchModuleTranslationRef } from '../translation';
import { PaletteOption } from './PaletteOption';
import { useDebounced } from './useDebounced';
import styles from './SearchCombobox.module.css';

const SHOWN = 8;

/** What a search field looks through, where that is not everything. */
export interface SearchScope {
  readonly label: string;
  readonly types: string[];
  readonly filters: Record<string, string>;
  /** Where the same is looked for everywhere, and what that is called. */
  readonly wider: {
    label(term: string): string;
    href(term: string): string;
  };
  /** Makes the results ready for showing inside of the scope. */
  toViews(results: readonly SearchResult[]): ResultView[];
}

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
  const [text, setText] = useState('');
  const [active, setActive] = useState(0);
  const typed = text.trim();
  const term = useDebounced(typed, 120);
  const { results, pending, error } = useSearch(
    term
      ? {
          term,
          types: scope?.types,
          filters: scope?.filters,
          pageLimit: SHOWN,
        }
      : undefined,
  );
  const found = typed && term ? results?.results ?? [] : [];
  const views = scope ? scope.toViews(found) : found.map(toResultView);
  const all = scope
    ? scope.wider.href(typed)
    : `/search?query=${encodeURIComponent(typed)}`;
  const targets = [...views.map(view => view.href), all];
  const current = Math.min(active, targets.length - 1);

  const open = (href: string) => {
    setText('');
    onLeave?.();
    navigate(href);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && typed) {
      event.preventDefault();
      setActive((current + step + targets.length) % targets.length);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      open(typed ? targets[current] : '/search');
    } else if (event.key === 'Escape' && float && text) {
      event.preventDefault();
      setText('');
    }
  };
  let note: string | undefined = typed ? undefined : t('palette.hint');
  if (error) {
    note = t('palette.failed', { message: error.message });
  } else if (term && typed && views.length === 0) {
    note = pending ? t('palette.searching') : t('palette.none', { term });
  }
  return (
    <div
      className={`${float ? styles.floating : styles.plain} ${
        scope ? styles.small : ''
      }`}
      role="search"
    >
      <div className={styles.field}>
        <RiSearchLine size={scope ? 16 : 20} aria-hidden="true" />
        <input
          className={styles.input}
          role="combobox"
          aria-label={scope?.label ?? t('label')}
          aria-expanded={typed !== ''}
          aria-controls={listId}
          aria-activedescendant={typed ? `${listId}-${current}` : undefined}
          autoComplete="off"
          spellCheck={false}
          placeholder={scope?.label ?? t('placeholder')}
          value={text}
          onChange={event => {
            setText(event.target.value);
            setActive(0);
          }}
          onKeyDown={onKeyDown}
          // The places without a scope exist for this field; whoever comes there comes to type.
          autoFocus={!scope} // eslint-disable-line jsx-a11y/no-autofocus
        />
        {hint && !text && <kbd className={styles.hint}>{hint}</kbd>}
      </div>
      {(typed || !float) && (
        <div className={styles.panel}>
          <div id={listId} role="listbox" aria-label={t('results.label')}>
            {views.map((view, index) => (
              <PaletteOption
                key={view.key}
                id={`${listId}-${index}`}
                view={view}
                detailed={Boolean(scope)}
                selected={index === current}
                onSelect={() => open(view.href)}
              />
            ))}
            {typed && (
              <PaletteOption
                id={`${listId}-${views.length}`}
                label={
                  scope
                    ? scope.wider.label(typed)
                    : t('palette.all', { term: typed })
                }
                selected={current === views.length}
                onSelect={() => open(all)}
              />
            )}
          </div>
          {note && (
            <p className={styles.note} role="status">
              {note}
            </p>
          )}
        </div>
      )}
    </div>
  );
}
