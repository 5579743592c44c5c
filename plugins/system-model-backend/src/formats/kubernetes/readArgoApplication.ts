import { JsonObject } from '@backstage/types';
import { Observation } from '@fairway/plugin-system-model-node';
import { ObservationBuilder } from '../ObservationBuilder';
import { findText, findValue } from './findValue';
import { addFact, addLabelFacts, findComponent } from './readFacts';

/** Reads what Argo CD deploys for a component. */
export function readArgoApplication(object: JsonObject): Observation[] {
  const name = findComponent(object);
  if (!name) {
    return [];
  }
  const observation = new ObservationBuilder(
    `component:default/${name}`.toLowerCase(),
  )
    .set(['kind'], 'Component')
    .set(['metadata', 'name'], name);
  addFact(observation, 'argocd/app-name', findText(object, 'metadata', 'name'));
  addFact(
    observation,
    'fairway.dev/sync',
    findText(object, 'status', 'sync', 'status'),
  );
  addFact(
    observation,
    'fairway.dev/health',
    findText(object, 'status', 'health', 'status'),
  );
  addFact(observation, 'fairway.dev/image', findOnlyImage(object));
  addLabelFacts(observation, object);
  return [observation.build()];
}

/** Of several images nobody knows which is the one of the component. */
function findOnlyImage(object: JsonObject): string | undefined {
  const images = findValue(object, 'status', 'summary', 'images');
  const [image, ...others] = Array.isArray(images) ? images : [];
  return typeof image === 'string' &&
    others.length === 0 &&
    image.length <= 1000
    ? image
    : undefined;
}
