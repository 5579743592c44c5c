import { discoveryApiRef, fetchApiRef } from '@backstage/frontend-plugin-api';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { EntityProvider } from '@backstage/plugin-catalog-react';
import { screen, waitFor } from '@testing-library/react';
import { HealthCard } from './HealthCard';

const health = {
  builtAt: '2026-11-25T10:00:00.000Z',
  durationMs: 1500,
  engine: 'fairway',
  pages: 1,
  counts: { 'nav-omitted': 2 },
  findings: [],
  more: 0,
};

function render(answer: object, annotations: Record<string, string> = {}) {
  const fetch = jest.fn(
    async (_url: string) => new Response(JSON.stringify(answer)),
  );
  renderInTestApp(
    <EntityProvider
      entity={{
        apiVersion: 'backstage.io/v1alpha1',
        kind: 'Component',
        metadata: { name: 'api', namespace: 'default', annotations },
      }}
    >
      <HealthCard />
    </EntityProvider>,
    {
      apis: [
        [fetchApiRef, { fetch } as any],
        [
          discoveryApiRef,
          { getBaseUrl: async id => `http://localhost/api/${id}` },
        ],
      ],
    },
  );
  return fetch;
}

describe('HealthCard', () => {
  it('says what the build noticed, and how it went', async () => {
    render({ health });

    expect(
      await screen.findByRole('region', { name: 'Docs health' }),
    ).toBeInTheDocument();
    expect(
      screen.getByText('2 pages outside of the navigation'),
    ).toBeInTheDocument();
    expect(screen.getByText('1 page in 1.5 s')).toBeInTheDocument();
    // Nothing is listed, so there is nothing to open.
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
  });

  it('asks about the entity whose docs are shown', async () => {
    const fetch = render(
      { health },
      { 'backstage.io/techdocs-entity': 'system:default/harbour' },
    );

    await screen.findByRole('region', { name: 'Docs health' });
    expect(fetch.mock.calls[0][0]).toBe(
      'http://localhost/api/techdocs/health/default/system/harbour',
    );
  });

  it('is absent where nobody looked', async () => {
    const fetch = render({});

    await waitFor(() => expect(fetch).toHaveBeenCalled());
    expect(screen.queryByText('Docs health')).not.toBeInTheDocument();
  });
});
