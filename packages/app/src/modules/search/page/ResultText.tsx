import type { Segment } from '../lib/toResultView';
import styles from './ResultText.module.css';

/** Text with the searched words marked. */
export function ResultText(props: { segments: readonly Segment[] }) {
  return (
    <>
      {props.segments.map((segment, index) =>
        segment.match ? (
          <mark key={index} className={styles.match}>
            {segment.text}
          </mark>
        ) : (
          segment.text
        ),
      )}
    </>
  );
}
