import { renderInTestApp } from '@backstage/frontend-test-utils';
import type { SearchQuery } from '@backstage/plugin-search-common';
import { searchApiRef } from '@backstage/plugin-search-react';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useLocation } from 'react-router-dom';
import { fairwaySearchApiRef } from '../search/api/FairwaySearchApi';
import { DocsSearch } from './DocsSearch';

const SITE = '/docs/default/component/api';

const knot = {
  type: 'techdocs',
  document: {
    title: 'Knots',
    text: 'Which knots hold.',
    location: `${SITE}/guide/moor/#knots`,
  },
  highlight: {
    preTag: '<x>',
    postTag: '</x>',
    fields: { title: '<x>Knots</x>', text: 'Which <x>knots</x> hold.' },
  },
};

function Where() {
  const { pathname, search, hash } = useLocation();
  return <output>{decodeURIComponent(pathname + search + hash)}</output>;
}

function render(answer: (query: SearchQuery) => Promise<object>) {
  const query = jest.fn(answer);
  renderInTestApp(
    <>
      <DocsSearch entityRef="component:default/api" />
      <Where />
    </>,
    {
      apis: [
        [searchApiRef, { query } as any],
        [fairwaySearchApiRef, { recordClick: () => {} } as any],
      ],
    },
  );
  return query;
}

const field = () =>
  screen.findByRole('combobox', { name: 'Search these docs' });

describe('DocsSearch', () => {
  it('finds sections of this site, and goes to the chosen one', async () => {
    const query = render(async () => ({ results: [knot] }));

    await userEvent.type(await field(), 'knots');

    const option = await screen.findByRole('option', { name: /^Knots/ });
    expect(option).toHaveTextContent('KnotsWhich knots hold.guide › moor');
    expect(
      within(option)
        .getAllByText(/knots/i, { selector: 'mark' })
        .map(mark => mark.textContent),
    ).toEqual(['Knots', 'knots']);
    expect(query.mock.calls.at(-1)![0]).toMatchObject({
      term: 'knots',
      types: ['techdocs'],
      filters: { kind: 'component', namespace: 'default', name: 'api' },
    });
    await userEvent.keyboard('{Enter}');
    expect(
      await screen.findByText(`${SITE}/guide/moor/#knots`),
    ).toBeInTheDocument();
  });

  it('says that it looks, then that there is nothing, and leads on', async () => {
    let answer = (_: object) => {};
    const query = render(() => new Promise(resolve => (answer = resolve)));

    await userEvent.type(await field(), 'nothing');
    expect(await screen.findByText('Searching …')).toBeInTheDocument();
    await waitFor(() =>
      expect(query.mock.calls.at(-1)?.[0].term).toBe('nothing'),
    );
    answer({ results: [] });
    expect(
      await screen.findByText('Nothing found for “nothing”.'),
    ).toBeInTheDocument();

    await userEvent.click(
      screen.getByRole('option', { name: 'Search all docs for “nothing”' }),
    );
    expect(
      await screen.findByText('/search?query=nothing&types[]=techdocs'),
    ).toBeInTheDocument();
  });

  it('asks again what is emptied and typed again at once', async () => {
    const answers = [[], [knot]];
    const query = render(async () => ({ results: answers.shift() ?? [knot] }));
    await userEvent.click(await field());

    await userEvent.paste('knots');
    await screen.findByText('Nothing found for “knots”.');
    await userEvent.clear(await field());
    await userEvent.paste('knots');

    expect(
      await screen.findByRole('option', { name: /^Knots/ }),
    ).toBeInTheDocument();
    expect(query).toHaveBeenCalledTimes(2);
  });
});
