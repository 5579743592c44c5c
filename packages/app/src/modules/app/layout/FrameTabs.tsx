import { templateManagementPermission } from '@backstage/plugin-scaffolder-common/alpha';
import { usePermission } from '@backstage/plugin-permission-react';
import { systemModelSourceManagePermission } from '@fairway/plugin-system-model-common';
import { searchInspectPermission } from '@fairway/search-common';
import { TabLink, TabLinks } from './TabLinks';

/** Tabs that lead nowhere for a reader without a permission, by their address. */
const restricted: Record<string, typeof searchInspectPermission> = {
  '/create/edit': templateManagementPermission,
  '/devtools/search': searchInspectPermission,
  '/system-model/dry-run': systemModelSourceManagePermission,
};

/** The tabs of a page, as far as the reader may use them. */
export function FrameTabs(props: {
  label: string;
  tabs: readonly TabLink[];
  current?: string;
}) {
  // No page has two of them.
  const tab = props.tabs.find(({ href }) => href in restricted);
  return tab ? (
    <PermittedTabs {...props} tab={tab} permission={restricted[tab.href]} />
  ) : (
    <TabLinks {...props} />
  );
}

function PermittedTabs(
  props: Parameters<typeof TabLinks>[0] & {
    tab: TabLink;
    permission: typeof searchInspectPermission;
  },
) {
  const { tab, permission, ...rest } = props;
  const { allowed } = usePermission({ permission });
  const tabs = rest.tabs.filter(other => allowed || other !== tab);
  return <TabLinks {...rest} tabs={tabs} />;
}
