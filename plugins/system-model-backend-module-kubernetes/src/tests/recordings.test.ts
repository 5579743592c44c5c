import { DaemonSet, Deployment, StatefulSet } from 'kubernetes-models/apps/v1';
import { CronJob } from 'kubernetes-models/batch/v1';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Exchange } from '../__testUtils__/Exchange';

const DIR = join(__dirname, '../__testUtils__/recordings');

const MODELS = { CronJob, DaemonSet, Deployment, StatefulSet };

function readExchanges(file: string): Exchange[] {
  const text = readFileSync(join(DIR, file), 'utf8');
  return text
    .trimEnd()
    .split('\n')
    .map(line => JSON.parse(line));
}

/** Objects in lists go without their kind, which that of the list tells. */
function findObjects({ body }: Exchange) {
  const list = body as { kind: string; items?: object[] } | undefined;
  const kind = list?.kind.replace(/List$/, '') as keyof typeof MODELS;
  return kind in MODELS
    ? (list!.items ?? []).map(object => new MODELS[kind](object as {}))
    : [];
}

describe('recordings', () => {
  it('hold objects as the published schemas of Kubernetes describe them', () => {
    const objects = readdirSync(DIR)
      .flatMap(readExchanges)
      .flatMap(findObjects);

    expect(objects.length).toBeGreaterThan(10);
    expect(() => objects.forEach(object => object.validate())).not.toThrow();
  });
});
