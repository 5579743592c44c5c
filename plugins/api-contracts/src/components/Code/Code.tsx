import { CopyButton } from '../CopyButton';
import styles from './Code.module.css';

/** A piece of code with a button that copies it. `what` names it. */
export function Code(props: { text: string; what: string }) {
  const { text, what } = props;
  return (
    <div className={styles.root}>
      <div className={styles.copy}>
        <CopyButton text={text} what={what} />
      </div>
      {/* Scrolls, which must be possible from the keyboard. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <pre className={styles.code} tabIndex={0} role="group" aria-label={what}>
        <code>{text}</code>
      </pre>
    </div>
  );
}
