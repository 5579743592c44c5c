import catalogPlugin from '@backstage/plugin-catalog/alpha';
import { mockApis, renderTestApp } from '@backstage/frontend-test-utils';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { screen } from '@testing-library/react';
import systemModelPlugin, { systemModelApiRef } from '.';
import { berths } from './__testUtils__/berths';
import { FakeSystemModel } from './__testUtils__/FakeSystemModel';

function render(path: string, entity = berths) {
  renderTestApp({
    features: [catalogPlugin, systemModelPlugin],
    initialRouteEntries: [path],
    config: {
      app: { baseUrl: 'http://localhost:3000', title: 'Fairway' },
      backend: { baseUrl: 'http://localhost:7007' },
    },
    apis: [
      [catalogApiRef, catalogApiMock({ entities: [entity] })],
      [systemModelApiRef, new FakeSystemModel()],
      mockApis.permission({ authorize: AuthorizeResult.DENY }),
    ],
  });
}

describe('systemModelPlugin', () => {
  it('shows where the values of an entity come from, on a tab', async () => {
    render('/catalog/default/component/berths/provenance');

    expect(
      await screen.findByRole('listitem', { name: 'Lifecycle' }),
    ).toHaveTextContent('In conflict');
  });

  it('says on the overview of an entity what of it may no longer be true', async () => {
    render('/catalog/default/component/berths');

    expect(
      await screen.findByRole('region', {
        name: '2 values of this entity may no longer be true',
      }),
    ).toBeVisible();
  });

  it('has no tab and no card for what the model does not know', async () => {
    render('/catalog/default/component/berths', {
      ...berths,
      metadata: { ...berths.metadata, annotations: {} },
    });

    expect(
      (await screen.findAllByText('Berth planner'))[0],
    ).toBeInTheDocument();
    expect(screen.queryByText('Provenance')).not.toBeInTheDocument();
    expect(screen.queryByText(/no longer be true/)).not.toBeInTheDocument();
  });

  it('begins its pages with the sources', async () => {
    render('/system-model');

    expect(await screen.findByText('No source is configured.')).toBeVisible();
  });
});
