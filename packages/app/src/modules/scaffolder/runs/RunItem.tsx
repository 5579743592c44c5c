import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ScaffolderTask } from '@backstage/plugin-scaffolder-react';
import {
  RiCheckboxCircleLine,
  RiCloseCircleLine,
  RiLoader4Line,
  RiStopCircleLine,
  RiTimeLine,
} from '@remixicon/react';
import { Link } from 'react-router-dom';
import { Time } from '@fairway/frontend-toolkit';
import { toRunTitle } from './toRunTitle';
import { runsTranslationRef } from './translation';
import styles from './RunList.module.css';

const looks: Record<
  ScaffolderTask['status'],
  { icon: typeof RiTimeLine; tone: string }
> = {
  open: { icon: RiTimeLine, tone: styles.quiet },
  processing: { icon: RiLoader4Line, tone: styles.running },
  completed: { icon: RiCheckboxCircleLine, tone: styles.good },
  failed: { icon: RiCloseCircleLine, tone: styles.bad },
  cancelled: { icon: RiStopCircleLine, tone: styles.quiet },
  skipped: { icon: RiStopCircleLine, tone: styles.quiet },
};

/** One run: what it was to make, of what kit, and how it ended. */
export function RunItem(props: { task: ScaffolderTask; user?: string }) {
  const { task, user } = props;
  const { t } = useTranslationRef(runsTranslationRef);
  const { icon: Icon, tone } = looks[task.status];
  const { name, kit } = toRunTitle(task);
  return (
    <li>
      <Link className={styles.row} to={`/create/tasks/${task.id}`}>
        <span className={styles.name}>{name}</span>
        <span className={`${styles.status} ${tone}`}>
          <Icon size={14} aria-hidden="true" />
          {t(`status.${task.status}`)}
        </span>
        <span className={styles.facts}>
          {kit !== name && <span>{kit}</span>}
          {user && <span>{t('by', { user })}</span>}
          <Time value={task.createdAt} />
        </span>
      </Link>
    </li>
  );
}
