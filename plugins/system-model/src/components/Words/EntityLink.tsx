import { Link } from 'react-router-dom';
import { toEntityPath } from '../../lib/toEntityPath';
import { toShortRef } from '../../lib/toShortRef';

/** Leads to the page of an entity, or to one of its tabs; its whole reference on hover. */
export function EntityLink(props: {
  entityRef: string;
  tab?: string;
  children?: string;
}) {
  const { entityRef, tab, children } = props;
  return (
    <Link to={toEntityPath(entityRef, tab)} title={entityRef}>
      {children ?? toShortRef(entityRef)}
    </Link>
  );
}
