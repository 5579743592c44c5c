import { DEFINITION_PARAMS } from '@fairway/plugin-api-contracts-common';
import { Link, useSearchParams } from 'react-router-dom';
import styles from './types.module.css';

/** A type as it is written, which leads to its own page where the definition has one. */
export function TypeLink(props: {
  text: string;
  /** Name of the type; left out where it is not of this definition. */
  target?: string;
}) {
  const { text, target } = props;
  const [params] = useSearchParams();
  if (target === undefined) {
    return <code className={styles.type}>{text}</code>;
  }
  const after = new URLSearchParams(params);
  after.set(DEFINITION_PARAMS.type, target);
  after.delete(DEFINITION_PARAMS.field);
  return (
    <Link className={styles.typeLink} to={{ search: after.toString() }}>
      <code>{text}</code>
    </Link>
  );
}
