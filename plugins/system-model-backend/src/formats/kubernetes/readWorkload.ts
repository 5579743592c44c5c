import { JsonObject } from '@backstage/types';
import { Observation } from '@fairway/plugin-system-model-node';
import { ObservationBuilder } from '../ObservationBuilder';
import { findObjects, findText, findValue } from './findValue';
import { addFact, addLabelFacts, findComponent, ID_MARK } from './readFacts';

/** Reads what runs of a component: its image, its version, whether it is ready. */
export function readWorkload(object: JsonObject): Observation[] {
  const name = findComponent(object);
  if (!name) {
    return [];
  }
  const observation = new ObservationBuilder(
    `component:default/${name}`.toLowerCase(),
  )
    .set(['kind'], 'Component')
    .set(['metadata', 'name'], name);
  const image = findImage(object, name);
  addFact(observation, ID_MARK, name);
  addFact(observation, 'fairway.dev/version', image && findTag(image));
  addFact(observation, 'fairway.dev/image', image);
  addFact(observation, 'fairway.dev/ready', findReadiness(object));
  // Whoever labels a version means it; the tag of an image is a guess.
  addLabelFacts(observation, object);
  return [observation.build()];
}

/** Beside the container of the component there may be helpers. */
function findImage(object: JsonObject, name: string): string | undefined {
  const template =
    object.kind === 'CronJob'
      ? ['spec', 'jobTemplate', 'spec', 'template']
      : ['spec', 'template'];
  const containers = findObjects(object, ...template, 'spec', 'containers');
  const main =
    containers.find(container => container.name === name) ?? containers[0];
  return main && findText(main, 'image');
}

function findTag(image: string): string | undefined {
  const [, tag] = /:([\w][\w.-]{0,127})(?:@.*)?$/.exec(image) ?? [];
  // Without a tag there is the digest alone, whose algorithm looks like a name.
  return image.includes('@') && !/:[\w.-]+@/.test(image) ? undefined : tag;
}

function findReadiness(object: JsonObject): string | undefined {
  const isDaemon = object.kind === 'DaemonSet';
  const wanted = isDaemon
    ? findValue(object, 'status', 'desiredNumberScheduled')
    : findValue(object, 'spec', 'replicas') ?? 1;
  const ready =
    findValue(object, 'status', isDaemon ? 'numberReady' : 'readyReplicas') ??
    0;
  return object.kind !== 'CronJob' &&
    object.status !== undefined &&
    typeof wanted === 'number' &&
    typeof ready === 'number'
    ? String(ready >= wanted)
    : undefined;
}
