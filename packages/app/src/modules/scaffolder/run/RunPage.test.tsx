import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { scaffolderApiRef } from '@backstage/plugin-scaffolder-react';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Route, Routes } from 'react-router-dom';
import { ana, harbour } from '../../../__testUtils__/harbour';
import { RunPage } from './RunPage';

type Event = Record<string, unknown>;

const task = {
  id: '7',
  createdAt: '2026-11-20T12:00:00.000Z',
  spec: {
    parameters: { name: 'tide-clock' },
    user: { ref: 'user:default/ana' },
    templateInfo: {
      entityRef: 'template:default/node-service',
      entity: { metadata: { name: 'node-service', title: 'Node service' } },
    },
    steps: [
      { id: 'fetch', name: 'Write the files' },
      { id: 'publish', name: 'Create the repository' },
      { id: 'leftovers', name: 'Say what was left behind' },
    ],
  },
};

let id = 0;
const at = (second: number) =>
  `2026-11-20T12:00:${String(second).padStart(2, '0')}.000Z`;
const log = (
  stepId: string,
  second: number,
  message: string,
  status?: string,
) => ({
  id: (id += 1),
  type: 'log',
  createdAt: at(second),
  body: { stepId, message, status },
});
const begun = [
  log('fetch', 1, 'Beginning step Write the files', 'processing'),
  log('fetch', 3, 'Finished step Write the files', 'completed'),
];

function renderRun(events: Event[], api: object = {}) {
  renderInTestApp(
    <Routes>
      <Route path="/create/tasks/:taskId" element={<RunPage />} />
    </Routes>,
    {
      initialRouteEntries: ['/create/tasks/7'],
      apis: [
        mockApis.identity(ana),
        mockApis.permission(),
        [catalogApiRef, catalogApiMock({ entities: harbour })],
        [
          scaffolderApiRef,
          {
            getTask: async () => task,
            streamLogs: () => ({
              subscribe: (observer: { next(event: Event): void }) => {
                events.forEach(event => observer.next(event));
                return { unsubscribe: () => {} };
              },
            }),
            ...api,
          } as any,
        ],
      ],
    },
  );
}

const stepTexts = async () =>
  (await screen.findByRole('list', { name: 'Steps' })).textContent;

describe('RunPage', () => {
  it('leads from a run that is done to what it made', async () => {
    const user = userEvent.setup();
    const writeText = jest.spyOn(navigator.clipboard, 'writeText');
    renderRun([
      ...begun,
      log('leftovers', 4, 'Skipping', 'skipped'),
      {
        type: 'completion',
        createdAt: at(5),
        body: {
          output: {
            links: [
              { title: 'Open repository', url: '/api/forge/acme/tide-clock' },
              {
                title: 'Open in catalog',
                entityRef: 'component:default/tide-clock',
              },
            ],
            text: [
              { title: 'Clone it', content: '```bash\ngit clone x.git\n```' },
            ],
          },
        },
      },
    ]);

    expect(
      await screen.findByRole('link', { name: 'Open in catalog' }),
    ).toHaveAttribute('href', '/catalog/default/component/tide-clock');
    expect(screen.getByRole('heading', { name: 'tide-clock' })).toBeVisible();
    expect(
      screen.getByText('Done', { selector: '[role=status]' }),
    ).toBeVisible();
    expect(await screen.findByText('by Ana Torres')).toBeVisible();
    expect(await stepTexts()).toMatch(/Write the filesDone2 sec/);
    expect(await stepTexts()).toMatch(/Say what was left behindNot needed$/);

    await user.click(screen.getByRole('button', { name: 'Copy Clone it' }));

    expect(writeText).toHaveBeenCalledWith('git clone x.git');
  });

  it('says at which step a run failed and why, and what was left behind', async () => {
    renderRun([
      ...begun,
      log('publish', 4, 'Beginning', 'processing'),
      log(
        'publish',
        5,
        '\u001b[31merror\u001b[39m: the forge is full',
        'failed',
      ),
      log('leftovers', 6, 'Nothing was registered.', 'completed'),
      {
        type: 'completion',
        createdAt: at(7),
        body: { error: { name: 'Error', message: 'no room for tide-clock' } },
      },
    ]);

    expect(
      await screen.findByText('“Create the repository” failed'),
    ).toBeVisible();
    expect(screen.getByText('no room for tide-clock')).toBeVisible();
    const publishLog = screen.getByRole('region', {
      name: 'Log of Create the repository',
    });
    expect(
      within(publishLog).getByText('error: the forge is full'),
    ).toBeVisible();
    expect(screen.getByText('Nothing was registered.')).toBeVisible();
    expect(
      screen.getByText('Beginning step Write the files'),
    ).not.toBeVisible();
    expect(screen.getByRole('link', { name: 'Start over' })).toHaveAttribute(
      'href',
      '/create/templates/default/node-service?formData=%7B%22name%22%3A%22tide-clock%22%7D',
    );
  });

  it('shows what runs, and stops it', async () => {
    const cancelTask = jest.fn(async () => {});
    renderRun([log('fetch', 1, 'Fetching', 'processing')], { cancelTask });
    await screen.findByText('Fetching');

    await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));

    expect(cancelTask).toHaveBeenCalledWith('7');
    expect(screen.getByRole('button', { name: 'Cancelling …' })).toBeDisabled();
    expect(screen.queryByRole('link', { name: 'Start over' })).toBeNull();
  });

  it('does not take a portal that is away for a run that failed', async () => {
    renderRun([], {
      streamLogs: () => ({
        subscribe: (observer: {
          next(event: Event): void;
          error(error: Error): void;
        }) => {
          begun.forEach(event => observer.next(event));
          observer.error(new Error('connection refused'));
          return { unsubscribe: () => {} };
        },
      }),
    });

    expect(await screen.findByText(/connection refused/)).toBeVisible();
    expect(screen.getByText('The portal does not answer')).toBeVisible();
    expect(
      screen.getByText('Running', { selector: '[role=status]' }),
    ).toBeVisible();
    expect(screen.queryByText('Failed')).toBeNull();
  });

  it('leads back to the list from a run that cannot be read', async () => {
    renderRun([], {
      getTask: async () => {
        throw new Error('No task with id 7.');
      },
    });

    expect(await screen.findByText(/No task with id 7\./)).toBeVisible();
    expect(screen.getByRole('link', { name: 'Runs' })).toHaveAttribute(
      'href',
      '/create/tasks',
    );
  });
});
