import { parseEntityRef } from '@backstage/catalog-model';
import {
  appLanguageApiRef,
  useApi,
  useRouteRef,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { Link } from '@backstage/ui';
import { toRelativeTime } from '@fairway/frontend-toolkit';
import { RiAlertLine } from '@remixicon/react';
import { useFacts } from '../../hooks/useFacts';
import { apiContractsTranslationRef } from '../../translation';
import styles from './BreakingChangeBadge.module.css';

/** How long a breaking change is news. */
const DAYS = 30;
const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * Says that an API had a breaking change within the last 30 days, and leads to it. Nothing if it had none.
 *
 * @public
 */
export function BreakingChangeBadge(props: {
  entityRef: string;
  /** For where it stands within a link already. */
  isPlain?: boolean;
}) {
  const { entityRef, isPlain } = props;
  const { t } = useTranslationRef(apiContractsTranslationRef);
  const { language } = useApi(appLanguageApiRef).getLanguage();
  const entityPath = useRouteRef(entityRouteRef);
  const breaking = useFacts(entityRef).data?.breaking;
  const since = breaking && Date.now() - Date.parse(breaking.seenAt);
  if (!breaking || since === undefined || since > DAYS * DAY_MS) {
    return null;
  }
  const { kind, name, namespace } = parseEntityRef(entityRef);
  const path = entityPath?.({ kind, namespace, name });
  const text = t('contract.breakingSince', {
    when: toRelativeTime(Date.now() - since, Date.now(), language),
  });
  return (
    <span className={styles.badge}>
      <RiAlertLine size={14} aria-hidden="true" />
      {path && !isPlain ? (
        <Link href={`${path}/history?iteration=${breaking.sequence}`}>
          {text}
        </Link>
      ) : (
        text
      )}
    </span>
  );
}
