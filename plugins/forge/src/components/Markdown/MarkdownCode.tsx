import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ReactMarkdownProps } from 'react-markdown/lib/complex-types';
import { useHighlight } from '../../hooks/useHighlight';
import { languageOfFence } from '../../lib/languageOf';
import { forgeTranslationRef } from '../../translation';
import { CopyButton } from '../CopyButton';
import syntax from '../CodeLines/syntax.module.css';
import styles from './Markdown.module.css';

type Element = ReactMarkdownProps['node'];

/** A block of code, coloured and to be copied. */
export function MarkdownCode(props: { node: Element }) {
  const { t } = useTranslationRef(forgeTranslationRef);
  const text = textOf(props.node).replace(/\n$/, '');
  const lines = useHighlight(text, languageOfFence(fenceOf(props.node)));
  return (
    <div className={styles.code}>
      {/* Scrolls sideways, which must be possible from the keyboard. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <pre tabIndex={0} className={syntax.code}>
        {lines ? (
          // The highlighter escapes the code and adds nothing but its spans.
          // eslint-disable-next-line react/no-danger
          <code dangerouslySetInnerHTML={{ __html: lines.join('\n') }} />
        ) : (
          <code>{text}</code>
        )}
      </pre>
      <div className={styles.copy}>
        <CopyButton text={text} what={t('markdown.code')} />
      </div>
    </div>
  );
}

function fenceOf(node: Element): string {
  const code = node.children.find(
    child => child.type === 'element' && child.tagName === 'code',
  );
  const classes =
    code?.type === 'element' ? code.properties?.className : undefined;
  const name = Array.isArray(classes)
    ? classes.find(item => String(item).startsWith('language-'))
    : undefined;
  return String(name ?? '').replace('language-', '');
}

function textOf(node: Element | Element['children'][number]): string {
  if (node.type === 'text') {
    return node.value;
  }
  return 'children' in node ? node.children.map(textOf).join('') : '';
}
