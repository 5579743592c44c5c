import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link, useSearchParams } from 'react-router-dom';
import type {
  ProtobufMember,
  ProtobufType,
} from '../../lib/protobuf/toProtobufTypes';
import { findProtobufType } from '../../lib/protobuf/findProtobufType';
import { apiContractsTranslationRef } from '../../translation';
import { Markdown } from '../Markdown';
import styles from './Protobuf.module.css';

interface Place {
  readonly from: ProtobufType;
  readonly types: readonly ProtobufType[];
}

/** A type in a signature, which leads to its own page where the file defines it. */
function TypeName(props: Place & { text: string }) {
  const { text, from, types } = props;
  const [params] = useSearchParams();
  const target = findProtobufType(types, from.name, text);
  if (!target) return <code className={styles.type}>{text}</code>;
  const after = new URLSearchParams(params);
  after.set('type', target.name);
  return (
    <Link className={styles.typeLink} to={{ search: after.toString() }}>
      <code>{text}</code>
    </Link>
  );
}

function Member(props: Place & { member: ProtobufMember }) {
  const { member, from, types } = props;
  const { t } = useTranslationRef(apiContractsTranslationRef);
  const { name, id, type, takes, gives, oneof, comment } = member;
  return (
    <li>
      <div className={styles.line}>
        <code className={styles.name}>{name}</code>
        {id !== undefined && <span className={styles.type}>{id}</span>}
        {type && <TypeName text={type} from={from} types={types} />}
        {takes && <TypeName text={takes} from={from} types={types} />}
        {gives && (
          <>
            <span aria-hidden="true">→</span>
            <TypeName text={gives} from={from} types={types} />
          </>
        )}
        {oneof && (
          <span className={styles.type}>
            {t('protobuf.oneof', { name: oneof })}
          </span>
        )}
        {member.isDeprecated && (
          <span className={styles.deprecated}>{t('common.deprecated')}</span>
        )}
      </div>
      {comment && <Markdown text={comment} />}
    </li>
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
  return (
    <article aria-label={type.name}>
      <h2 className={styles.title}>
        <code>{type.name}</code>
      </h2>
      {type.comment && <Markdown text={type.comment} />}
      {type.members.length > 0 && (
        <>
          <h3 className={styles.heading}>{t(TITLES[type.kind])}</h3>
          <ul className={styles.fields}>
            {type.members.map(member => (
              <Member
                key={member.name}
                member={member}
                from={type}
                types={types}
              />
            ))}
          </ul>
        </>
      )}
    </article>
  );
}
