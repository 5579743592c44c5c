import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Time } from '@fairway/frontend-toolkit';
import type {
  FieldProvenance,
  RemovableList,
} from '@fairway/plugin-system-model-common';
import { placeField } from '../../lib/toFieldGroups';
import { systemModelTranslationRef } from '../../translation';
import { ClaimValue, EntityLink } from '../Words';
import styles from './Overlay.module.css';

/** What was taken out of a list in the portal, and by whom at last. */
export function RemovedItem(props: {
  list: RemovableList;
  keys: readonly string[];
  fields: readonly FieldProvenance[];
}) {
  const { list, keys, fields } = props;
  const { t } = useTranslationRef(systemModelTranslationRef);
  const removals = fields.filter(field => {
    const { group, name } = placeField(field);
    return field.isRemoved && group === list && keys.includes(name);
  });
  const [last] = removals
    .map(({ chosen }) => chosen)
    .sort((a, b) => b.firstSeenAt.localeCompare(a.firstSeenAt));
  return (
    <li className={styles.item}>
      <span className={styles.name}>
        {t('overlay.removedFrom', { list: t(`group.${list}`) })}
      </span>
      <span className={styles.values}>
        {keys.map(key => (
          <del key={key}>
            <ClaimValue value={key} />
          </del>
        ))}
      </span>
      <span className={styles.quiet}>
        {last?.place.kind === 'overlay' && (
          <>
            <EntityLink entityRef={last.place.by} />{' '}
            <Time value={last.firstSeenAt} />
          </>
        )}
      </span>
    </li>
  );
}
