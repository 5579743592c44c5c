import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Issue } from '../../api';
import { FakeForge } from '../../__testUtils__/FakeForge';
import { makeFake } from '../../__testUtils__/makeFake';
import { makeUser } from '../../__testUtils__/makers';
import { renderForge } from '../../__testUtils__/renderForge';

const ISSUES = '/forge/acme/payments/issues';

const makeIssue = (number: number, fields: Partial<Issue>): Issue => ({
  number,
  title: `Issue ${number}`,
  body: '',
  state: 'open',
  user: makeUser('ana'),
  created_at: new Date(Date.now() - 26 * 3600_000).toISOString(),
  updated_at: new Date().toISOString(),
  ...fields,
});

describe('IssuesPage', () => {
  it('lists the open ones, then the closed ones when asked', async () => {
    const issues = [
      makeIssue(1, {
        title: 'Settled',
        state: 'closed',
        closed_at: '2020-01-01T00:00:00Z',
      }),
      makeIssue(2, { title: 'A word is missing', comments: 2 }),
    ];
    renderForge(
      ISSUES,
      new FakeForge({ repositories: [makeFake({ issues })] }),
    );
    const list = () => screen.findByRole('list', { name: 'Issues' });

    expect(
      within(await list())
        .getAllByRole('listitem')
        .map(item => item.textContent),
    ).toEqual([
      expect.stringMatching(/^A word is missingOpen#2 opened yesterday by ana/),
    ]);
    await userEvent.click(screen.getByRole('radio', { name: 'Closed' }));

    expect(
      await screen.findByRole('link', { name: 'Settled' }),
    ).toHaveAttribute('href', `${ISSUES}/1`);
    expect(screen.getByLabelText('Address')).toHaveTextContent('?state=closed');
  });

  it('says that there are none, and leads to a new one', async () => {
    renderForge(ISSUES, new FakeForge({ repositories: [makeFake()] }));

    expect(
      await screen.findByRole('heading', { name: 'No open issues' }),
    ).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'New issue' })).toHaveAttribute(
      'href',
      `${ISSUES}/new`,
    );
  });
});

describe('NewIssuePage', () => {
  it('begins with the words of its address, and shows what it made', async () => {
    const forge = new FakeForge({ repositories: [makeFake()] });
    renderForge(`${ISSUES}/new?title=Docs%3A%20Start&body=%3E%20quote`, forge);

    const title = await screen.findByRole('textbox', { name: 'Title' });
    expect(title).toHaveValue('Docs: Start');
    expect(screen.getByRole('textbox', { name: 'Description' })).toHaveValue(
      '> quote',
    );
    await userEvent.click(screen.getByRole('button', { name: 'Create issue' }));

    expect(
      await screen.findByRole('heading', { name: /^Docs: Start/ }),
    ).toBeInTheDocument();
    expect(screen.getByLabelText('Address')).toHaveTextContent(`${ISSUES}/1`);
  });

  it('asks for a title', async () => {
    renderForge(`${ISSUES}/new`, new FakeForge({ repositories: [makeFake()] }));

    expect(await screen.findByText('Give it a title.')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Create issue' })).toBeDisabled();
  });
});

describe('IssuePage', () => {
  it('takes a comment, and closes and reopens', async () => {
    const forge = new FakeForge({
      repositories: [
        makeFake({ issues: [makeIssue(1, { body: 'It is so.' })] }),
      ],
    });
    renderForge(`${ISSUES}/1`, forge);

    expect(await screen.findByText('It is so.')).toBeInTheDocument();
    await userEvent.type(
      screen.getByRole('textbox', { name: 'Add a comment' }),
      'Agreed',
    );
    await userEvent.click(screen.getByRole('button', { name: 'Comment' }));
    expect(await screen.findByText('Agreed')).toBeInTheDocument();

    await userEvent.click(screen.getByRole('button', { name: 'Close issue' }));
    await userEvent.click(
      await screen.findByRole('button', { name: 'Reopen issue' }),
    );
    expect(
      await screen.findByRole('button', { name: 'Close issue' }),
    ).toBeInTheDocument();
  });

  it('says that there is no such issue', async () => {
    renderForge(`${ISSUES}/7`, new FakeForge({ repositories: [makeFake()] }));

    expect(
      await screen.findByText('Could not find issue 7'),
    ).toBeInTheDocument();
  });
});
