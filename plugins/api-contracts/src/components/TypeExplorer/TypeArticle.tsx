import type { ReactNode } from 'react';
import { Markdown } from '../Markdown';
import styles from './types.module.css';

/** One type: what it is, and what it is made of. */
export function TypeArticle(props: {
  name: string;
  /** What else there is to say beside its name. */
  note?: string;
  description?: string;
  /** Heading of the members. */
  title: string;
  /** Items of a list; empty for a type without members. */
  members: readonly ReactNode[];
}) {
  const { name, note, description, title, members } = props;
  return (
    <article aria-label={name}>
      <h2 className={styles.title}>
        <code>{name}</code>
      </h2>
      {note && <p className={styles.type}>{note}</p>}
      {description && <Markdown text={description} />}
      {members.length > 0 && (
        <>
          <h3 className={styles.heading}>{title}</h3>
          <ul className={styles.fields}>{members}</ul>
        </>
      )}
    </article>
  );
}
