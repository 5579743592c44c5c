import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link } from 'react-router-dom';
import { toPathText, type ResultView } from '../lib/toResultView';
import { searchModuleTranslationRef } from '../translation';
import { Explanation } from './Explanation';
import { ResultIcon } from './ResultIcon';
import { ResultText } from './ResultText';
import styles from './SearchPage.module.css';

const TAGS = 4;

/** One result: what it is, its name, where it belongs and a line around the match. */
export function ResultItem(props: {
  view: ResultView;
  /** Names of owners and systems by reference. */
  titles: ReadonlyMap<string, string> | undefined;
  onOpen(): void;
}) {
  const { view, titles, onOpen } = props;
  const { icon, href, badge, title, owner, system, tags, excerpt } = view;
  const { t } = useTranslationRef(searchModuleTranslationRef);
  const ownerTitle = owner && titles?.get(owner);
  const systemTitle = system && titles?.get(system);
  const place = [
    toPathText(view),
    systemTitle && t('results.partOf', { system: systemTitle }),
    ownerTitle && t('results.ownedBy', { owner: ownerTitle }),
    view.isDeprecated && t('results.deprecated'),
  ].filter(Boolean);
  return (
    <li className={styles.item}>
      <span className={styles.icon} aria-hidden="true">
        <ResultIcon name={icon} />
      </span>
      <div className={styles.text}>
        <h2 className={styles.title}>
          <Link to={href} onClick={onOpen} onAuxClick={onOpen}>
            {badge && (
              <>
                <span className={styles.badge}>{badge}</span>{' '}
              </>
            )}
            <ResultText segments={title} />
          </Link>
        </h2>
        <p className={styles.path}>{place.join(' · ')}</p>
        {excerpt.length > 0 && (
          <p className={styles.excerpt}>
            <ResultText segments={excerpt} />
          </p>
        )}
        {tags.length > 0 && (
          <p className={styles.tags}>
            {tags
              .slice(0, TAGS)
              .map(tag => `#${tag}`)
              .join(' ')}
          </p>
        )}
        {view.explanation && <Explanation explanation={view.explanation} />}
      </div>
    </li>
  );
}
