import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  RiAddCircleLine,
  RiCompass3Line,
  RiInboxArchiveLine,
} from '@remixicon/react';
import { Link } from 'react-router-dom';
import type { StartStep } from '../lib/toDoneSteps';
import { homeModuleTranslationRef } from '../translation';
import styles from './HomePage.module.css';

const looks = {
  create: { href: '/create', icon: RiAddCircleLine },
  explore: { href: '/catalog', icon: RiCompass3Line },
  register: { href: '/catalog-import', icon: RiInboxArchiveLine },
} as const;

/** The first steps that are still to be done, one card each. */
export function StartHere(props: { steps: readonly StartStep[] }) {
  const { t } = useTranslationRef(homeModuleTranslationRef);
  return (
    <section aria-labelledby="start-here">
      <h2 id="start-here" className={styles.heading}>
        {t('start.title')}
      </h2>
      <ul className={styles.steps}>
        {props.steps.map(step => {
          const { href, icon: Icon } = looks[step];
          return (
            <li key={step}>
              <Link className={styles.step} to={href}>
                <Icon size={24} aria-hidden="true" />
                <span className={styles.stepTitle}>{t(`start.${step}`)}</span>
                <span className={styles.stepText}>
                  {t(`start.${step}Text`)}
                </span>
              </Link>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
