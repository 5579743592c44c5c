import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { SearchField } from '@backstage/ui';
import { DEFINITION_PARAMS } from '@fairway/plugin-api-contracts-common';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { Link, useSearchParams } from 'react-router-dom';
import { useArrowKeys } from '../../hooks/useArrowKeys';
import { apiContractsTranslationRef } from '../../translation';
import { ExplorerGroup } from './ExplorerGroup';
import { ExplorerRows, type ExplorerItem } from './ExplorerRows';
import styles from './Explorer.module.css';

const MOST_AT_ONCE = 40;

/** Items under a heading. */
export interface ExplorerGroupData {
  readonly id: string;
  readonly title?: string;
  readonly items: readonly ExplorerItem[];
}

/** Names the item that is open in an address; the search is in `q`. */
function useAddress(param: string) {
  const [params, setParams] = useSearchParams();
  const query = params.get('q') ?? '';
  const withItem = (key: string | undefined) => {
    const after = new URLSearchParams(params);
    after.delete('view');
    after.delete(DEFINITION_PARAMS.field);
    if (key === undefined) after.delete(param);
    else after.set(param, key);
    return { search: after.toString() };
  };
  const setQuery = (text: string) =>
    setParams(
      before => {
        const after = new URLSearchParams(before);
        if (text) after.set('q', text);
        else after.delete('q');
        return after;
      },
      { replace: true },
    );
  return {
    query,
    setQuery,
    selected: params.get(param) ?? undefined,
    withItem,
  };
}

/**
 * A long list beside what is chosen from it. Both are in the address: a link leads to the same, and Back goes back.
 *
 * @remarks
 *
 * Groups that are closed hold nothing, and no list shows more than a few hundred rows unasked, so that thousands of
 * items cost no more than the few that are seen.
 */
export function Explorer(props: {
  /** Name of the list, such as "Operations". */
  label: string;
  searchLabel: string;
  /** Name of the chosen item in the address. */
  param: string;
  groups: readonly ExplorerGroupData[];
  /** Items that a query finds. */
  search: (query: string) => readonly ExplorerItem[];
  /** What stands beside the list; `undefined` when nothing is chosen. */
  children: (selected: string | undefined) => ReactNode;
}) {
  const { label, groups, param } = props;
  const { t } = useTranslationRef(apiContractsTranslationRef);
  const { query, setQuery, selected, withItem } = useAddress(param);
  const [text, setText] = useState(query);
  const arrowKeys = useArrowKeys();
  const detail = useRef<HTMLDivElement>(null);
  const total = groups.reduce((sum, { items }) => sum + items.length, 0);
  const found = query ? props.search(query) : undefined;

  useEffect(() => {
    const top = detail.current?.getBoundingClientRect().top ?? 0;
    // A new choice starts at its top; the list stays where it is.
    if (top < 0) detail.current?.scrollIntoView?.();
  }, [selected]);

  const rows = (items: readonly ExplorerItem[]) => (
    <ExplorerRows items={items} selected={selected} toItem={withItem} />
  );

  return (
    <div className={styles.root} data-chosen={selected !== undefined}>
      <nav className={styles.side} aria-label={label}>
        <SearchField
          size="small"
          aria-label={props.searchLabel}
          placeholder={props.searchLabel}
          value={text}
          onChange={value => {
            setText(value);
            setQuery(value);
          }}
        />
        <div className={styles.lists} {...arrowKeys}>
          {found && (
            <p className={styles.count} role="status">
              {found.length > 0
                ? t('common.found', { number: String(found.length) })
                : t('common.noMatch', { query })}
            </p>
          )}
          {found
            ? rows(found)
            : groups.map((group, i) => (
                <ExplorerGroup
                  key={group.id}
                  title={group.title}
                  count={group.items.length}
                  defaultOpen={
                    total <= MOST_AT_ONCE ||
                    (selected === undefined && i === 0) ||
                    group.items.some(({ key }) => key === selected)
                  }
                >
                  {() => rows(group.items)}
                </ExplorerGroup>
              ))}
        </div>
      </nav>
      <div className={styles.detail} ref={detail}>
        {selected !== undefined && (
          <Link className={styles.back} to={withItem(undefined)}>
            {t('common.backToList')}
          </Link>
        )}
        {props.children(selected)}
      </div>
    </div>
  );
}
