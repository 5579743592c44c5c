import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link, useSearchParams } from 'react-router-dom';
import type { GraphQlField, GraphQlType } from '../../lib/graphql/GraphQlView';
import { apiContractsTranslationRef } from '../../translation';
import { Markdown } from '../Markdown';
import styles from './GraphQl.module.css';

interface KnownTypes {
  readonly types: readonly GraphQlType[];
}

/** A type that leads to its own page, where the schema defines it. */
function TypeName(props: { field: GraphQlField } & KnownTypes) {
  const { type, typeName } = props.field;
  const [params] = useSearchParams();
  if (!props.types.some(({ name }) => name === typeName)) {
    return <code className={styles.type}>{type}</code>;
  }
  const after = new URLSearchParams(params);
  after.set('type', typeName!);
  return (
    <Link className={styles.typeLink} to={{ search: after.toString() }}>
      <code>{type}</code>
    </Link>
  );
}

function Field(props: { field: GraphQlField } & KnownTypes) {
  const { field, types } = props;
  const { t } = useTranslationRef(apiContractsTranslationRef);
  return (
    <li>
      <div className={styles.line}>
        {/* A member of a union is named by its type. */}
        {field.type !== field.name && (
          <code className={styles.name}>{field.name}</code>
        )}
        {field.type && <TypeName field={field} types={types} />}
        {field.defaultValue !== undefined && (
          <span className={styles.type}>
            {t('fact.default', { value: field.defaultValue })}
          </span>
        )}
        {field.deprecated !== undefined && (
          <span className={styles.deprecated}>
            {t('common.deprecated')}: {field.deprecated}
          </span>
        )}
      </div>
      {field.description && <Markdown text={field.description} />}
      {field.args.length > 0 && (
        <>
          <h4 className={styles.label}>{t('graphql.arguments')}</h4>
          <ul className={styles.arguments}>
            {field.args.map(arg => (
              <Field key={arg.name} field={arg} types={types} />
            ))}
          </ul>
        </>
      )}
    </li>
  );
}

function titleOf(type: GraphQlType) {
  if (type.kind === 'enum') return 'graphql.values' as const;
  if (type.kind === 'union') return 'graphql.members' as const;
  return type.kind === 'directive'
    ? ('graphql.arguments' as const)
    : ('graphql.fields' as const);
}

/** One type: what it is and what it is made of. */
export function GraphQlTypeDetail(props: { type: GraphQlType } & KnownTypes) {
  const { type, types } = props;
  const { t } = useTranslationRef(apiContractsTranslationRef);
  return (
    <article aria-label={type.name}>
      <h2 className={styles.title}>
        <code>{type.name}</code>
      </h2>
      {type.interfaces.length > 0 && (
        <p className={styles.type}>
          {t('graphql.implements', { names: type.interfaces.join(', ') })}
        </p>
      )}
      {type.description && <Markdown text={type.description} />}
      {type.fields.length > 0 && (
        <>
          <h3 className={styles.heading}>{t(titleOf(type))}</h3>
          <ul className={styles.fields}>
            {type.fields.map(field => (
              <Field key={field.name} field={field} types={types} />
            ))}
          </ul>
        </>
      )}
    </article>
  );
}
