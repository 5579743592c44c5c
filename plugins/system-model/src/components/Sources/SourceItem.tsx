import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Time } from '@fairway/frontend-toolkit';
import type { SourceStatus } from '@fairway/plugin-system-model-common';
import { RiLoader4Line } from '@remixicon/react';
import { Link } from 'react-router-dom';
import { systemModelTranslationRef } from '../../translation';
import { OriginLabel } from '../Words';
import { HealthLabel } from './HealthLabel';
import { HeldBack } from './HeldBack';
import { RescanButton } from './RescanButton';
import { SourceFacts } from './SourceFacts';
import styles from './Sources.module.css';

/** How one source does, and what can be done about it. */
export function SourceItem(props: {
  source: SourceStatus;
  /** Whether its name leads to its page. */
  isLinked?: boolean;
  onChanged(): void;
}) {
  const { source, isLinked, onChanged } = props;
  const { id, title, origin, health, error, failingSince } = source;
  const { t } = useTranslationRef(systemModelTranslationRef);
  return (
    <article className={styles.item} aria-label={id}>
      <div className={styles.head}>
        <h2 className={styles.name}>
          {isLinked ? <Link to={encodeURIComponent(id)}>{id}</Link> : id}
        </h2>
        <span className={styles.quiet}>{title}</span>
        <OriginLabel origin={origin} />
        <HealthLabel health={health} />
        <Progress source={source} />
        <RescanButton source={source} onAsked={onChanged} />
      </div>
      {error && (
        <div className={styles.error}>
          <p>{error}</p>
          <p className={styles.quiet}>
            {failingSince && (
              <>
                {t('sources.failingSince')} <Time value={failingSince} />
                {'. '}
              </>
            )}
            {t('sources.keeps')}
          </p>
        </div>
      )}
      {source.heldBack && (
        <HeldBack id={id} reason={source.heldBack} onDone={onChanged} />
      )}
      <SourceFacts source={source} />
    </article>
  );
}

function Progress(props: { source: SourceStatus }) {
  const { isRunning, startedAt, requests } = props.source;
  const { t } = useTranslationRef(systemModelTranslationRef);
  return (
    <span className={styles.progress} role="status">
      {isRunning && (
        <>
          <RiLoader4Line size={16} aria-hidden="true" />
          {t('sources.running')}
          {startedAt && <Time value={startedAt} />}
          <span>
            {t('sources.runningCount', { requests: requests.toLocaleString() })}
          </span>
        </>
      )}
    </span>
  );
}
