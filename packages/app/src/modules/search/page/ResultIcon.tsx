import { iconsApiRef, useApi } from '@backstage/frontend-plugin-api';

/** The icon registered under a name, or that of a document. */
export function ResultIcon(props: { name: string }) {
  const icons = useApi(iconsApiRef);
  return <>{icons.icon(props.name) ?? icons.icon('docs')}</>;
}
