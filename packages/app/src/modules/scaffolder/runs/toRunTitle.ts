import type { ScaffolderTask } from '@backstage/plugin-scaffolder-react';

/**
 * Finds words for a run: the name of what it made, as kits ask for it, and the
 * title of its kit.
 */
export function toRunTitle(task: ScaffolderTask): {
  name: string;
  kit: string;
} {
  const { parameters, templateInfo } = task.spec;
  const metadata = templateInfo?.entity?.metadata;
  const ref = templateInfo?.entityRef;
  const kit =
    metadata?.title ||
    metadata?.name ||
    ref?.slice(ref.lastIndexOf('/') + 1) ||
    task.id;
  const { name } = parameters;
  return { kit, name: typeof name === 'string' && name ? name : kit };
}
