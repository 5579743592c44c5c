import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ReviewStateProps } from '@backstage/plugin-scaffolder-react/alpha';
import { Fragment, useMemo } from 'react';
import { useEntityTitles } from '../../catalog/page/useEntityTitles';
import { toReview } from './toReview';
import { formTranslationRef } from './translation';
import styles from './KitForm.module.css';

const REFERENCE = /^[a-z]+:[^\s/:]+\/[^\s/:]+$/i;

/** The answers, in words, before anything is created. */
export function Review(props: ReviewStateProps) {
  const { formState, schemas } = props;
  const { t } = useTranslationRef(formTranslationRef);
  const facts = useMemo(
    () =>
      toReview(
        formState,
        schemas.map(({ mergedSchema }) => mergedSchema),
        { yes: t('yes'), no: t('no') },
      ),
    [formState, schemas, t],
  );
  const titles = useEntityTitles(
    facts.flatMap(({ values }) => values.filter(v => REFERENCE.test(v))),
  );
  return (
    <dl className={styles.facts} aria-label={t('review')}>
      {facts.map(({ key, label, values }) => (
        <Fragment key={key}>
          <dt>{label}</dt>
          <dd>{values.map(value => titles?.get(value) ?? value).join(', ')}</dd>
        </Fragment>
      ))}
    </dl>
  );
}
