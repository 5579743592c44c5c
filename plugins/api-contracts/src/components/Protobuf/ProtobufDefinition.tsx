import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert } from '@backstage/ui';
import { useMemo } from 'react';
import { useParsed } from '../../hooks/useParsed';
import { matchesWords } from '../../lib/matchesWords';
import {
  type ProtobufType,
  toProtobufTypes,
} from '../../lib/protobuf/toProtobufTypes';
import { apiContractsTranslationRef } from '../../translation';
import { BrokenDefinition } from '../BrokenDefinition';
import { Explorer } from '../Explorer';
import { Loading } from '../Loading';
import { ProtobufTypeDetail } from './ProtobufTypeDetail';
import styles from './Protobuf.module.css';

const KINDS = ['service', 'message', 'enum'] as const;

// The package is the same for all of a file, and stands in the title of the one that is open.
const shortName = (name: string) =>
  name.replace(/^([a-z][\w]*\.)+(?=[A-Z])/, '');

const toItem = (type: ProtobufType) => ({
  key: type.name,
  content: () => <code className={styles.item}>{shortName(type.name)}</code>,
});

const wordsOf = (type: ProtobufType) =>
  [type.name, ...type.members.map(({ name }) => name)].join(' ');

/** The services and messages of a file in the language of Protocol Buffers. */
export function ProtobufDefinition(props: { definition: string }) {
  const { definition } = props;
  const { t } = useTranslationRef(apiContractsTranslationRef);
  const { value: types, error } = useParsed(definition, toProtobufTypes);
  const groups = useMemo(
    () =>
      KINDS.map(kind => ({
        id: kind,
        title: t(`protobuf.kind.${kind}`),
        items: (types ?? []).filter(type => type.kind === kind).map(toItem),
      })).filter(group => group.items.length > 0),
    [types, t],
  );
  if (error) return <BrokenDefinition error={error} text={definition} />;
  if (!types) return <Loading />;
  if (types.length === 0) return <p>{t('protobuf.noTypes')}</p>;
  return (
    <Explorer
      label={t('protobuf.types')}
      searchLabel={t('protobuf.searchTypes')}
      param="type"
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
          <ProtobufTypeDetail key={type.name} type={type} types={types} />
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
