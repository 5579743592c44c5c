import styles from './OpenApi.module.css';

/** The verb of an operation; what changes things has another colour than what only reads. */
export function Method(props: { method: string }) {
  return (
    <span className={styles.method} data-method={props.method}>
      {props.method}
    </span>
  );
}
