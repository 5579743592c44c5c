import { readdir } from 'fs/promises';
import { createMockDirectory } from '@backstage/backend-test-utils';
import { ModelDouble } from '../__testUtils__/ModelDouble';
import { builtInProcessors } from './processors/builtInProcessors';
import { ReleaseBuilder } from './ReleaseBuilder';
import { ReleaseShelf } from './ReleaseShelf';

const folder = createMockDirectory();
let time = Date.UTC(2026, 10, 26);
const now = () => new Date(time);

beforeEach(() => folder.clear());

function makeShelf(model: ModelDouble) {
  const dir = folder.path;
  const builder = new ReleaseBuilder({
    dir,
    processors: builtInProcessors,
    now,
  });
  return new ReleaseShelf({ dir, builder, model, minIntervalMs: 60_000, now });
}

describe('ReleaseShelf', () => {
  it('makes one release for all who ask at once, and the next when the model has changed', async () => {
    const model = new ModelDouble();
    const shelf = makeShelf(model);
    model.set('component:default/shop');

    const [one, two] = await Promise.all([
      shelf.getLatest(),
      shelf.getLatest(),
    ]);
    model.set('component:default/crane');
    const soon = await shelf.getLatest();
    time += 60_000;
    const later = await shelf.getLatest();
    time += 60_000;
    const unchanged = await shelf.getLatest();

    expect(two).toBe(one);
    expect(soon.version).toBe(one.version);
    expect(later.sequence).toBe(2);
    expect(unchanged.version).toBe(later.version);
  });

  it('goes on with what it made before a restart', async () => {
    const model = new ModelDouble();
    model.set('component:default/shop');
    const before = await makeShelf(model).getLatest();
    time += 1_000;

    expect(await makeShelf(model).getLatest()).toEqual(before);
    model.set('component:default/crane');
    time += 60_000;
    expect((await makeShelf(model).getLatest()).sequence).toBe(2);
  });

  it('tells of the same releases as other replicas that share its folder', async () => {
    const model = new ModelDouble();
    const one = makeShelf(model);
    const other = makeShelf(model);
    model.set('component:default/shop');

    const first = await one.getLatest();
    model.set('component:default/crane');
    time += 30_000;
    const soon = await other.getLatest();
    time += 30_000;
    const second = await other.getLatest();
    time += 1_000;
    model.set('component:default/till');

    expect(soon).toEqual(first);
    expect(second.sequence).toBe(2);
    expect(await one.getLatest()).toEqual(second);
    expect(await one.find(second.version)).toEqual(second);
    expect(await other.find(first.version)).toEqual(first);
  });

  it('takes away old releases, but not one that is in use', async () => {
    const model = new ModelDouble();
    const shelf = makeShelf(model);
    const makeNext = async () => {
      model.set('component:default/shop');
      time += 60_000;
      return await shelf.getLatest();
    };
    const first = await makeNext();

    await shelf.use(async used => {
      expect(used.version).toBe(first.version);
      for (let count = 0; count < 5; count++) {
        await makeNext();
      }
      expect(await readdir(folder.path)).toHaveLength(4);
      expect(await shelf.find(first.version)).toEqual(first);
    });
    await makeNext();

    expect(await readdir(folder.path)).toHaveLength(3);
    expect(await shelf.find(first.version)).toBeUndefined();
    expect(await shelf.find('../../etc')).toBeUndefined();
  });
});
