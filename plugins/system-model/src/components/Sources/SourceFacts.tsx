import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Time } from '@fairway/frontend-toolkit';
import type { SourceStatus } from '@fairway/plugin-system-model-common';
import type { ReactNode } from 'react';
import { useLanguage } from '../../hooks/useLanguage';
import { toBytes } from '../../lib/toBytes';
import { systemModelTranslationRef } from '../../translation';
import styles from './Sources.module.css';

/** When a source was read, what it has, and what that cost. */
export function SourceFacts(props: { source: SourceStatus }) {
  const { counts, requests, bytes, finishedAt, succeededAt } = props.source;
  const { t } = useTranslationRef(systemModelTranslationRef);
  const language = useLanguage();
  const number = (value: number) => value.toLocaleString(language);
  const time = (value?: string) =>
    value ? <Time value={value} /> : t('common.never');
  const { collections, failingCollections, missingCollections } = counts;
  const trouble = [
    failingCollections > 0 &&
      t('sources.failingCount', { number: number(failingCollections) }),
    missingCollections > 0 &&
      t('sources.missingCount', { number: number(missingCollections) }),
  ].filter(Boolean);
  const facts: [string, ReactNode][] = [
    [t('sources.lastRun'), time(finishedAt)],
    [t('sources.succeeded'), time(succeededAt)],
    [
      t('sources.collections'),
      [number(collections), ...trouble].join(t('common.separator')),
    ],
    [t('sources.manifests'), number(counts.manifests)],
    [t('sources.problems'), number(counts.manifestsWithProblems)],
    [
      t('sources.requests'),
      t('sources.bytes', {
        number: number(requests),
        size: toBytes(bytes, language),
      }),
    ],
  ];
  return (
    <dl className={styles.facts}>
      {facts.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
