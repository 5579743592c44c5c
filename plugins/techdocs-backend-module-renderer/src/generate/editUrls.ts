import { ScmIntegrationRegistry } from '@backstage/integration';
import { ParsedLocationAnnotation } from '@backstage/plugin-techdocs-node';

/**
 * Finds where the files of a folder on a source host can be edited.
 *
 * @remarks
 *
 * Asks the host's integration, so that links lead to the branch the entity was
 * registered from. There is no link where the integration has no such page.
 *
 * @param location - The folder the documentation was read from
 * @returns The address of a file by its path below that folder, if known
 */
export function createEditUrls(
  location: ParsedLocationAnnotation | undefined,
  integrations: ScmIntegrationRegistry,
): (path: string) => string | undefined {
  const integration =
    location?.type === 'url' ? integrations.byUrl(location.target) : undefined;
  if (!location || !integration) {
    return () => undefined;
  }
  const base = location.target.replace(/\/*$/, '/');
  return path => {
    try {
      const file = integration.resolveUrl({ url: encodeURI(path), base });
      const edit = integration.resolveEditUrl(file);
      // An integration that cannot tell gives the address back, or one with gaps.
      return edit === file || /\/undefined(\/|$)/.test(edit) ? undefined : edit;
    } catch {
      return undefined;
    }
  };
}
