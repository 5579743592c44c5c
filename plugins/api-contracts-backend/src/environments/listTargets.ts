import { Entity } from '@backstage/catalog-model';
import { API_DEFINITION_ANNOTATION_PREFIX } from '@fairway/plugin-api-contracts-common';

/** Where an API says that its definition in an environment is. */
export type EnvironmentTarget = {
  readonly environment: string;
  readonly target: string;
};

/**
 * Lists the environments that an API names a definition for.
 *
 * @param order - Names of environments in their order; others come behind them, by name
 */
export function listTargets(
  entity: Entity,
  order: readonly string[],
): EnvironmentTarget[] {
  const rank = (name: string) => {
    const at = order.indexOf(name);
    return at < 0 ? order.length : at;
  };
  return Object.entries(entity.metadata.annotations ?? {})
    .filter(([name]) => name.startsWith(API_DEFINITION_ANNOTATION_PREFIX))
    .map(([name, target]) => ({
      environment: name.slice(API_DEFINITION_ANNOTATION_PREFIX.length),
      target: target.trim(),
    }))
    .filter(({ environment, target }) => environment && target)
    .sort(
      (a, b) =>
        rank(a.environment) - rank(b.environment) ||
        a.environment.localeCompare(b.environment),
    );
}
