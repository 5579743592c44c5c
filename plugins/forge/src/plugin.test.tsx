import type { Entity } from '@backstage/catalog-model';
import { mockApis, renderTestApp } from '@backstage/frontend-test-utils';
import catalogPlugin from '@backstage/plugin-catalog/alpha';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { screen, within } from '@testing-library/react';
import { FakeForge } from './__testUtils__/FakeForge';
import { makeFake } from './__testUtils__/makeFake';
import { forgeApiRef } from './api';
import { forgePlugin } from './plugin';

const FORGE = 'http://localhost:7007/api/forge';

const makeEntity = (location: string): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: {
    name: 'payments',
    namespace: 'default',
    annotations: { 'backstage.io/source-location': location },
  },
  spec: { type: 'service', lifecycle: 'production', owner: 'acme' },
});

function renderApp(path: string, location = 'url:https://example.com/') {
  const { main } = makeFake().branches;
  renderTestApp({
    features: [forgePlugin, catalogPlugin],
    initialRouteEntries: [path],
    config: {
      app: { baseUrl: 'http://localhost:3000', title: 'Fairway' },
      backend: { baseUrl: 'http://localhost:7007' },
    },
    apis: [
      [
        forgeApiRef,
        new FakeForge({
          repositories: [makeFake({ branches: { main, 'feature/x': main } })],
        }),
      ],
      [catalogApiRef, catalogApiMock({ entities: [makeEntity(location)] })],
      mockApis.permission(),
    ],
  });
}

describe('forgePlugin', () => {
  it('has a page of its own, at /forge and in the navigation', async () => {
    renderApp('/forge');

    expect(
      await screen.findByRole('table', { name: 'Repositories' }),
    ).toBeInTheDocument();
    expect(document.title).toBe('Repositories | Fairway');
  });

  it('leads the addresses of the git host to their pages', async () => {
    renderApp('/forge/acme/payments/src/branch/feature/x/docs');

    expect(
      await screen.findByRole('table', { name: 'Files of docs' }),
    ).toBeInTheDocument();
    expect(document.title).toBe('acme/payments | Fairway');
  });

  describe('on the page of an entity', () => {
    const ENTITY = '/catalog/default/component/payments';

    it('shows the source of one that lies in the forge', async () => {
      renderApp(
        `${ENTITY}/source`,
        `url:${FORGE}/acme/payments/src/branch/feature/x/docs/`,
      );

      const files = within(
        await screen.findByRole('table', { name: 'Files of docs' }),
      );
      expect(files.getByRole('link', { name: 'index.md' })).toHaveAttribute(
        'href',
        '/forge/acme/payments/src/branch/feature/x/docs/index.md',
      );
      expect(
        await screen.findByRole('list', { name: 'Latest changes' }),
      ).toBeInTheDocument();
      expect(
        screen.getByRole('link', { name: 'Open in the forge' }),
      ).toHaveAttribute(
        'href',
        '/forge/acme/payments/src/branch/feature/x/docs',
      );
      expect(screen.getByRole('button', { name: 'Clone' })).toBeInTheDocument();
    });

    it('shows what changed last in it', async () => {
      renderApp(ENTITY, `url:${FORGE}/acme/payments/src/branch/main/`);

      const commits = within(
        await screen.findByRole('list', { name: 'Latest changes' }),
      );
      expect(
        commits.getByRole('link', { name: 'fix: round fees' }),
      ).toHaveAttribute(
        'href',
        `/forge/acme/payments/commit/${'bbb'.padEnd(40, '0')}`,
      );
      expect(screen.getByRole('link', { name: 'All changes' })).toHaveAttribute(
        'href',
        '/forge/acme/payments/commits/branch/main',
      );
    });

    it('shows nothing of one that lies elsewhere', async () => {
      renderApp(ENTITY, 'url:https://github.com/acme/payments/');

      expect(
        await screen.findByRole('heading', { name: 'payments' }),
      ).toBeInTheDocument();
      expect(screen.queryByText('Source')).not.toBeInTheDocument();
      expect(screen.queryByText('Latest changes')).not.toBeInTheDocument();
    });
  });
});
