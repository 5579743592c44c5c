import {
  PageLayout,
  swappableComponentsApiRef,
  useApi,
  type PageLayoutProps,
} from '@backstage/frontend-plugin-api';
import { useMemo } from 'react';

/**
 * The app's page layout, for pages that render more than once.
 *
 * @remarks
 *
 * `PageLayout` itself is another component each time it renders (the API behind it makes a function per call), so
 * that all below it would be mounted anew: a search field would lose its focus at the first letter.
 */
export function StablePageLayout(props: PageLayoutProps) {
  const api = useApi(swappableComponentsApiRef);
  const Layout = useMemo(() => api.getComponent(PageLayout.ref), [api]);
  return <Layout {...props} />;
}
