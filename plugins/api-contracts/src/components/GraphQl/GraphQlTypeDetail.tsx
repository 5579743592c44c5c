import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { DEFINITION_PARAMS } from '@fairway/plugin-api-contracts-common';
import { useSearchParams } from 'react-router-dom';
import type { GraphQlField, GraphQlType } from '../../lib/graphql/GraphQlView';
import { apiContractsTranslationRef } from '../../translation';
import { TypeArticle, TypeFact, TypeLink, TypeMember } from '../TypeExplorer';
import { TryLink } from '../TryPanel';
import styles from './GraphQl.module.css';

interface KnownTypes {
  readonly types: readonly GraphQlType[];
}

function Field(
  props: {
    field: GraphQlField;
    kind?: GraphQlType['kind'];
    isTarget?: boolean;
  } & KnownTypes,
) {
  const { field, kind, types } = props;
  const { t } = useTranslationRef(apiContractsTranslationRef);
  const { args, defaultValue, typeName } = field;
  return (
    <TypeMember
      // A member of a union is named by its type.
      name={field.type === field.name ? undefined : field.name}
      facts={
        <>
          {field.type && (
            <TypeLink
              text={field.type}
              target={types.find(({ name }) => name === typeName)?.name}
            />
          )}
          {defaultValue !== undefined && (
            <TypeFact>{t('fact.default', { value: defaultValue })}</TypeFact>
          )}
          {(kind === 'query' || kind === 'mutation') && (
            <TryLink id={`${kind} ${field.name}`} name={field.name} />
          )}
        </>
      }
      deprecated={field.deprecated}
      description={field.description}
      isTarget={props.isTarget}
    >
      {args.length > 0 && (
        <>
          <h4 className={styles.label}>{t('graphql.arguments')}</h4>
          <ul className={styles.arguments}>
            {args.map(arg => (
              <Field key={arg.name} field={arg} types={types} />
            ))}
          </ul>
        </>
      )}
    </TypeMember>
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
  const [params] = useSearchParams();
  const target = params.get(DEFINITION_PARAMS.field);
  const names = type.interfaces.join(', ');
  return (
    <TypeArticle
      name={type.name}
      note={names && t('graphql.implements', { names })}
      description={type.description}
      title={t(titleOf(type))}
      members={type.fields.map(field => (
        <Field
          key={field.name}
          field={field}
          kind={type.kind}
          types={types}
          isTarget={field.name === target}
        />
      ))}
    />
  );
}
