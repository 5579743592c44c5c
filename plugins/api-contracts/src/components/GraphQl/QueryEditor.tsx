import {
  autocompletion,
  closeBrackets,
  closeBracketsKeymap,
  completionKeymap,
} from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import {
  bracketMatching,
  HighlightStyle,
  syntaxHighlighting,
} from '@codemirror/language';
import { lintKeymap } from '@codemirror/lint';
import { EditorState } from '@codemirror/state';
import { EditorView, keymap } from '@codemirror/view';
import { tags } from '@lezer/highlight';
import { graphql } from 'cm6-graphql';
import { type GraphQLSchema, validateSchema } from 'graphql';
import { useEffect, useRef } from 'react';
import styles from './GraphQl.module.css';

const colors = HighlightStyle.define([
  { tag: tags.keyword, fontWeight: '600' },
  {
    tag: [tags.string, tags.number, tags.bool],
    color: 'var(--bui-fg-positive)',
  },
  {
    tag: [tags.typeName, tags.variableName, tags.special(tags.name)],
    color: 'var(--fw-link, var(--bui-fg-primary))',
  },
  { tag: tags.comment, color: 'var(--bui-fg-secondary)' },
]);

/** An editor for queries that knows the schema: completes names, and marks what does not fit. Tab leaves it. */
export function QueryEditor(props: {
  label: string;
  schema: GraphQLSchema;
  value: string;
  onChange: (value: string) => void;
}) {
  const { label, schema, value, onChange } = props;
  const host = useRef<HTMLDivElement>(null);
  const latest = useRef({ value, onChange });
  latest.current.onChange = onChange;

  useEffect(() => {
    const view = new EditorView({
      parent: host.current!,
      state: EditorState.create({
        doc: latest.current.value,
        extensions: [
          history(),
          bracketMatching(),
          closeBrackets(),
          autocompletion(),
          syntaxHighlighting(colors),
          EditorView.lineWrapping,
          keymap.of([
            ...closeBracketsKeymap,
            ...completionKeymap,
            ...lintKeymap,
            ...historyKeymap,
            ...defaultKeymap,
          ]),
          // Nothing can be checked against a schema that is not valid itself.
          graphql(validateSchema(schema).length === 0 ? schema : undefined),
          EditorView.contentAttributes.of({ 'aria-label': label }),
          EditorView.updateListener.of(({ docChanged, state }) => {
            if (docChanged) {
              latest.current.value = state.doc.toString();
              latest.current.onChange(latest.current.value);
            }
          }),
        ],
      }),
    });
    return () => view.destroy();
  }, [label, schema]);

  return (
    <div>
      <div className={styles.editorLabel} aria-hidden="true">
        {label}
      </div>
      <div className={styles.editor} ref={host} />
    </div>
  );
}
