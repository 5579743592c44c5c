import { templateManagementPermission } from '@backstage/plugin-scaffolder-common/alpha';
import { usePermission } from '@backstage/plugin-permission-react';
import { TabLink, TabLinks } from './TabLinks';

/** Tabs that lead nowhere for a reader without a permission, by their address. */
const restricted = '/create/edit';

/** The tabs of a page, as far as the reader may use them. */
export function FrameTabs(props: {
  label: string;
  tabs: readonly TabLink[];
  current?: string;
}) {
  const { tabs, ...rest } = props;
  return tabs.some(({ href }) => href === restricted) ? (
    <PermittedTabs {...props} />
  ) : (
    <TabLinks tabs={tabs} {...rest} />
  );
}

function PermittedTabs(props: Parameters<typeof TabLinks>[0]) {
  const { allowed } = usePermission({
    permission: templateManagementPermission,
  });
  const tabs = props.tabs.filter(({ href }) => allowed || href !== restricted);
  return <TabLinks {...props} tabs={tabs} />;
}
