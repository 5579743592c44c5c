import {
  appLanguageApiRef,
  useApi,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { Button, ButtonLink } from '@backstage/ui';
import {
  RiCheckboxCircleLine,
  RiCloseCircleLine,
  RiLoader4Line,
  RiStopCircleLine,
} from '@remixicon/react';
import { Time } from '@fairway/frontend-toolkit';
import { useEntityTitles } from '../../catalog/page/useEntityTitles';
import { toRunTitle } from '../runs/toRunTitle';
import { toDuration } from './toDuration';
import { RunStatus, RunStream, toRunStatus } from './toRunView';
import { runTranslationRef } from './translation';
import type { RunActions } from './useRunActions';
import styles from './Run.module.css';

const looks: Record<RunStatus, { icon: typeof RiLoader4Line; tone: string }> = {
  running: { icon: RiLoader4Line, tone: styles.running },
  completed: { icon: RiCheckboxCircleLine, tone: styles.good },
  failed: { icon: RiCloseCircleLine, tone: styles.bad },
  cancelled: { icon: RiStopCircleLine, tone: styles.quiet },
};

/** What is made, of which kit and by whom, how it stands, and what can be done about it. */
export function RunHead(props: { stream: RunStream; actions: RunActions }) {
  const { stream, actions } = props;
  const { t } = useTranslationRef(runTranslationRef);
  const { language } = useApi(appLanguageApiRef).getLanguage();
  const { task } = stream;
  const user = task?.spec.user?.ref;
  const users = useEntityTitles(user ? [user] : []);
  if (!task) {
    return null;
  }
  const status = toRunStatus(stream);
  const { icon: Icon, tone } = looks[status];
  const { name, kit } = toRunTitle(task);
  const took = toTime(stream);
  const userTitle = user && users?.get(user);
  return (
    <header className={styles.head}>
      <div className={styles.what}>
        <h2 className={styles.title}>{name}</h2>
        <p className={styles.facts}>
          <span className={`${styles.status} ${tone}`} role="status">
            <Icon size={16} aria-hidden="true" />
            {t(`status.${status}`)}
          </span>
          {kit !== name && <span>{kit}</span>}
          {userTitle && <span>{t('by', { user: userTitle })}</span>}
          <Time value={task.createdAt} />
          {took !== undefined && status !== 'running' && (
            <span>{t('took', { duration: toDuration(took, language) })}</span>
          )}
        </p>
      </div>
      <div className={styles.actions}>
        {(actions.cancel || actions.cancelling) && (
          <Button
            variant="secondary"
            isDisabled={actions.cancelling}
            onPress={actions.cancel}
          >
            {t(actions.cancelling ? 'cancelling' : 'cancel')}
          </Button>
        )}
        {actions.retry && (
          <Button variant="primary" onPress={actions.retry}>
            {t('retry')}
          </Button>
        )}
        {actions.startOver && status !== 'completed' && (
          <ButtonLink
            variant={actions.retry ? 'secondary' : 'primary'}
            href={actions.startOver}
          >
            {t('startOver')}
          </ButtonLink>
        )}
      </div>
    </header>
  );
}

/** From the beginning of the first step to the end of the last one. */
function toTime({ steps }: RunStream): number | undefined {
  const times = Object.values(steps);
  const starts = times.flatMap(({ startedAt }) =>
    startedAt ? [Date.parse(startedAt)] : [],
  );
  const ends = times.flatMap(({ endedAt }) =>
    endedAt ? [Date.parse(endedAt)] : [],
  );
  return starts.length > 0 && ends.length > 0
    ? Math.max(...ends) - Math.min(...starts)
    : undefined;
}
