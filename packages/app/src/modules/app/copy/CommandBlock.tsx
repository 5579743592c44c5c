import { CopyButton } from './CopyButton';
import styles from './CommandBlock.module.css';

/** Commands or a piece of a file, to be copied as a whole. */
export function CommandBlock(props: { text: string; what: string }) {
  return (
    <div className={styles.block}>
      {/* Scrolls sideways on narrow screens, which must be possible from the keyboard. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <pre className={styles.text} tabIndex={0}>
        <code>{props.text}</code>
      </pre>
      <CopyButton text={props.text} what={props.what} />
    </div>
  );
}
