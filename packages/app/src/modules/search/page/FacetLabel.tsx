import styles from './Facets.module.css';

/** A value that results can be narrowed by, and how many have it. */
export function FacetLabel(props: { name: string; count?: number }) {
  return (
    <span className={styles.label}>
      <span className={styles.name} title={props.name}>
        {props.name}
      </span>{' '}
      {props.count !== undefined && (
        <span className={styles.count}>{props.count.toLocaleString()}</span>
      )}
    </span>
  );
}
