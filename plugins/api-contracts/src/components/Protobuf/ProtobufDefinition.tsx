import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useParsed } from '../../hooks/useParsed';
import {
  type ProtobufType,
  toProtobufTypes,
} from '../../lib/protobuf/toProtobufTypes';
import { apiContractsTranslationRef } from '../../translation';
import { BrokenDefinition } from '../BrokenDefinition';
import { Loading } from '../Loading';
import { TypeExplorer } from '../TypeExplorer';
import { GrpcTry } from './GrpcTry';
import { ProtobufTypeDetail } from './ProtobufTypeDetail';

const KINDS = ['service', 'message', 'enum'] as const;

// The package is the same for all of a file, and stands in the title of the one that is open.
const shortName = (name: string) =>
  name.replace(/^([a-z][\w]*\.)+(?=[A-Z])/, '');

const wordsOf = (type: ProtobufType) =>
  [type.name, ...type.members.map(({ name }) => name)].join(' ');

/** The services and messages of a file in the language of Protocol Buffers. */
export function ProtobufDefinition(props: { definition: string }) {
  const { definition } = props;
  const { t } = useTranslationRef(apiContractsTranslationRef);
  const { value: types, error } = useParsed(definition, toProtobufTypes);
  if (error) return <BrokenDefinition error={error} text={definition} />;
  if (!types) return <Loading />;
  if (types.length === 0) return <p>{t('protobuf.noTypes')}</p>;
  const isTryable = types.some(
    ({ kind, members }) => kind === 'service' && members.length > 0,
  );
  return (
    <>
      {isTryable && <GrpcTry definition={definition} />}
      <TypeExplorer
        label={t('protobuf.types')}
        searchLabel={t('protobuf.searchTypes')}
        kinds={KINDS.map(id => ({ id, title: t(`protobuf.kind.${id}`) }))}
        types={types}
        shortName={shortName}
        wordsOf={wordsOf}
      >
        {type => (
          <ProtobufTypeDetail key={type.name} type={type} types={types} />
        )}
      </TypeExplorer>
    </>
  );
}
