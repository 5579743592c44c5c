import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { DEFINITION_PARAMS } from '@fairway/plugin-api-contracts-common';
import { useSearchParams } from 'react-router-dom';
import { findProtobufType } from '../../lib/protobuf/findProtobufType';
import type {
  ProtobufMember,
  ProtobufType,
} from '../../lib/protobuf/toProtobufTypes';
import { apiContractsTranslationRef } from '../../translation';
import { TryLink } from '../TryPanel';
import { TypeArticle, TypeFact, TypeLink, TypeMember } from '../TypeExplorer';

interface Place {
  readonly from: ProtobufType;
  readonly types: readonly ProtobufType[];
}

function Member(props: Place & { member: ProtobufMember; isTarget: boolean }) {
  const { member, from, types } = props;
  const { t } = useTranslationRef(apiContractsTranslationRef);
  const { name, id, type, takes, gives, oneof, comment } = member;
  const link = (text: string) => (
    <TypeLink
      text={text}
      target={findProtobufType(types, from.name, text)?.name}
    />
  );
  return (
    <TypeMember
      name={name}
      facts={
        <>
          {id !== undefined && <TypeFact>{id}</TypeFact>}
          {type && link(type)}
          {takes && link(takes)}
          {gives && (
            <>
              <span aria-hidden="true">→</span>
              {link(gives)}
            </>
          )}
          {takes && !takes.startsWith('stream ') && (
            <TryLink id={`${from.name}/${name}`} name={name} />
          )}
          {oneof && <TypeFact>{t('protobuf.oneof', { name: oneof })}</TypeFact>}
        </>
      }
      deprecated={member.isDeprecated}
      description={comment}
      isTarget={props.isTarget}
    />
  );
}

const TITLES = {
  service: 'protobuf.methods',
  message: 'protobuf.fields',
  enum: 'protobuf.values',
} as const;

/** A service, a message or an enumeration, and what it is made of. */
export function ProtobufTypeDetail(props: {
  type: ProtobufType;
  types: readonly ProtobufType[];
}) {
  const { type, types } = props;
  const { t } = useTranslationRef(apiContractsTranslationRef);
  const [params] = useSearchParams();
  const target = params.get(DEFINITION_PARAMS.field);
  return (
    <TypeArticle
      name={type.name}
      description={type.comment}
      title={t(TITLES[type.kind])}
      members={type.members.map(member => (
        <Member
          key={member.name}
          member={member}
          from={type}
          types={types}
          isTarget={member.name === target}
        />
      ))}
    />
  );
}
