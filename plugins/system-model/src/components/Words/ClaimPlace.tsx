import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { Place } from '@fairway/plugin-system-model-common';
import { toSafeUrl } from '../../lib/toSafeUrl';
import { toShortRef } from '../../lib/toShortRef';
import { systemModelTranslationRef } from '../../translation';
import { EntityLink } from './EntityLink';
import styles from './Words.module.css';

/** Where exactly something was said; a link where one can go there. */
export function ClaimPlace(props: {
  place: Place;
  /** Has no links, for where none can be followed. */
  isPlain?: boolean;
}) {
  const { place, isPlain } = props;
  const { t } = useTranslationRef(systemModelTranslationRef);
  switch (place.kind) {
    case 'file': {
      const { path, line, commit, url } = place;
      return (
        <span className={styles.place} title={commit}>
          <MaybeLink url={isPlain ? undefined : url}>
            {line
              ? `${path}, ${t('common.line', { line: String(line) })}`
              : path}
          </MaybeLink>
        </span>
      );
    }
    case 'object': {
      const { cluster, apiVersion, objectKind, namespace, name } = place;
      const path = [cluster, namespace, `${objectKind} ${name}`];
      return (
        <span className={styles.place} title={`${apiVersion} ${objectKind}`}>
          {path.filter(Boolean).join(' / ')}
        </span>
      );
    }
    case 'run': {
      const { repository, id, url } = place;
      return (
        <span className={styles.place}>
          <MaybeLink url={isPlain ? undefined : url}>
            {t('place.run', { id, repository })}
          </MaybeLink>
        </span>
      );
    }
    default:
      return (
        <span className={styles.place}>
          {isPlain ? (
            t('place.by', { person: toShortRef(place.by) })
          ) : (
            <EntityLink entityRef={place.by}>
              {t('place.by', { person: toShortRef(place.by) })}
            </EntityLink>
          )}
        </span>
      );
  }
}

function MaybeLink(props: { url?: string; children: string }) {
  const url = toSafeUrl(props.url);
  return url ? (
    <a href={url} target="_blank" rel="noopener noreferrer">
      {props.children}
    </a>
  ) : (
    <>{props.children}</>
  );
}
