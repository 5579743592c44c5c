import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { SchemaNode } from '../../lib/schema/SchemaNode';
import { toPlainText } from '../../lib/toPlainText';
import { apiContractsTranslationRef } from '../../translation';
import { Fold } from '../Fold';
import { Markdown } from '../Markdown';
import styles from './SchemaTree.module.css';

const OPEN_LEVELS = 2;
// A level with more than this stays folded: opening it costs more than looking for it.
const MOST_OPEN_PARTS = 30;

/** Name, type and limits of a value, without its parts. */
function NodeLine(props: { node: SchemaNode; isSummary?: boolean }) {
  const { name, isRest, type, required, facts, description, missing } =
    props.node;
  const { t } = useTranslationRef(apiContractsTranslationRef);
  return (
    <span className={styles.line}>
      {name && <code className={styles.name}>{name}</code>}
      {isRest && <span className={styles.words}>{t('schema.rest')}</span>}
      <span className={styles.type}>{type}</span>
      {required && (
        <span className={styles.required}>{t('schema.required')}</span>
      )}
      {missing && (
        <span className={styles.missing}>
          {t('schema.missing', { reference: missing })}
        </span>
      )}
      {facts.map(({ keyword, value }) => (
        <span key={keyword} className={styles.fact}>
          {t(`fact.${keyword}`, { value })}
        </span>
      ))}
      {description && props.isSummary && (
        <span className={styles.words}>{toPlainText(description)}</span>
      )}
    </span>
  );
}

function Leaf(props: { node: SchemaNode }) {
  const { node } = props;
  return (
    <>
      <NodeLine node={node} />
      {node.description && (
        <div className={styles.description}>
          <Markdown text={node.description} />
        </div>
      )}
    </>
  );
}

function Rows(props: { nodes: readonly SchemaNode[]; level: number }) {
  const { nodes, level } = props;
  const isOpen = level + 1 < OPEN_LEVELS && nodes.length <= MOST_OPEN_PARTS;
  return (
    <ul className={styles.tree}>
      {nodes.map((node, i) => (
        <li key={`${i} ${node.name}`}>
          {node.hasParts ? (
            <Fold
              summary={<NodeLine node={node} isSummary />}
              defaultOpen={isOpen}
            >
              {() => <Parts node={node} level={level + 1} />}
            </Fold>
          ) : (
            <Leaf node={node} />
          )}
        </li>
      ))}
    </ul>
  );
}

function Parts(props: { node: SchemaNode; level: number }) {
  const { node, level } = props;
  const { t } = useTranslationRef(apiContractsTranslationRef);
  const parts = node.parts();
  const alternatives = node.alternatives();
  return (
    <>
      {parts.length > 0 && <Rows nodes={parts} level={level} />}
      {node.choice && (
        <>
          <p className={styles.choice}>{t(`schema.${node.choice}`)}</p>
          <Rows nodes={alternatives} level={level} />
        </>
      )}
    </>
  );
}

/** A value: its parts, each on a line and folded below the second level, or one line where it has none. */
export function SchemaTree(props: { node: SchemaNode; isTypeShown?: boolean }) {
  const { node, isTypeShown } = props;
  if (!node.hasParts) return <Leaf node={node} />;
  return (
    <div className={styles.root}>
      {isTypeShown && <NodeLine node={node} />}
      <Parts node={node} level={0} />
    </div>
  );
}
