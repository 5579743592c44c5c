import { JsonObject } from '@backstage/types';
import { isObject } from '@fairway/backend-toolkit';
import { Observation } from '@fairway/plugin-system-model-node';
import { ObservationBuilder } from '../ObservationBuilder';
import { toEntityName } from '../toEntityName';
import { findMark, findObjects, findText } from './findValue';
import { addFact, addLabelFacts, findCondition, ID_MARK } from './readFacts';

/** What only claims and composites have, in version 1; version 2 has all in `spec.crossplane`. */
const MARKS = [
  'crossplane',
  'compositionRef',
  'compositionRevisionRef',
  'compositionSelector',
  'resourceRef',
  'resourceRefs',
  'claimRef',
];

/** Whether an object is a claim or a composite of Crossplane, whatever its kind. */
export function isCrossplane(object: JsonObject): boolean {
  const { spec } = object;
  return isObject(spec) && MARKS.some(key => Object.hasOwn(spec, key));
}

/** Reads a claim or a composite as a resource. A composite of a claim is the same resource as the claim. */
export function readCrossplane(object: JsonObject): Observation[] {
  const title =
    findText(object, 'spec', 'claimRef', 'name') ??
    findText(object, 'metadata', 'name');
  const name = title && toEntityName(title);
  const kind =
    findText(object, 'spec', 'claimRef', 'kind') ?? findText(object, 'kind');
  if (!name || !kind) {
    return [];
  }
  const observation = new ObservationBuilder(
    `resource:default/${name}`.toLowerCase(),
  )
    .set(['kind'], 'Resource')
    .set(['metadata', 'name'], name)
    .set(['spec', 'type'], toType(kind));
  const id = findMark(object, ID_MARK);
  const component = id && toEntityName(id);
  if (component) {
    observation.add(['spec', 'dependencyOf'], `component:default/${component}`);
  }
  addFact(
    observation,
    'fairway.dev/composition',
    findText(object, 'spec', 'crossplane', 'compositionRef', 'name') ??
      findText(object, 'spec', 'compositionRef', 'name'),
  );
  addFact(
    observation,
    'fairway.dev/ready',
    findCondition(findObjects(object, 'status', 'conditions'), 'Ready'),
  );
  addLabelFacts(observation, object);
  return [observation.build()];
}

/** Such as `postgres-instance` of `PostgresInstance`. */
function toType(kind: string): string {
  return kind
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1-$2')
    .toLowerCase();
}
