import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import { searchApiRef } from '@backstage/plugin-search-react';
import type { FairwayResultSet } from '@fairway/search-common';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useLocation } from 'react-router-dom';
import { fairwaySearchApiRef } from '../api/FairwaySearchApi';
import { SearchCombobox } from './SearchCombobox';

const ANA = 'user:default/ana';
const RECENT = `fairway.search.recent:${ANA}`;

function Where() {
  const { pathname, search } = useLocation();
  return <output>{decodeURIComponent(pathname + search)}</output>;
}

const toResult = (title: string) => ({
  type: 'software-catalog',
  document: { title, text: '', location: `/catalog/${title}` },
});

function renderCombobox(
  options: {
    float?: boolean;
    answer?(term: string): FairwayResultSet;
  } = {},
) {
  const recordClick = jest.fn();
  const answer =
    options.answer ??
    (() => ({ results: [toResult('berth-a'), toResult('berth-b')] }));
  renderInTestApp(
    <>
      <SearchCombobox float={options.float} />
      <Where />
    </>,
    {
      apis: [
        [searchApiRef, { query: async ({ term }) => answer(term) }],
        [fairwaySearchApiRef, { recordClick } as any],
        mockApis.identity({ userEntityRef: ANA }),
      ],
    },
  );
  return { recordClick };
}

const field = () => screen.findByRole('combobox');

describe('SearchCombobox', () => {
  beforeEach(() => localStorage.clear());

  it('counts what is opened, with its place, and remembers the term', async () => {
    const { recordClick } = renderCombobox();

    await userEvent.type(await field(), 'berth');
    await screen.findByRole('option', { name: 'berth-b' });
    expect(screen.getByText('2 suggestions')).toHaveAttribute('role', 'status');
    await userEvent.keyboard('{ArrowDown}{Enter}');

    expect(await screen.findByText('/catalog/berth-b')).toBeInTheDocument();
    expect(recordClick).toHaveBeenCalledWith({
      term: 'berth',
      type: 'software-catalog',
      location: '/catalog/berth-b',
      rank: 2,
    });
    expect(localStorage.getItem(RECENT)).toBe('["berth"]');
  });

  it('opens in a new tab and stays', async () => {
    const open = jest.spyOn(window, 'open').mockReturnValue(null);
    const { recordClick } = renderCombobox();

    await userEvent.type(await field(), 'berth');
    await screen.findByRole('option', { name: 'berth-a' });
    await userEvent.keyboard('{Control>}{Enter}{/Control}');

    expect(open).toHaveBeenCalledWith(
      expect.stringMatching(/\/catalog\/berth-a$/),
      '_blank',
      'noopener',
    );
    expect(recordClick).toHaveBeenCalledTimes(1);
    expect(screen.getByRole('option', { name: 'berth-a' })).toBeInTheDocument();
    open.mockRestore();
  });

  it('begins with recent searches, to be used again, removed and cleared', async () => {
    localStorage.setItem(RECENT, '["tide","mooring","crane"]');
    renderCombobox();

    expect(
      await screen.findByRole('listbox', { name: 'Recent searches' }),
    ).toBeInTheDocument();
    expect(
      screen.queryByRole('option', { selected: true }),
    ).not.toBeInTheDocument();

    await userEvent.click(
      screen.getByRole('button', {
        name: 'Remove “mooring” from recent searches',
      }),
    );
    expect(localStorage.getItem(RECENT)).toBe('["tide","crane"]');

    await userEvent.click(await field());
    await userEvent.keyboard('{ArrowDown}{Delete}');
    expect(localStorage.getItem(RECENT)).toBe('["crane"]');

    await userEvent.keyboard('{Enter}');
    expect(await field()).toHaveValue('crane');
    expect(
      await screen.findByRole('option', { name: 'berth-a', selected: true }),
    ).toBeInTheDocument();

    await userEvent.clear(await field());
    await userEvent.click(screen.getByRole('button', { name: 'Clear all' }));
    expect(screen.queryByRole('option')).not.toBeInTheDocument();
    expect(localStorage.getItem(RECENT)).toBeNull();
  });

  it('shows nobody what another user searched for', async () => {
    localStorage.setItem('fairway.search.recent:user:default/ben', '["tide"]');
    localStorage.setItem(RECENT, '["crane"]');
    renderCombobox();

    expect(await screen.findByRole('option', { name: 'crane' })).toBeVisible();
    expect(screen.queryByText('tide')).not.toBeInTheDocument();
  });

  it('leads to the page of search where nothing is typed or chosen', async () => {
    localStorage.setItem(RECENT, '["tide"]');
    renderCombobox();

    await userEvent.type(await field(), '{Enter}');

    expect(await screen.findByText('/search')).toBeInTheDocument();
  });

  it('offers what may have been meant where nothing was found', async () => {
    renderCombobox({
      answer: term =>
        term === 'berth'
          ? { results: [toResult('berth-a')] }
          : { results: [], didYouMean: 'berth' },
    });

    await userEvent.type(await field(), 'brteh');
    await userEvent.click(
      await screen.findByRole('option', { name: 'Did you mean “berth”?' }),
    );

    expect(await field()).toHaveValue('berth');
    expect(
      await screen.findByRole('option', { name: 'berth-a' }),
    ).toBeInTheDocument();
  });

  it('covers nothing of a page with recent searches until it is asked', async () => {
    localStorage.setItem(RECENT, '["tide"]');
    renderCombobox({ float: true });

    expect(await field()).toHaveAttribute('aria-expanded', 'false');

    await userEvent.keyboard('{ArrowDown}');
    expect(
      await screen.findByRole('option', { name: 'tide' }),
    ).toBeInTheDocument();

    await userEvent.keyboard('{Escape}');
    await waitFor(() =>
      expect(screen.queryByRole('option')).not.toBeInTheDocument(),
    );
  });
});
