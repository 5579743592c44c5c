import { SourceOptions } from '../config/SourceOptions';
import { Target } from '../objects/Target';

/** Says which right the portal lacks, and how an operator gives it or does without. */
export function describeDenial(
  { type, namespace }: Target,
  { cluster, sourceId }: SourceOptions,
): string {
  const where = namespace
    ? `the namespace ${namespace} of the cluster ${cluster}`
    : `all of the cluster ${cluster}`;
  const role = namespace ? 'a Role or ClusterRole' : 'a ClusterRole';
  return [
    `The portal may not read ${type.plural} of the API group ${type.group} in ${where}.`,
    `Give its account the rule`,
    `{ apiGroups: ["${type.group}"], resources: ["${type.plural}"], verbs: ["list", "watch"] }`,
    `by ${role}, or read less by systemModel.sources.${sourceId}.objects or .namespaces.`,
  ].join(' ');
}
