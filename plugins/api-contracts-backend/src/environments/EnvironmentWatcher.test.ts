import { ApiEntity } from '@backstage/catalog-model';
import { ContractChange } from '@fairway/plugin-api-contracts-common';
import { ContractJudge } from '../history/ContractJudge';
import { DefinitionReader } from './DefinitionReader';
import { EnvironmentState } from './EnvironmentState';
import { EnvironmentStore } from './EnvironmentStore';
import { EnvironmentWatcher } from './EnvironmentWatcher';

const START = 1_790_000_000_000;

const api = (
  definition: string,
  environments: Record<string, string> = { staging: './staging.yaml' },
): ApiEntity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'API',
  metadata: {
    name: 'booking',
    annotations: Object.fromEntries(
      Object.entries(environments).map(([name, target]) => [
        `fairway/api-definition.${name}`,
        target,
      ]),
    ),
  },
  spec: { type: 'openapi', lifecycle: 'x', owner: 'x', definition },
});

const change = (level: ContractChange['level']): ContractChange => ({
  level,
  rule: 'rule',
  path: 'path',
  message: 'message',
});

function setup() {
  const states = new Map<string, EnvironmentState>();
  const store: EnvironmentStore = {
    list: async () => [...states.values()],
    save: async state => {
      states.set(state.environment, state);
    },
    remove: async (_, environment) => {
      states.delete(environment);
    },
  };
  const judge: ContractJudge = {
    compare: async (old, current) => ({
      verdict: old === current ? 'none' : 'breaking',
      changes: old === current ? [] : [change('breaking'), change('docs-only')],
    }),
    readVersion: async definition => `of ${definition}`,
  };
  const compare = jest.spyOn(judge, 'compare');
  const read = jest.fn(async (_entity: ApiEntity): Promise<string> => 'one');
  let time = START;
  const watcher = new EnvironmentWatcher({
    judge,
    store,
    order: [],
    reader: {
      read,
      isRunning: (target: string) => target.startsWith('https:'),
    } as Partial<DefinitionReader> as DefinitionReader,
    now: () => new Date(time),
  });
  const wait = (seconds: number) => {
    time += seconds * 1_000;
  };
  return { compare, read, states, wait, watcher };
}

describe('EnvironmentWatcher', () => {
  it('reads what is served, and compares it with what is declared', async () => {
    const { watcher } = setup();

    const found = await watcher.check(
      api('two', { a: './a.yaml', b: 'https://b.example.com/openapi.json' }),
    );

    expect(found).toMatchObject([
      {
        entityRef: 'api:default/booking',
        environment: 'a',
        isRunning: false,
        version: 'of one',
        verdict: 'breaking',
        comparison: {
          counts: { breaking: 1, 'non-breaking': 0, 'docs-only': 1 },
        },
        checkedAt: new Date(START),
        changedAt: new Date(START),
      },
      { environment: 'b', isRunning: true },
    ]);
  });

  it('reads again after a minute, and compares again only what changed', async () => {
    const { compare, read, wait, watcher } = setup();

    await watcher.check(api('one'));
    wait(59);
    await watcher.check(api('one'));
    expect(read).toHaveBeenCalledTimes(1);
    wait(2);
    const [same] = await watcher.check(api('one'));
    expect(read).toHaveBeenCalledTimes(2);
    expect(compare).toHaveBeenCalledTimes(1);
    expect(same).toMatchObject({
      verdict: 'none',
      changedAt: new Date(START),
      checkedAt: new Date(START + 61_000),
    });

    const [declared] = await watcher.check(api('other'));
    expect(declared).toMatchObject({
      verdict: 'breaking',
      changedAt: new Date(START),
    });
    read.mockResolvedValue('two');
    wait(61);
    const [served] = await watcher.check(api('other'));
    expect(served.changedAt).toEqual(new Date(START + 122_000));
  });

  it('says why it cannot be read, and keeps what was known', async () => {
    const { read, wait, watcher } = setup();

    await watcher.check(api('one'));
    read.mockRejectedValueOnce(new Error('It is down'));
    wait(61);
    const [down] = await watcher.check(api('one'));
    wait(61);
    const [up] = await watcher.check(api('one'));

    expect(down).toMatchObject({ problem: 'It is down', version: 'of one' });
    expect(up).toMatchObject({ problem: undefined, verdict: 'none' });
  });

  it('begins anew when the API names another place, and forgets what it does not name', async () => {
    const { read, states, watcher } = setup();

    await watcher.check(api('one', { a: './a.yaml', b: './b.yaml' }));
    read.mockRejectedValue(new Error('It is not there'));
    const [moved] = await watcher.check(api('one', { a: './moved.yaml' }));

    expect(moved.problem).toBe('It is not there');
    expect(moved.version).toBeUndefined();
    expect([...states.keys()]).toEqual(['a']);
  });

  it('looks at those of many APIs that have environments, or had them', async () => {
    const { read, states, watcher } = setup();

    await watcher.checkAll([api('none', {}), api('one')]);
    expect(read).toHaveBeenCalledTimes(1);
    await watcher.checkAll([api('one', {})]);

    expect(states.size).toBe(0);
  });

  it('asks once for all who look at the same time', async () => {
    const { read, watcher } = setup();

    await Promise.all([watcher.check(api('one')), watcher.check(api('one'))]);

    expect(read).toHaveBeenCalledTimes(1);
  });
});
