import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useParsed } from '../../hooks/useParsed';
import { toJsonSchemaView } from '../../lib/jsonSchema/toJsonSchemaView';
import { apiContractsTranslationRef } from '../../translation';
import { BrokenDefinition } from '../BrokenDefinition';
import { Fold } from '../Fold';
import { Loading } from '../Loading';
import { Markdown } from '../Markdown';
import { SchemaTree } from '../SchemaTree';
import styles from './JsonSchema.module.css';

/** A JSON Schema as a tree, with the schemas that it defines below. */
export function JsonSchemaDefinition(props: { definition: string }) {
  const { definition } = props;
  const { t } = useTranslationRef(apiContractsTranslationRef);
  const { value: view, error } = useParsed(definition, toJsonSchemaView);
  if (error) return <BrokenDefinition error={error} text={definition} />;
  if (!view) return <Loading />;
  return (
    <>
      {view.title && <h2 className={styles.title}>{view.title}</h2>}
      {view.node.hasParts && view.node.description && (
        <Markdown text={view.node.description} />
      )}
      <SchemaTree node={view.node} isTypeShown />
      {view.definitions.length > 0 && (
        <>
          <h2 className={styles.heading}>{t('jsonSchema.definitions')}</h2>
          {view.definitions.map(node => (
            <Fold
              key={node.name}
              className={styles.definition}
              summary={<code className={styles.name}>{node.name}</code>}
            >
              {() => (
                <SchemaTree node={{ ...node, name: undefined }} isTypeShown />
              )}
            </Fold>
          ))}
        </>
      )}
    </>
  );
}
