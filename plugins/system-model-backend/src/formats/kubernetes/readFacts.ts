import { JsonObject } from '@backstage/types';
import { ObservationBuilder } from '../ObservationBuilder';
import { toEntityName } from '../toEntityName';
import { findMark, findText } from './findValue';

/** Names the entity that an object belongs to, in Backstage's own way. */
export const ID_MARK = 'backstage.io/kubernetes-id';

/** Finds the component that an object says it is of. */
export function findComponent(object: JsonObject): string | undefined {
  const name =
    findMark(object, ID_MARK) ??
    findText(object, 'metadata', 'labels', 'app.kubernetes.io/name');
  return name && toEntityName(name);
}

/** Adds an annotation, unless there is nothing to say. */
export function addFact(
  observation: ObservationBuilder,
  name: string,
  value: string | undefined,
): void {
  observation.set(['metadata', 'annotations', name], value);
}

/** Adds what any object may say by the labels that Kubernetes recommends. */
export function addLabelFacts(
  observation: ObservationBuilder,
  object: JsonObject,
): void {
  const label = (name: string) =>
    findText(object, 'metadata', 'labels', `app.kubernetes.io/${name}`);
  const system = label('part-of');
  observation.set(['spec', 'system'], system && toEntityName(system));
  addFact(observation, 'fairway.dev/version', label('version'));
  addFact(observation, 'fairway.dev/managed-by', label('managed-by'));
}

/** Whether an object says of itself that a condition holds. */
export function findCondition(
  conditions: readonly JsonObject[],
  type: string,
): string | undefined {
  const found = conditions.find(condition => condition.type === type);
  const status = found && findText(found, 'status');
  return status && (status === 'True' ? 'true' : 'false');
}
