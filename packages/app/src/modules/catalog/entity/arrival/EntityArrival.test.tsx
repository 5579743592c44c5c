import { renderInTestApp } from '@backstage/frontend-test-utils';
import { catalogApiRef, entityRouteRef } from '@backstage/plugin-catalog-react';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Route, Routes } from 'react-router-dom';
import { makeEntity } from '../../../../__testUtils__/makeEntity';
import { EntityArrival } from './EntityArrival';

type Answer = 'there' | 'not yet' | 'fails';

function render(first: Answer) {
  let answer = first;
  const getEntitiesByRefs = async () => {
    if (answer === 'fails') {
      throw new Error('no answer');
    }
    return {
      items: [
        answer === 'there' ? makeEntity('component:default/lamp') : undefined,
      ],
    };
  };
  renderInTestApp(
    <Routes>
      <Route
        path="/catalog/:namespace/:kind/:name"
        element={<EntityArrival patienceMs={0}>The page</EntityArrival>}
      />
    </Routes>,
    {
      apis: [[catalogApiRef, { getEntitiesByRefs } as any]],
      mountedRoutes: { '/entity': entityRouteRef },
      initialRouteEntries: ['/catalog/default/component/lamp'],
    },
  );
  return {
    answerWith(next: Answer) {
      answer = next;
    },
  };
}

describe('EntityArrival', () => {
  it.each(['there', 'fails'] as const)(
    'leaves it to the page when the catalog answers: %s',
    async answer => {
      render(answer);

      expect(await screen.findByText('The page')).toBeVisible();
      expect(screen.queryByRole('status')).toBeNull();
    },
  );

  it('gives up after a while, helps on, and looks again when asked', async () => {
    const catalog = render('not yet');

    expect(await screen.findByText('Not in the catalog')).toBeVisible();
    expect(
      screen.getByText(/no component named lamp in the namespace default/),
    ).toBeVisible();
    expect(screen.getByRole('link', { name: 'Search for it' })).toHaveAttribute(
      'href',
      '/search?query=lamp',
    );
    expect(
      screen.getByRole('link', { name: 'Register existing' }),
    ).toHaveAttribute('href', '/catalog-import');
    catalog.answerWith('there');
    await userEvent.click(screen.getByRole('button', { name: 'Look again' }));

    expect(await screen.findByText('The page')).toBeVisible();
  });
});
