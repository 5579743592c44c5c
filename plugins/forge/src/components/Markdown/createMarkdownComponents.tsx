import type { Components } from 'react-markdown';
import type { GitRef } from '../../lib/gitRef';
import { MarkdownCode } from './MarkdownCode';
import { MarkdownImage } from './MarkdownImage';
import { MarkdownLink } from './MarkdownLink';
import { MarkdownTask } from './MarkdownTask';
import styles from './Markdown.module.css';

// Above the text stand the headings of the page and of what the text belongs to.
const HEADINGS_ABOVE = 2;
const LEVELS = [1, 2, 3, 4, 5, 6] as const;

/** How the elements of a Markdown file in a folder of the repository are shown. */
export function createMarkdownComponents(
  ref: GitRef,
  folder: string,
): Components {
  const headings = Object.fromEntries(
    LEVELS.map(level => [`h${level}`, createHeading(level)]),
  );
  return {
    ...headings,
    a: ({ href, title, children }) => (
      <MarkdownLink href={href} title={title} at={ref} folder={folder}>
        {children}
      </MarkdownLink>
    ),
    img: ({ src, alt, width, height }) => (
      <MarkdownImage
        src={src}
        alt={alt}
        width={width}
        height={height}
        at={ref}
        folder={folder}
      />
    ),
    pre: ({ node }) => <MarkdownCode node={node} />,
    table: ({ children }) => (
      // Scrolls sideways on narrow screens, which must be possible from the keyboard.
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      <div className={styles.scroll} tabIndex={0}>
        <table>{children}</table>
      </div>
    ),
    input: ({ checked }) => <MarkdownTask isDone={Boolean(checked)} />,
  };
}

function createHeading(level: (typeof LEVELS)[number]): Components['h1'] {
  const Tag = `h${Math.min(level + HEADINGS_ABOVE, 6)}` as 'h6';
  const className = styles[`heading${level}`];
  return function MarkdownHeading({ id, children }) {
    return (
      <Tag id={id} className={className}>
        {children}
      </Tag>
    );
  };
}
