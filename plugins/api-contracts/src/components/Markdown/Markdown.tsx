import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/ui';
import type { ReactNode } from 'react';
import ReactMarkdown from 'react-markdown';
import rehypeRaw from 'rehype-raw';
import rehypeSanitize from 'rehype-sanitize';
import remarkGfm from 'remark-gfm';
import { apiContractsTranslationRef } from '../../translation';
import styles from './Markdown.module.css';

// What needs no parser: no mark of Markdown, HTML, or a second paragraph.
const PLAIN = /^[^`*_[\]<>#&\n|~\\]*$/;

/** Pictures lie on other servers, which would be told who reads what: a link leads there instead. */
function Picture(props: { src?: string; alt?: string }) {
  const { t } = useTranslationRef(apiContractsTranslationRef);
  const { src, alt } = props;
  const name = t('common.imageLink', { name: alt || src || '' });
  return src ? <Outside href={src}>{name}</Outside> : <>{name}</>;
}

function Outside(props: { href?: string; children?: ReactNode }) {
  const { href, children } = props;
  // An address within the document means a place on a page that was made from it elsewhere.
  if (!href || !/^(https?:|mailto:)/i.test(href)) return <>{children}</>;
  return (
    <Link href={href} target="_blank" rel="noopener noreferrer nofollow">
      {children}
    </Link>
  );
}

function Strong(props: { children?: ReactNode }) {
  return <p className={styles.heading}>{props.children}</p>;
}

const components = {
  a: Outside,
  img: Picture,
  // Headings of a description would stand among those of the page.
  h1: Strong,
  h2: Strong,
  h3: Strong,
  h4: Strong,
  h5: Strong,
  h6: Strong,
  table: ({ children }: { children?: ReactNode }) => (
    // Scrolls sideways on narrow screens, which must be possible from the keyboard.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={styles.scroll} tabIndex={0}>
      <table>{children}</table>
    </div>
  ),
};

/** A description in Markdown, HTML in it included, cleaned of all that could run or fetch. */
export function Markdown(props: { text: string }) {
  const { text } = props;
  if (PLAIN.test(text)) {
    return <p className={styles.markdown}>{text}</p>;
  }
  return (
    <div className={styles.markdown}>
      <ReactMarkdown
        remarkPlugins={[remarkGfm]}
        rehypePlugins={[rehypeRaw, rehypeSanitize]}
        components={components}
      >
        {text}
      </ReactMarkdown>
    </div>
  );
}
