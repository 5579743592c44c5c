import { ScmIntegrationRegistry } from '@backstage/integration';
import { ParsedLocationAnnotation } from '@backstage/plugin-techdocs-node';

/** Where files of a folder can be edited: what stands around the path of one, and how that is written. */
export type EditUrlTemplate = {
  readonly before: string;
  readonly after: string;
  readonly encode: 'path' | 'component';
};

const ENCODERS = {
  path: encodeURI,
  component: encodeURIComponent,
} as const;

// Shows how an integration writes what is special in an address.
const PROBE = 'docs/a page.md';

/** The address at which one file can be edited. */
export function fillEditUrl(template: EditUrlTemplate, path: string): string {
  return template.before + ENCODERS[template.encode](path) + template.after;
}

/**
 * Finds where the files of a folder on a source host can be edited.
 *
 * @remarks
 *
 * Asks the host's integration, so that links lead to the branch the entity was registered from. What it answers for one
 * file is taken for all: the processes that build sites cannot ask.
 *
 * @param location - The folder the documentation was read from
 * @returns `undefined` where the integration has no such page
 */
export function findEditUrl(
  location: ParsedLocationAnnotation | undefined,
  integrations: ScmIntegrationRegistry,
): EditUrlTemplate | undefined {
  const integration =
    location?.type === 'url' ? integrations.byUrl(location.target) : undefined;
  if (!location || !integration) {
    return undefined;
  }
  try {
    const base = location.target.replace(/\/*$/, '/');
    const file = integration.resolveUrl({ url: encodeURI(PROBE), base });
    const edit = integration.resolveEditUrl(file);
    // An integration that cannot tell gives the address back, or one with gaps.
    return edit === file || /\/undefined(\/|$)/.test(edit)
      ? undefined
      : toTemplate(edit);
  } catch {
    return undefined;
  }
}

function toTemplate(edit: string): EditUrlTemplate | undefined {
  for (const encode of ['path', 'component'] as const) {
    const [before, after, ...more] = edit.split(ENCODERS[encode](PROBE));
    if (after !== undefined && more.length === 0) {
      return { before, after, encode };
    }
  }
  return undefined;
}
