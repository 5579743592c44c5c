import {
  appLanguageApiRef,
  useApi,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import {
  RiArrowRightSLine,
  RiCheckboxCircleFill,
  RiCloseCircleFill,
  RiIndeterminateCircleLine,
  RiLoader4Line,
  RiStopCircleLine,
  RiTimeLine,
} from '@remixicon/react';
import { useState } from 'react';
import { StepLog } from './StepLog';
import { toDuration } from './toDuration';
import type { StepStatus, StepView } from './toRunView';
import { runTranslationRef } from './translation';
import { useNow } from './useNow';
import styles from './Steps.module.css';

const looks: Record<StepStatus, { icon: typeof RiTimeLine; tone: string }> = {
  open: { icon: RiTimeLine, tone: styles.quiet },
  processing: { icon: RiLoader4Line, tone: styles.running },
  completed: { icon: RiCheckboxCircleFill, tone: styles.good },
  failed: { icon: RiCloseCircleFill, tone: styles.bad },
  cancelled: { icon: RiStopCircleLine, tone: styles.quiet },
  skipped: { icon: RiIndeterminateCircleLine, tone: styles.quiet },
};

/** One step: how it went, how long it took, and its log for who wants to see it. */
export function StepItem(props: { step: StepView; running: boolean }) {
  const { step, running } = props;
  const { t } = useTranslationRef(runTranslationRef);
  const { language } = useApi(appLanguageApiRef).getLanguage();
  const [toggled, setToggled] = useState<boolean>();
  const now = useNow(step.status === 'processing');
  const { icon: Icon, tone } = looks[step.status];
  const word = step.status === 'open' && !running ? 'notRun' : step.status;
  const ended = step.endedAt ? Date.parse(step.endedAt) : now;
  const open = toggled ?? step.telling;
  const head = (
    <>
      <Icon className={`${styles.icon} ${tone}`} size={20} aria-hidden="true" />
      <span className={styles.name}>{step.name}</span>
      <span className={`${styles.word} ${tone}`}>{t(`step.${word}`)}</span>
      <span className={styles.time}>
        {step.startedAt &&
          toDuration(ended - Date.parse(step.startedAt), language)}
      </span>
    </>
  );
  return step.log.length > 0 && step.status !== 'skipped' ? (
    <li>
      <details
        open={open}
        onToggle={event => {
          const isOpen = event.currentTarget.open;
          // Also sent when the page itself opens it.
          if (isOpen !== open) {
            setToggled(isOpen);
          }
        }}
      >
        <summary className={styles.row}>
          {head}
          <RiArrowRightSLine
            className={styles.chevron}
            size={18}
            aria-hidden="true"
          />
        </summary>
        <StepLog step={step} />
      </details>
    </li>
  ) : (
    <li className={styles.row}>{head}</li>
  );
}
