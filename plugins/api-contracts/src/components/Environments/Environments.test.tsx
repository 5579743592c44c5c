import { renderInTestApp } from '@backstage/frontend-test-utils';
import { EntityProvider } from '@backstage/plugin-catalog-react';
import type { EnvironmentDefinition } from '@fairway/plugin-api-contracts-common';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { makeApi } from '../../__testUtils__/makeApi';
import { renderDefinition } from '../../__testUtils__/renderDefinition';
import { apiContractsApiRef, type ApiContractsApi } from '../../api';
import { EnvironmentsCard } from './EnvironmentsCard';

const annotations = {
  'fairway/api-definition.staging': 'https://staging.example.com/api',
  'fairway/api-definition.production': './openapi.production.yaml',
};
const staging: EnvironmentDefinition = {
  environment: 'staging',
  title: 'Staging',
  target: 'https://staging.example.com/api',
  isRunning: true,
  hash: 'b',
  version: '2.0.0',
  checkedAt: new Date().toISOString(),
  changedAt: new Date(Date.now() - 3 * 86_400_000).toISOString(),
  verdict: 'breaking',
  counts: { breaking: 2, 'non-breaking': 1, 'docs-only': 0 },
};
const production: EnvironmentDefinition = {
  environment: 'production',
  title: 'Production',
  target: './openapi.production.yaml',
  isRunning: false,
  hash: 'a',
  version: '1.0.0',
  checkedAt: new Date().toISOString(),
  verdict: 'none',
  counts: { breaking: 0, 'non-breaking': 0, 'docs-only': 0 },
};
const widget = {
  type: 'openapi',
  title: 'OpenAPI',
  component: (text: string) => <p>easy to read: {text}</p>,
};

const open = (address: string, api: Partial<ApiContractsApi> = {}) =>
  renderDefinition({
    type: 'openapi',
    definition: 'declared',
    annotations,
    address,
    widgets: [widget],
    api: {
      listEnvironments: async () => [staging, production],
      readEnvironmentDefinition: async (_, name) => `of ${name}`,
      ...api,
    },
  });

describe('the environments of a definition', () => {
  it('are chosen beside what is declared, and shown by the same view', async () => {
    open('/');
    expect(await screen.findByText('easy to read: declared')).toBeVisible();

    await userEvent.click(
      await screen.findByRole('radio', { name: 'Staging' }),
    );

    expect(await screen.findByText('easy to read: of staging')).toBeVisible();
    expect(
      screen.getByText(
        'Staging differs from what is declared: 2 breaking, 1 compatible.',
      ),
    ).toBeVisible();
    expect(screen.getByText('Version 2.0.0')).toBeVisible();
    expect(screen.getByText('3 days ago')).toBeVisible();
    expect(
      screen.getByText(
        'told by the service at https://staging.example.com/api',
      ),
    ).toBeVisible();

    await userEvent.click(screen.getByRole('radio', { name: 'Declared' }));

    expect(await screen.findByText('easy to read: declared')).toBeVisible();
  });

  it('are named by the address', async () => {
    open('/?environment=production&view=raw');

    expect(await screen.findByText('of production')).toBeVisible();
    expect(
      screen.getByRole('radio', { name: 'Production', checked: true }),
    ).toBeVisible();
    expect(screen.getByText('Production has what is declared.')).toBeVisible();
    expect(screen.queryByRole('radio', { name: 'Differences' })).toBeNull();
  });

  it('show how they differ from what is declared', async () => {
    open('/?environment=staging', {
      compareEnvironment: async () => ({
        verdict: 'breaking',
        changes: [
          {
            level: 'breaking',
            rule: 'api-removed',
            path: 'GET /berths',
            message: 'The operation is gone.',
          },
          {
            level: 'non-breaking',
            rule: 'endpoint-added',
            path: 'GET /moons',
            message: 'The operation is new.',
          },
        ],
      }),
    });

    await userEvent.click(
      await screen.findByRole('radio', { name: 'Differences' }),
    );

    expect(await screen.findByText('The operation is gone.')).toBeVisible();
    expect(screen.getByRole('link', { name: 'GET /moons' })).toHaveAttribute(
      'href',
      '/?environment=staging&operation=GET%20%2Fmoons',
    );
  });

  it('say why they could not be read', async () => {
    open('/?environment=staging', {
      listEnvironments: async () => [
        {
          ...staging,
          hash: undefined,
          version: undefined,
          changedAt: undefined,
          verdict: undefined,
          problem: 'The service answered 503.',
        },
      ],
    });

    expect(
      await screen.findByText('The definition in Staging could not be read'),
    ).toBeVisible();
    expect(screen.getByText('The service answered 503.')).toBeVisible();
    expect(screen.queryByRole('region', { name: 'Definition' })).toBeNull();
    expect(screen.queryByRole('radio', { name: 'Raw' })).toBeNull();
  });

  it('say that what is shown was read before', async () => {
    open('/?environment=staging', {
      listEnvironments: async () => [
        { ...staging, problem: 'The service answers 503, not 200' },
      ],
    });

    expect(
      await screen.findByText(
        'The service answers 503, not 200. What is shown here was read before.',
      ),
    ).toBeVisible();
    expect(await screen.findByText('easy to read: of staging')).toBeVisible();
  });

  it('say that there is none of that name', async () => {
    open('/?environment=moon');

    expect(
      await screen.findByText('This API names no environment “moon”.'),
    ).toBeVisible();
  });

  it('leave what is declared on the page when they cannot be listed', async () => {
    const listEnvironments = jest
      .fn(async () => [staging])
      .mockRejectedValueOnce(new Error('Too busy'));
    open('/', { listEnvironments });
    expect(await screen.findByText('Too busy')).toBeVisible();
    expect(screen.getByText('easy to read: declared')).toBeVisible();

    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));

    expect(await screen.findByRole('radio', { name: 'Staging' })).toBeVisible();
  });

  it('are not asked for where an API names none', async () => {
    const listEnvironments = jest.fn();

    renderDefinition({
      type: 'openapi',
      definition: 'declared',
      widgets: [widget],
      address: '/?environment=staging',
      api: { listEnvironments },
    });

    expect(
      await screen.findByText('This API names no environment “staging”.'),
    ).toBeVisible();
    expect(listEnvironments).not.toHaveBeenCalled();
  });
});

describe('EnvironmentsCard', () => {
  it('tells which version is where, and leads there', async () => {
    const entity = makeApi('openapi', 'x');
    entity.metadata.annotations = annotations;
    renderInTestApp(
      <EntityProvider entity={entity}>
        <EnvironmentsCard />
      </EntityProvider>,
      {
        initialRouteEntries: ['/catalog/default/api/berths'],
        apis: [
          [
            apiContractsApiRef,
            {
              getFacts: async () => undefined,
              listEnvironments: async () => [staging, production],
            } as Partial<ApiContractsApi> as ApiContractsApi,
          ],
        ],
      },
    );

    const rows = within(await screen.findByRole('table')).getAllByRole('row');
    expect(rows.map(row => row.textContent)).toEqual([
      'EnvironmentVersionAgainst what is declared',
      'Declared',
      'Staging2.0.02 breaking, 1 compatible',
      'Production1.0.0As declared',
    ]);
    expect(screen.getByRole('link', { name: 'Staging' })).toHaveAttribute(
      'href',
      '/catalog/default/api/berths/definition?environment=staging',
    );
  });
});
