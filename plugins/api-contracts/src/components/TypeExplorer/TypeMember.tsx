import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ReactNode } from 'react';
import { useTarget } from '../../hooks/useTarget';
import { apiContractsTranslationRef } from '../../translation';
import { Markdown } from '../Markdown';
import styles from './types.module.css';

/** Something that is quietly said about a member. */
export function TypeFact(props: { children: ReactNode }) {
  return <span className={styles.type}>{props.children}</span>;
}

/** A part of a type: its name, and on the same line what is said about it. */
export function TypeMember(props: {
  name?: string;
  /** What stands behind the name. */
  facts: ReactNode;
  /** Why it is deprecated, or that it is. */
  deprecated?: string | boolean;
  description?: string;
  /** Whether the address names it. */
  isTarget?: boolean;
  /** What stands below. */
  children?: ReactNode;
}) {
  const { name, facts, deprecated, description, children } = props;
  const target = useTarget<HTMLLIElement>(props.isTarget ?? false);
  const { t } = useTranslationRef(apiContractsTranslationRef);
  return (
    <li {...target}>
      <div className={styles.line}>
        {name !== undefined && <code className={styles.name}>{name}</code>}
        {facts}
        {deprecated !== undefined && deprecated !== false && (
          <span className={styles.deprecated}>
            {t('common.deprecated')}
            {typeof deprecated === 'string' && `: ${deprecated}`}
          </span>
        )}
      </div>
      {description && <Markdown text={description} />}
      {children}
    </li>
  );
}
