import { SourceOptions } from '../config/SourceOptions';
import { ObjectType } from './ObjectType';
import { Target } from './Target';

/** What has to be listed to see all that is to be read. */
export function listTargets(
  types: readonly ObjectType[],
  { namespaces }: SourceOptions,
): readonly Target[] {
  if (!namespaces) {
    return types.map(type => new Target(type));
  }
  // An account that is let into some namespaces only is not let see what is in none.
  return types
    .filter(type => type.isNamespaced)
    .flatMap(type => namespaces.map(namespace => new Target(type, namespace)));
}
