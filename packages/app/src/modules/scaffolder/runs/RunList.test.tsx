import { renderInTestApp } from '@backstage/frontend-test-utils';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { scaffolderApiRef } from '@backstage/plugin-scaffolder-react';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { harbour } from '../../../__testUtils__/harbour';
import { RunList } from './RunList';

const task = (id: string, status: string, user: string) => ({
  id,
  status,
  createdAt: new Date(Date.now() - 7_200_000).toISOString(),
  spec: {
    parameters: { name: `service-${id}` },
    user: { ref: user },
    templateInfo: {
      entityRef: 'template:default/kit',
      entity: { metadata: { title: 'A kit' } },
    },
  },
});

const mine = [
  task('1', 'completed', 'user:default/ana'),
  task('2', 'failed', 'user:default/ana'),
];
const theirs = [task('3', 'processing', 'user:default/ana')];

function renderRuns(own = mine, failures: Error[] = []) {
  const listTasks = async (request: { filterByOwnership: 'owned' | 'all' }) => {
    const failure = failures.shift();
    if (failure) {
      throw failure;
    }
    const tasks =
      request.filterByOwnership === 'all' ? [...own, ...theirs] : own;
    return { tasks, totalTasks: tasks.length };
  };
  renderInTestApp(<RunList />, {
    apis: [
      [scaffolderApiRef, { listTasks } as any],
      [catalogApiRef, catalogApiMock({ entities: harbour })],
    ],
  });
}

describe('RunList', () => {
  it('shows what was made, of what, and how it ended', async () => {
    renderRuns();

    const rows = await screen.findAllByRole('listitem');
    expect(within(rows[0]).getByRole('link')).toHaveAttribute(
      'href',
      '/create/tasks/1',
    );
    expect(rows.map(row => row.textContent)).toEqual([
      'service-1DoneA kit2 hours ago',
      'service-2FailedA kit2 hours ago',
    ]);
  });

  it('shows those of others by their names', async () => {
    renderRuns();
    await screen.findAllByRole('listitem');

    await userEvent.click(screen.getByRole('radio', { name: 'All' }));

    const row = await screen.findByText('service-3');
    expect(row.closest('li')).toHaveTextContent('Running');
    expect(await screen.findAllByText('by Ana Torres')).toHaveLength(3);
  });

  it('leads who has made nothing to the kits', async () => {
    renderRuns([]);

    expect(
      await screen.findByText('You have not created anything yet.'),
    ).toBeVisible();
    expect(
      screen.getByRole('link', { name: 'Choose a starter kit' }),
    ).toHaveAttribute('href', '/create');
  });

  it('tells of a failure and tries again', async () => {
    renderRuns(mine, [new Error('no answer')]);

    expect(await screen.findByText('no answer')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));

    expect(await screen.findAllByRole('listitem')).toHaveLength(2);
  });
});
