import { ObjectGroup } from '../config/SourceOptions';

const WORKLOADS = new Set([
  'apps/deployments',
  'apps/statefulsets',
  'apps/daemonsets',
  'batch/cronjobs',
]);

/** Crossplane puts these on what it makes of definitions, whatever the API group of these is. */
const CROSSPLANE_CATEGORIES = ['claim', 'composite'];

/**
 * What of the configuration a resource belongs to.
 *
 * @returns `undefined` if it says nothing of entities, or cannot be followed
 */
export function chooseObjectGroup(
  group: string,
  resource: {
    readonly resource: string;
    readonly verbs?: readonly string[] | null;
    readonly categories?: readonly string[] | null;
  },
): ObjectGroup | undefined {
  const { verbs, categories } = resource;
  if (!verbs?.includes('list') || !verbs.includes('watch')) {
    return undefined;
  }
  if (WORKLOADS.has(`${group}/${resource.resource}`)) {
    return 'workloads';
  }
  if (group === 'argoproj.io' && resource.resource === 'applications') {
    return 'argocd';
  }
  return CROSSPLANE_CATEGORIES.some(c => categories?.includes(c))
    ? 'crossplane'
    : undefined;
}
