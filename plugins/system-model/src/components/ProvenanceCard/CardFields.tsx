import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link, Tooltip, TooltipTrigger } from '@backstage/ui';
import { Time } from '@fairway/frontend-toolkit';
import type {
  Claim,
  FieldProvenance,
} from '@fairway/plugin-system-model-common';
import { RiTimeLine } from '@remixicon/react';
import { toFieldGroups } from '../../lib/toFieldGroups';
import { toValueText } from '../../lib/toValueText';
import { systemModelTranslationRef } from '../../translation';
import { ClaimPlace, OriginLabel, StaleNote, useFieldName } from '../Words';
import styles from './ProvenanceCard.module.css';

/** Said in full at the top of the page. */
const ELSEWHERE = ['title', 'description'];

/**
 * The values that say what an entity is; each tells on hover and on focus where
 * it comes from. What may no longer be true is greyed.
 */
export function CardFields(props: {
  fields: readonly FieldProvenance[];
  /** Of the page with all of them. */
  path: string;
}) {
  const { fields, path } = props;
  const { t } = useTranslationRef(systemModelTranslationRef);
  const toFieldName = useFieldName();
  const about = toFieldGroups(fields).find(({ group }) => group === 'about');
  const shown = (about?.fields ?? []).filter(
    ({ name }) => !ELSEWHERE.includes(name),
  );
  return shown.length === 0 ? null : (
    <dl className={styles.rows}>
      {shown.map(placed => {
        const { chosen, pointer } = placed.field;
        return (
          <div key={pointer}>
            <dt>{toFieldName(placed)}</dt>
            <dd>
              <TooltipTrigger>
                <Link
                  className={styles.value}
                  data-stale={chosen.staleBecause ? true : undefined}
                  href={`${path}?q=${encodeURIComponent(pointer)}`}
                >
                  {toValueText(chosen.value)}
                </Link>
                <Tooltip>
                  <Said claim={chosen} />
                </Tooltip>
              </TooltipTrigger>
              {chosen.staleBecause && (
                <span className={styles.stale}>
                  <RiTimeLine size={14} aria-hidden="true" />
                  {t('stale.word')}
                </span>
              )}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

/** Who says something, where and when. */
function Said(props: { claim: Claim }) {
  const { claim } = props;
  const { t } = useTranslationRef(systemModelTranslationRef);
  return (
    <span className={styles.said}>
      <span>
        <OriginLabel origin={claim.origin} />{' '}
        {claim.origin !== 'overlay' && claim.source}
      </span>
      <ClaimPlace place={claim.place} isPlain />
      <span>
        {t('provenance.seen')} <Time value={claim.lastSeenAt} />
      </span>
      {claim.staleBecause && <StaleNote reason={claim.staleBecause} />}
    </span>
  );
}
