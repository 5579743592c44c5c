import type { Claim } from '@fairway/plugin-system-model-common';
import { Link } from 'react-router-dom';
import styles from './Provenance.module.css';

/** The source of a claim; what is said in the portal has no page. */
export function SourceLink(props: { claim: Claim }) {
  const { origin, source } = props.claim;
  if (origin === 'overlay') {
    return null;
  }
  return (
    <Link
      className={styles.source}
      to={`/system-model/sources/${encodeURIComponent(source)}`}
    >
      {source}
    </Link>
  );
}
