import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link } from 'react-router-dom';
import type { ResultView } from '../lib/toResultView';
import { searchModuleTranslationRef } from '../translation';
import { ResultIcon } from './ResultIcon';
import { ResultText } from './ResultText';
import styles from './SearchPage.module.css';

/** One result: what it is, its name, where it belongs and a line around the match. */
export function ResultItem(props: {
  view: ResultView;
  owners: ReadonlyMap<string, string> | undefined;
}) {
  const { icon, href, badge, title, path, owner, excerpt, isDeprecated } =
    props.view;
  const { t } = useTranslationRef(searchModuleTranslationRef);
  const ownerTitle = owner && props.owners?.get(owner);
  return (
    <li className={styles.item}>
      <span className={styles.icon} aria-hidden="true">
        <ResultIcon name={icon} />
      </span>
      <div className={styles.text}>
        <h2 className={styles.title}>
          <Link to={href}>
            {badge && (
              <>
                <span className={styles.badge}>{badge}</span>{' '}
              </>
            )}
            <ResultText segments={title} />
          </Link>
        </h2>
        <p className={styles.path}>
          {path.join(' · ')}
          {ownerTitle && ` · ${t('results.ownedBy', { owner: ownerTitle })}`}
          {isDeprecated && ` · ${t('results.deprecated')}`}
        </p>
        {excerpt.length > 0 && (
          <p className={styles.excerpt}>
            <ResultText segments={excerpt} />
          </p>
        )}
      </div>
    </li>
  );
}
