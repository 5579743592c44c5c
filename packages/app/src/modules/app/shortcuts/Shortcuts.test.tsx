import { renderInTestApp } from '@backstage/frontend-test-utils';
import { searchApiRef } from '@backstage/plugin-search-react';
import { SearchField } from '@backstage/ui';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useLocation } from 'react-router-dom';
import { fairwaySearchApiRef } from '../../search/api/FairwaySearchApi';
import { Shortcuts } from './Shortcuts';

function Where() {
  const { pathname, search } = useLocation();
  return <output>{pathname + search}</output>;
}

function renderShortcuts() {
  const query = jest.fn(async () => ({
    results: ['Berth planner', 'Berths API'].map((title, index) => ({
      type: 'software-catalog',
      document: { title, text: '', location: `/catalog/${index}` },
    })),
  }));
  renderInTestApp(
    <>
      <Shortcuts />
      <input aria-label="A field" />
      <SearchField aria-label="A search field" />
      <Where />
    </>,
    {
      apis: [
        [searchApiRef, { query }],
        [fairwaySearchApiRef, { recordClick: () => {} } as any],
      ],
    },
  );
  return query;
}

describe('Shortcuts', () => {
  it('lead to pages', async () => {
    renderShortcuts();

    await userEvent.keyboard('gc');
    expect(screen.getByText('/catalog')).toBeInTheDocument();

    await userEvent.keyboard('c');
    expect(screen.getByText('/create')).toBeInTheDocument();
  });

  it('let readers type', async () => {
    renderShortcuts();

    await userEvent.type(
      screen.getByRole('textbox', { name: 'A field' }),
      'gc',
    );

    expect(screen.getByText('/')).toBeInTheDocument();
  });

  it('are listed on ?', async () => {
    renderShortcuts();

    await userEvent.keyboard('?');

    expect(
      await screen.findByRole('dialog', { name: 'Keyboard shortcuts' }),
    ).toHaveTextContent('Go to the catalog');
  });

  it('open a search in which arrows choose and Enter opens', async () => {
    renderShortcuts();
    await userEvent.keyboard('{Control>}k{/Control}');

    const dialog = await screen.findByRole('dialog', {
      name: 'Search everywhere',
    });
    await userEvent.type(within(dialog).getByRole('combobox'), 'berth');
    await screen.findByRole('option', { name: /Berths API/ });
    await userEvent.keyboard('{ArrowDown}');

    expect(screen.getByRole('option', { selected: true })).toHaveTextContent(
      'Berths API',
    );
    await userEvent.keyboard('{Enter}');
    expect(await screen.findByText('/catalog/1')).toBeInTheDocument();
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  });

  it('open a search from a field that keeps its keys to itself', async () => {
    renderShortcuts();
    await userEvent.type(
      screen.getByRole('searchbox', { name: 'A search field' }),
      'a',
    );

    await userEvent.keyboard('{Control>}k{/Control}');

    expect(
      await screen.findByRole('dialog', { name: 'Search everywhere' }),
    ).toBeInTheDocument();
  });

  it('lead from the search in place to the search page', async () => {
    renderShortcuts();
    await userEvent.keyboard('{Control>}k{/Control}');
    await userEvent.type(await screen.findByRole('combobox'), 'two words');
    await screen.findByRole('option', { name: /Berths API/ });

    await userEvent.keyboard('{ArrowUp}{Enter}');

    await waitFor(() =>
      expect(screen.getByText('/search?query=two%20words')).toBeInTheDocument(),
    );
  });
});
