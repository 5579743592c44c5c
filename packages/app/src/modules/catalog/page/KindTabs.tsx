import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Skeleton } from '@backstage/ui';
import { TabLinks } from '../../app/layout/TabLinks';
import type { KindCount } from '../lib/toKindCounts';
import { catalogModuleTranslationRef } from '../translation';
import { useKindLabel } from './useKindLabel';

/** Leads to the lists of the other kinds, with how many there are of each. */
export function KindTabs(props: {
  current: string;
  /** `undefined` until they are known. */
  counts: readonly KindCount[] | undefined;
}) {
  const { current, counts } = props;
  const { t } = useTranslationRef(catalogModuleTranslationRef);
  const toLabel = useKindLabel();
  const known = counts ?? [];
  const kinds = known.some(({ kind }) => kind === current)
    ? known
    : [{ kind: current, count: undefined }, ...known];
  return (
    <TabLinks
      label={t('page.kinds')}
      current={current}
      tabs={kinds.map(({ kind, count }) => ({
        id: kind,
        label: toLabel(kind),
        href: `/catalog?kind=${encodeURIComponent(kind)}`,
        count,
      }))}
    >
      {!counts && <Skeleton width={320} height={16} />}
    </TabLinks>
  );
}
