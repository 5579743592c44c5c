import { PolicyOptions } from './config';
import { hasReference } from './hasReference';
import { hiddenTags } from './hiddenTags';
import { PolicyUser } from './PolicyUser';
import { Rule } from './rules';

/** Whether somebody who is no administrator may do with the system model what a rule is about. */
export function mayWithModel(
  rule: Extract<Rule, `model-${string}`>,
  user: PolicyUser,
  options: PolicyOptions,
): boolean {
  const { curators, operators, releaseReaders, sourceReaders } =
    options.systemModel;
  switch (rule) {
    case 'model-source-reader':
      return (
        sourceReaders === undefined ||
        hasReference(user, [...sourceReaders, ...operators])
      );
    case 'model-release-reader':
      return releaseReaders === undefined
        ? hiddenTags(user, options).length === 0
        : hasReference(user, releaseReaders);
    case 'model-curator':
      return hasReference(user, curators);
    default:
      return hasReference(user, operators);
  }
}
