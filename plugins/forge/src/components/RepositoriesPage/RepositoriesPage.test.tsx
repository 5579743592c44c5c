import { NotFoundError } from '@backstage/errors';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FakeForge } from '../../__testUtils__/FakeForge';
import { makeFake } from '../../__testUtils__/makeFake';
import { makeUser } from '../../__testUtils__/makers';
import { renderForge } from '../../__testUtils__/renderForge';

const acme = makeUser('acme', 10);
const platform = makeUser('platform', 11);

function makeForge(count = 2) {
  return new FakeForge({
    user: 'ana',
    organizations: ['acme', 'platform'],
    repositories: Array.from({ length: count }, (_, i) =>
      makeFake({
        repository: {
          id: i + 1,
          name: `repo-${i + 1}`,
          owner: i % 2 ? platform : acme,
          description: `Number ${i + 1}`,
          open_pr_counter: i === 0 ? 3 : 0,
        },
      }),
    ),
  });
}

const rows = async () =>
  within(await screen.findByRole('table', { name: 'Repositories' }))
    .getAllByRole('rowheader')
    .map(row => row.textContent);

describe('RepositoriesPage', () => {
  it('lists repositories with what one chooses them by', async () => {
    renderForge('/forge', makeForge());

    expect(await rows()).toEqual(['acme / repo-1', 'platform / repo-2']);
    expect(screen.getByRole('link', { name: 'acme / repo-1' })).toHaveAttribute(
      'href',
      '/forge/acme/repo-1',
    );
    expect(screen.getByText('Number 2')).toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: '3 open pull requests' }),
    ).toHaveAttribute('href', '/forge/acme/repo-1/pulls');
    expect(screen.getByText('2 repositories')).toBeInTheDocument();
  });

  it('searches by name and keeps the search in the address', async () => {
    renderForge('/forge?page=1', makeForge(3));
    await rows();

    await userEvent.type(
      screen.getByRole('searchbox', { name: 'Search repositories' }),
      'repo-2',
    );

    await waitFor(async () =>
      expect(await rows()).toEqual(['platform / repo-2']),
    );
    expect(screen.getByLabelText('Address')).toHaveTextContent(
      '/forge?q=repo-2',
    );
  });

  it('shows what the address asks for', async () => {
    renderForge('/forge?owner=platform', makeForge(4));

    expect(await rows()).toEqual(['platform / repo-2', 'platform / repo-4']);
    expect(screen.getByText('2 repositories')).toBeInTheDocument();
  });

  it("leads from an owner's address to their repositories", async () => {
    renderForge('/forge/platform', makeForge());

    expect(await rows()).toEqual(['platform / repo-2']);
    expect(screen.getByLabelText('Address')).toHaveTextContent(
      '/forge?owner=platform',
    );
  });

  it('goes from page to page', async () => {
    renderForge('/forge', makeForge(30));
    expect(await rows()).toHaveLength(25);
    const pages = screen.getByRole('navigation', { name: 'Pages' });
    expect(pages).toHaveTextContent('1–25 of 30');

    await userEvent.click(within(pages).getByRole('link', { name: 'Next' }));

    await waitFor(async () => expect(await rows()).toHaveLength(5));
    expect(screen.getByLabelText('Address')).toHaveTextContent('/forge?page=2');
    expect(pages).toHaveTextContent('26–30 of 30');
  });

  it('goes from row to row by arrow keys', async () => {
    renderForge('/forge', makeForge(3));
    await rows();
    screen.getByRole('link', { name: 'acme / repo-1' }).focus();

    await userEvent.keyboard('{ArrowDown}');
    expect(
      screen.getByRole('link', { name: 'platform / repo-2' }),
    ).toHaveFocus();
    await userEvent.keyboard('{End}');
    expect(screen.getByRole('link', { name: 'acme / repo-3' })).toHaveFocus();
    await userEvent.keyboard('{ArrowDown}{ArrowUp}');
    expect(
      screen.getByRole('link', { name: 'platform / repo-2' }),
    ).toHaveFocus();
  });

  it('says what to do where there are none yet', async () => {
    renderForge('/forge', makeForge(0));

    expect(
      await screen.findByRole('heading', { name: 'No repositories yet' }),
    ).toBeInTheDocument();
  });

  it('offers all repositories where the search finds none', async () => {
    renderForge('/forge?q=nothing', makeForge());

    await userEvent.click(
      await screen.findByRole('button', { name: 'Show all repositories' }),
    );

    expect(await rows()).toHaveLength(2);
    expect(screen.getByLabelText('Address')).toHaveTextContent(/^\/forge$/);
  });

  it('says why the list cannot be shown and tries again', async () => {
    const forge = makeForge();
    let failures = 1;
    renderForge('/forge', {
      ...forge,
      repositories: {
        ...forge.repositories,
        search: async options => {
          if (failures-- > 0) {
            throw new Error('The disk is full');
          }
          return forge.repositories.search(options);
        },
      },
    });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      /Could not load the repositories.*The disk is full/,
    );

    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));

    expect(await rows()).toHaveLength(2);
  });

  it('says how to enable a forge that is not there', async () => {
    const forge = makeForge();
    const fail = async () => {
      throw new NotFoundError('The forge is not enabled');
    };
    renderForge('/forge', {
      ...forge,
      server: { version: fail },
      users: { ...forge.users, current: fail },
      repositories: { ...forge.repositories, search: fail },
    });

    expect(
      await screen.findByRole('heading', { name: 'The forge is not enabled' }),
    ).toBeInTheDocument();
    expect(screen.getByText(/enabled: true/)).toBeInTheDocument();
  });

  it('offers no new repository to those who may not make one', async () => {
    renderForge('/forge', makeForge(), { isDenied: true });

    await rows();

    expect(
      screen.queryByRole('button', { name: 'New repository' }),
    ).not.toBeInTheDocument();
  });
});
