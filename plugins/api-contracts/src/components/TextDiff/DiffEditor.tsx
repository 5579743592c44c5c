import { MergeView, unifiedMergeView } from '@codemirror/merge';
import { EditorState, type Extension } from '@codemirror/state';
import { EditorView, lineNumbers } from '@codemirror/view';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useEffect, useRef } from 'react';
import { apiContractsTranslationRef } from '../../translation';
import { useIsNarrow } from './useIsNarrow';
import styles from './TextDiff.module.css';

type Text = { readonly label: string; readonly text: string };

/** Lines around a change that are shown, and how many have to be the same to be folded. */
const collapseUnchanged = { margin: 3, minSize: 6 };
/** How long it looks for a short way to tell the difference; a rougher one is found at once. */
const diffConfig = { scanLimit: 500, timeout: 1_000 };

/** The editor that shows them, which is loaded when it is needed. */
export default function DiffEditor(props: { from: Text; to: Text }) {
  const { from, to } = props;
  const { t } = useTranslationRef(apiContractsTranslationRef);
  const parent = useRef<HTMLDivElement>(null);
  const isNarrow = useIsNarrow();
  const unchanged = t('sideBySide.unchanged');

  useEffect(() => {
    const extensionsOf = (label: string): Extension[] => [
      lineNumbers(),
      EditorView.lineWrapping,
      EditorView.editable.of(false),
      EditorState.readOnly.of(true),
      EditorState.phrases.of({ '$ unchanged lines': unchanged }),
      // What scrolls has to be reached by keyboard.
      EditorView.contentAttributes.of({ 'aria-label': label, tabindex: '0' }),
    ];
    const view = isNarrow
      ? new EditorView({
          parent: parent.current!,
          doc: to.text,
          extensions: [
            extensionsOf(to.label),
            unifiedMergeView({
              original: from.text,
              mergeControls: false,
              gutter: true,
              collapseUnchanged,
              diffConfig,
            }),
          ],
        })
      : new MergeView({
          parent: parent.current!,
          a: { doc: from.text, extensions: extensionsOf(from.label) },
          b: { doc: to.text, extensions: extensionsOf(to.label) },
          collapseUnchanged,
          diffConfig,
        });
    return () => view.destroy();
  }, [from.label, from.text, isNarrow, to.label, to.text, unchanged]);

  return (
    <div className={styles.diff}>
      <div className={styles.labels}>
        <span>{from.label}</span>
        <span>{to.label}</span>
      </div>
      <div ref={parent} className={styles.editor} />
    </div>
  );
}
