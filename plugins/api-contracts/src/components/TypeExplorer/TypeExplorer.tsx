import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert } from '@backstage/ui';
import { DEFINITION_PARAMS } from '@fairway/plugin-api-contracts-common';
import type { ReactNode } from 'react';
import { matchesWords } from '../../lib/matchesWords';
import { apiContractsTranslationRef } from '../../translation';
import { Explorer } from '../Explorer';
import styles from './types.module.css';

interface NamedType {
  readonly name: string;
  readonly kind: string;
}

/** The types of a definition by their kinds, beside the one that is chosen, the first to begin with. */
export function TypeExplorer<T extends NamedType>(props: {
  /** Name of the list. */
  label: string;
  searchLabel: string;
  /** In the order in which they are listed. */
  kinds: readonly { readonly id: string; readonly title: string }[];
  types: readonly T[];
  /** What a type is called in the list, if not by its name. */
  shortName?: (name: string) => string;
  /** The words that a search finds a type by. */
  wordsOf: (type: T) => string;
  children: (type: T) => ReactNode;
}) {
  const { kinds, types, shortName = name => name, wordsOf } = props;
  const { t } = useTranslationRef(apiContractsTranslationRef);
  const toItem = (type: T) => ({
    key: type.name,
    content: () => <code className={styles.item}>{shortName(type.name)}</code>,
  });
  const groups = kinds
    .map(({ id, title }) => ({
      id,
      title,
      items: types.filter(type => type.kind === id).map(toItem),
    }))
    .filter(group => group.items.length > 0);
  return (
    <Explorer
      label={props.label}
      searchLabel={props.searchLabel}
      param={DEFINITION_PARAMS.type}
      groups={groups}
      search={query =>
        types.filter(type => matchesWords(wordsOf(type), query)).map(toItem)
      }
    >
      {selected => {
        const type =
          selected === undefined
            ? types[0]
            : types.find(({ name }) => name === selected);
        return type ? (
          props.children(type)
        ) : (
          <Alert
            status="warning"
            icon
            title={t('common.notThere', { name: selected ?? '' })}
          />
        );
      }}
    </Explorer>
  );
}
