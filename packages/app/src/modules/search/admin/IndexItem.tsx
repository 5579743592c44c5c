import {
  appLanguageApiRef,
  useApi,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import { Button } from '@backstage/ui';
import { Time } from '@fairway/frontend-toolkit';
import {
  searchRebuildPermission,
  type IndexHealth,
} from '@fairway/search-common';
import {
  RiCheckboxCircleLine,
  RiErrorWarningLine,
  RiLoader4Line,
} from '@remixicon/react';
import type { ReactNode } from 'react';
import { toDuration } from '../lib/toDuration';
import { searchModuleTranslationRef } from '../translation';
import styles from './SearchAdminPage.module.css';

const ICONS = {
  ready: RiCheckboxCircleLine,
  building: RiLoader4Line,
  failing: RiErrorWarningLine,
};

/** How one index does, and the way to build it anew. */
export function IndexItem(props: {
  index: IndexHealth;
  name: string;
  onRebuild(): void;
}) {
  const { index, name, onRebuild } = props;
  const { state, pending, lagSeconds, changedAt, builtAt, lastError } = index;
  const { t } = useTranslationRef(searchModuleTranslationRef);
  const { language } = useApi(appLanguageApiRef).getLanguage();
  const { allowed } = usePermission({ permission: searchRebuildPermission });
  const Icon = ICONS[state];
  const time = (value?: string) =>
    value ? <Time value={value} /> : t('admin.never');
  const facts: [string, ReactNode][] = [
    [t('admin.documents'), index.documents.toLocaleString()],
    [t('admin.changed'), time(changedAt)],
    [
      t('admin.pending'),
      pending > 0 && lagSeconds !== undefined
        ? t('admin.pendingSince', {
            number: pending.toLocaleString(),
            duration: toDuration(lagSeconds, language),
          })
        : pending.toLocaleString(),
    ],
    [t('admin.built'), time(builtAt)],
  ];
  return (
    <li className={styles.index}>
      <div className={styles.head}>
        <h3 className={styles.name} title={index.type}>
          {name}
        </h3>
        <span className={styles.state} data-state={state}>
          <Icon size={16} aria-hidden="true" />
          {t(`admin.state.${state}`)}
          {state === 'building' &&
            index.built !== undefined &&
            ` · ${t('admin.progress', {
              number: index.built.toLocaleString(),
            })}`}
        </span>
        {allowed && (
          <Button
            className={styles.rebuild}
            size="small"
            variant="secondary"
            aria-label={t('admin.rebuildOf', { name })}
            isDisabled={state === 'building'}
            onPress={onRebuild}
          >
            {t('admin.rebuild')}
          </Button>
        )}
      </div>
      <dl className={styles.facts}>
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {lastError && (
        <p className={styles.error}>
          {t('admin.lastError')} · <Time value={lastError.at} /> ·{' '}
          {lastError.message}
        </p>
      )}
    </li>
  );
}
