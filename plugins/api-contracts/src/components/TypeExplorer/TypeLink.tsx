import { Link, useSearchParams } from 'react-router-dom';
import styles from './types.module.css';

/** Names the type that is open in an address. */
export const TYPE_PARAM = 'type';

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
  after.set(TYPE_PARAM, target);
  return (
    <Link className={styles.typeLink} to={{ search: after.toString() }}>
      <code>{text}</code>
    </Link>
  );
}
