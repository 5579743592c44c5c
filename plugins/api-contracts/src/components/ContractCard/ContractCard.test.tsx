import catalogPlugin from '@backstage/plugin-catalog/alpha';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import {
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import type { ContractFacts } from '@fairway/plugin-api-contracts-common';
import { screen, waitFor } from '@testing-library/react';
import { makeApi } from '../../__testUtils__/makeApi';
import { apiContractsApiRef, type ApiContractsApi } from '../../api';
import { ContractCard } from './ContractCard';

const daysAgo = (days: number) =>
  new Date(Date.now() - days * 86_400_000).toISOString();

const iteration = (sequence: number, days: number) => ({
  entityRef: 'api:default/berths',
  sequence,
  hash: '',
  bytes: 1,
  type: 'openapi',
  version: '2.0.0',
  seenAt: daysAgo(days),
});

function render(getFacts: ApiContractsApi['getFacts']) {
  return renderInTestApp(
    <EntityProvider entity={makeApi('openapi', 'x')}>
      <ContractCard />
    </EntityProvider>,
    {
      features: [catalogPlugin],
      mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
      apis: [[apiContractsApiRef, { getFacts } as ApiContractsApi]],
    } as never,
  );
}

describe('ContractCard', () => {
  it('tells of a breaking change for thirty days', async () => {
    render(
      async (): Promise<ContractFacts> => ({
        iterations: 7,
        latest: { ...iteration(7, 1), verdict: 'docs-only' },
        breaking: iteration(5, 3),
        environments: [],
      }),
    );

    expect(await screen.findByText('2.0.0')).toBeVisible();
    expect(screen.getByText('Docs only')).toBeVisible();
    expect(await screen.findByText('Breaking change 3 days ago')).toBeVisible();
  });

  it('tells of no breaking change that is old', async () => {
    render(
      async (): Promise<ContractFacts> => ({
        iterations: 7,
        latest: iteration(7, 40),
        breaking: iteration(7, 40),
        environments: [],
      }),
    );

    expect(await screen.findByText('2.0.0')).toBeVisible();
    expect(screen.queryByText(/Breaking change/)).toBeNull();
  });

  it('is not there where nothing is known, or it cannot be asked for', async () => {
    const getFacts = jest.fn(async () => undefined);
    render(getFacts);

    await waitFor(() => expect(getFacts).toHaveBeenCalled());
    expect(screen.queryByText('Contract')).toBeNull();
  });
});
