import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { DocsHealth } from './DocsHealth';
import { HealthButton } from './HealthButton';

const health: DocsHealth = {
  builtAt: '2026-11-25T10:00:00.000Z',
  durationMs: 44,
  engine: 'fairway',
  pages: 2,
  counts: { 'link-broken': 1, 'nav-omitted': 1 },
  findings: [
    {
      code: 'link-broken',
      level: 'warning',
      file: 'guide/start.md',
      line: 7,
      page: 'guide/start/',
      editUrl: 'https://git.example.com/_edit/start.md',
      message: 'The link leads nowhere.',
    },
    { code: 'nav-omitted', level: 'info', message: 'A page is alone.' },
  ],
  more: 3,
};

const render = (of: DocsHealth) =>
  renderInTestApp(
    <HealthButton health={of} siteUrl="/docs/default/component/api" />,
  );

describe('HealthButton', () => {
  it('counts what is wrong, and lists all with where it is mended', async () => {
    render(health);

    await userEvent.click(
      await screen.findByRole('button', { name: '1+ problems' }),
    );

    const dialog = await screen.findByRole('dialog', { name: 'Docs health' });
    expect(within(dialog).getByText('1 broken link')).toBeInTheDocument();
    expect(
      within(dialog).getByText('1 page outside of the navigation'),
    ).toBeInTheDocument();
    expect(within(dialog).getByText('2 pages in 44 ms')).toBeInTheDocument();
    expect(
      within(dialog).getByText('3 more are not listed.'),
    ).toBeInTheDocument();
    const [finding, note] = within(
      within(dialog).getByRole('list', { name: 'What the last build found' }),
    ).getAllByRole('listitem');
    expect(
      within(finding).getByRole('link', { name: 'guide/start.md, line 7' }),
    ).toHaveAttribute('href', '/docs/default/component/api/guide/start/');
    expect(
      within(finding).getByRole('link', { name: /^Edit/ }),
    ).toHaveAttribute('href', 'https://git.example.com/_edit/start.md');
    expect(note).toHaveTextContent('A page is alone.');
  });

  it('counts exactly where all are listed', async () => {
    render({ ...health, more: 0 });

    expect(
      await screen.findByRole('button', { name: '1 problem' }),
    ).toBeInTheDocument();
  });

  it('says that there is nothing to mend', async () => {
    render({ ...health, counts: {}, findings: [], more: 0 });

    await userEvent.click(
      await screen.findByRole('button', { name: 'No problems' }),
    );

    expect(
      await screen.findByText('The last build found nothing to mend.'),
    ).toBeInTheDocument();
    expect(
      screen.queryByRole('list', { name: 'What the last build found' }),
    ).not.toBeInTheDocument();
  });
});
