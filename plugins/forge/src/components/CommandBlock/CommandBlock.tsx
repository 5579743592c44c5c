import { CopyButton } from '../CopyButton';
import styles from './CommandBlock.module.css';

/** Several commands to be copied together. */
export function CommandBlock(props: { commands: string; what: string }) {
  return (
    <div className={styles.block}>
      {/* Scrolls sideways on narrow screens, which must be possible from the keyboard. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <pre className={styles.commands} tabIndex={0}>
        <code>{props.commands}</code>
      </pre>
      <div className={styles.copy}>
        <CopyButton text={props.commands} what={props.what} />
      </div>
    </div>
  );
}
