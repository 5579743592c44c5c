import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { apiDocsModuleTranslationRef } from '../translation';
import { Fold } from './Fold';
import type { SchemaNode } from './lib/view';
import styles from './AsyncApi.module.css';

const OPEN_LEVELS = 2;

function NodeLine(props: { node: SchemaNode }) {
  const { name, type, required, facts, description } = props.node;
  const { t } = useTranslationRef(apiDocsModuleTranslationRef);
  return (
    <span className={styles.line}>
      {name && <code className={styles.name}>{name}</code>}
      <span className={styles.type}>{type}</span>
      {required && (
        <span className={styles.required}>{t('asyncapi.required')}</span>
      )}
      {facts.map(({ keyword, value }) => (
        <span key={keyword} className={styles.fact}>
          {t(`fact.${keyword}`, { value })}
        </span>
      ))}
      {description && <span className={styles.words}>{description}</span>}
    </span>
  );
}

function Parts(props: { node: SchemaNode; level: number }) {
  const { node, level } = props;
  const { t } = useTranslationRef(apiDocsModuleTranslationRef);
  return (
    <>
      {node.choice && (
        <p className={styles.choice}>{t(`asyncapi.${node.choice}`)}</p>
      )}
      <ul className={styles.tree}>
        {node.parts().map((part, i) => (
          <li key={part.name ?? i}>
            {part.hasParts ? (
              <Fold
                summary={<NodeLine node={part} />}
                defaultOpen={level + 1 < OPEN_LEVELS}
              >
                {() => <Parts node={part} level={level + 1} />}
              </Fold>
            ) : (
              <NodeLine node={part} />
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

/** A value: its parts, each on a line and folded below the second level, or one line where it has none. */
export function SchemaTree(props: { node: SchemaNode }) {
  return props.node.hasParts ? (
    <Parts node={props.node} level={0} />
  ) : (
    <NodeLine node={props.node} />
  );
}
