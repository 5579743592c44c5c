import { createServer } from 'node:http';
import { AddressInfo } from 'node:net';
import { mockServices } from '@backstage/backend-test-utils';
import { SchedulerIndexTasks } from './SchedulerIndexTasks';

describe('SchedulerIndexTasks', () => {
  const answer = { status: 200, body: {} as object };
  const server = createServer((req, res) => {
    const isTaskList = req.url === '/.backstage/scheduler/v1/tasks';
    res
      .writeHead(isTaskList ? answer.status : 404, {
        'content-type': 'application/json',
      })
      .end(JSON.stringify(answer.body));
  });
  const scheduler = mockServices.scheduler.mock();
  const tasks = new SchedulerIndexTasks({
    auth: mockServices.auth(),
    discovery: mockServices.discovery.mock({
      getBaseUrl: async () =>
        `http://localhost:${(server.address() as AddressInfo).port}`,
    }),
    scheduler,
  });

  beforeAll(() => new Promise<void>(done => server.listen(0, done)));
  afterAll(() => new Promise(done => server.close(done)));

  it.each([
    [null, { lastRunFailed: false }],
    [
      {
        status: 'running',
        startedAt: '2026-01-01T10:00:00.000+00:00',
        lastRunEndedAt: '2026-01-01T09:00:00.000+00:00',
      },
      {
        runningSince: new Date('2026-01-01T10:00:00Z'),
        lastRunEndedAt: new Date('2026-01-01T09:00:00Z'),
        lastRunFailed: false,
      },
    ],
    [{ status: 'idle', lastRunError: '{}' }, { lastRunFailed: true }],
  ])('reads the state %j', async (taskState, expected) => {
    Object.assign(answer, {
      status: 200,
      body: {
        tasks: [{ taskId: 'search_index_software_catalog', taskState }],
      },
    });

    expect(await tasks.getState('software-catalog')).toMatchObject(expected);
  });

  it.each([
    [200, { tasks: [] }, 'is the collator for software-catalog installed?'],
    [500, {}, 'Request failed with 500'],
    [200, { tasks: 1 }, 'The list of scheduled tasks is not valid: tasks:'],
  ])('explains status %d with %j', async (status, body, message) => {
    Object.assign(answer, { status, body });

    await expect(tasks.getState('software-catalog')).rejects.toThrow(message);
  });

  it('triggers the task of the stock collator', async () => {
    await tasks.trigger('software-catalog');

    expect(scheduler.triggerTask).toHaveBeenCalledWith(
      'search_index_software_catalog',
    );
  });
});
