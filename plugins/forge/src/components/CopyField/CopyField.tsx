import { CopyButton } from '../CopyButton';
import styles from './CopyField.module.css';

/** One line to be copied: an address, a command or a secret. */
export function CopyField(props: {
  label?: string;
  text: string;
  what: string;
}) {
  return (
    <div>
      {props.label && <div className={styles.label}>{props.label}</div>}
      <div className={styles.field}>
        <code className={styles.text}>{props.text}</code>
        <CopyButton text={props.text} what={props.what} />
      </div>
    </div>
  );
}
