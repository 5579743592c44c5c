import {
  RiArchiveLine,
  RiCheckboxCircleLine,
  RiCircleLine,
  RiTestTubeLine,
} from '@remixicon/react';
import styles from './LifecycleLabel.module.css';

const looks: Record<string, { icon: typeof RiCircleLine; tone: string }> = {
  production: { icon: RiCheckboxCircleLine, tone: styles.good },
  experimental: { icon: RiTestTubeLine, tone: '' },
  deprecated: { icon: RiArchiveLine, tone: styles.warn },
};

/** A lifecycle as icon, word and colour; unknown ones stay neutral. */
export function LifecycleLabel(props: { value: string }) {
  const { icon: Icon, tone } = looks[props.value.toLowerCase()] ?? {
    icon: RiCircleLine,
    tone: '',
  };
  return (
    <span className={`${styles.label} ${tone}`}>
      <Icon size={14} aria-hidden="true" />
      {props.value}
    </span>
  );
}
