import { parseEntityRef, type Entity } from '@backstage/catalog-model';
import { iconsApiRef, useApi } from '@backstage/frontend-plugin-api';
import { Skeleton } from '@backstage/ui';
import { Link } from 'react-router-dom';
import { toEntityPath } from '../lib/toRow';
import { toTitle } from '../lib/toTitle';
import styles from './EntityName.module.css';

/** Names another entity and leads to it; one the catalog does not know is only named. */
export function EntityName(props: {
  entityRef: string;
  related: ReadonlyMap<string, Entity> | undefined;
  /** Without the icon of the kind, where a picture stands beside it. */
  plain?: boolean;
}) {
  const { entityRef, related, plain } = props;
  const icons = useApi(iconsApiRef);
  const { kind, name } = parseEntityRef(entityRef);
  const entity = related?.get(entityRef);
  const icon = icons.icon(`kind:${kind.toLowerCase()}`);
  const content = (
    <>
      {!plain && (
        <span className={styles.icon} aria-hidden="true">
          {icon ?? icons.icon('docs')}
        </span>
      )}
      {related ? (
        <span>{entity ? toTitle(entity) : name}</span>
      ) : (
        <Skeleton width={96} height={14} />
      )}
    </>
  );
  return related && !entity ? (
    <span className={styles.name}>{content}</span>
  ) : (
    <Link
      className={styles.name}
      to={toEntityPath(entityRef)}
      title={entityRef}
    >
      {content}
    </Link>
  );
}
