import { useEffect, useMemo, useRef } from 'react';
import ReactMarkdown from 'react-markdown';
import { useLocation } from 'react-router-dom';
import rehypeRaw from 'rehype-raw';
import rehypeSanitize, { defaultSchema } from 'rehype-sanitize';
import remarkGfm from 'remark-gfm';
import { rehypeHeadingIds } from '../../lib/rehypeHeadingIds';
import { parentPath, type Place } from '../../lib/gitRef';
import { createMarkdownComponents } from './createMarkdownComponents';
import styles from './Markdown.module.css';

const keep = (uri: string) => uri;

// As on git hosts, and the language of code blocks, by which they are coloured.
const schema = {
  ...defaultSchema,
  attributes: {
    ...defaultSchema.attributes,
    code: [['className', /^language-./]],
  },
} as typeof defaultSchema;

/**
 * Markdown as an author on a git host expects it, HTML in it included.
 *
 * @remarks
 *
 * Whoever can push writes it: HTML is parsed into the tree and then cleaned, so that nothing but harmless elements
 * is left, and ids get a prefix, so that none can pass for one of the app's.
 */
export function Markdown(props: {
  text: string;
  /** The file it stands in: links and images are relative to its folder. */
  place: Place;
}) {
  const { ref, path } = props.place;
  const { kind, name } = ref;
  const components = useMemo(
    () => createMarkdownComponents({ kind, name }, parentPath(path)),
    [kind, name, path],
  );
  const element = useScrollToAnchor();
  return (
    <div ref={element} className={styles.markdown}>
      <ReactMarkdown
        remarkPlugins={[remarkGfm]}
        rehypePlugins={[rehypeRaw, [rehypeSanitize, schema], rehypeHeadingIds]}
        components={components}
        // Addresses are judged where they are resolved, see resolveLink.
        transformLinkUri={keep}
        transformImageUri={keep}
      >
        {props.text}
      </ReactMarkdown>
    </div>
  );
}

// The text arrives after the page, when the browser has given up looking for what the address points at.
function useScrollToAnchor() {
  const element = useRef<HTMLDivElement>(null);
  const { hash } = useLocation();
  useEffect(() => {
    const id = decodeURIComponent(hash.slice(1));
    if (!id) {
      return;
    }
    const prefixed = id.startsWith('user-content-') ? id : `user-content-${id}`;
    [...(element.current?.querySelectorAll('[id]') ?? [])]
      .find(candidate => candidate.id === prefixed)
      ?.scrollIntoView();
  }, [hash]);
  return element;
}
