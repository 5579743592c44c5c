import { renderInTestApp } from '@backstage/frontend-test-utils';
import { EntityProvider } from '@backstage/plugin-catalog-react';
import type {
  ContractIteration,
  IterationComparison,
} from '@fairway/plugin-api-contracts-common';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useLocation } from 'react-router-dom';
import { makeApi } from '../../__testUtils__/makeApi';
import { apiContractsApiRef, type ApiContractsApi } from '../../api';
import { HistoryContent } from './HistoryContent';

const iteration = (
  sequence: number,
  more: Partial<ContractIteration> = {},
): ContractIteration => ({
  entityRef: 'api:default/berths',
  sequence,
  hash: `hash ${sequence}`,
  bytes: 10,
  type: 'openapi',
  version: `1.${sequence}.0`,
  seenAt: new Date(Date.now() - (100 - sequence) * 3_600_000).toISOString(),
  ...more,
});

const second = iteration(2, {
  verdict: 'breaking',
  changes: 2,
  source: {
    commit: 'c0ffeec0ffeec0ffee',
    url: 'https://git.example.com/c0ffee',
    author: 'Ada',
  },
  versionCheck: {
    from: '1.1.0',
    to: '1.2.0',
    expected: 'major',
    told: 'minor',
    isTruthful: false,
  },
});

const compared = (from: number, to: number): IterationComparison => ({
  from: iteration(from),
  to: iteration(to),
  verdict: 'breaking',
  version: second.versionCheck,
  changes: [
    {
      level: 'breaking',
      rule: 'request-parameter-became-required',
      path: 'GET /berths › query parameter "limit"',
      message: 'It is needed now.',
    },
    {
      level: 'docs-only',
      rule: 'description-changed',
      path: 'document',
      message: 'Its words changed.',
    },
  ],
});

function Address() {
  const { search } = useLocation();
  return <output aria-label="Address">{search}</output>;
}

function render(api: Partial<ApiContractsApi>, address = '/') {
  renderInTestApp(
    <EntityProvider entity={makeApi('openapi', 'x')}>
      <HistoryContent />
      <Address />
    </EntityProvider>,
    {
      initialRouteEntries: [address],
      apis: [
        [
          apiContractsApiRef,
          {
            compareIterations: async (_, { from, to }) => compared(from, to),
            ...api,
          } as ApiContractsApi,
        ],
      ],
    },
  );
}

const list = async () =>
  within(await screen.findByRole('region', { name: 'History' }));
const comparison = async () =>
  within(await screen.findByRole('region', { name: 'What changed' }));

describe('HistoryContent', () => {
  it('shows what the newest change means, and where it is', async () => {
    render({
      listIterations: async () => ({ items: [second, iteration(1)] }),
    });

    const changes = await comparison();
    expect(
      await changes.findByText(/may have to change something/),
    ).toBeVisible();
    expect(
      changes.getByText(/1\.1\.0 became 1\.2\.0, and should have gone up by/),
    ).toBeVisible();
    expect(
      within(changes.getByRole('region', { name: 'Breaking' })).getByRole(
        'link',
        { name: 'GET /berths › query parameter "limit"' },
      ),
    ).toHaveAttribute(
      'href',
      expect.stringContaining('?operation=GET%20%2Fberths'),
    );
    const items = (await list()).getAllByRole('listitem');
    expect(items).toHaveLength(2);
    expect(items[0]).toHaveAttribute('aria-current', 'true');
    expect(items[0]).toHaveTextContent('Version 1.2.0');
    expect(items[0]).toHaveTextContent('Breaking');
    expect(items[0]).toHaveTextContent('Ada');
    expect(items[0]).toHaveTextContent('The version number does not say so');
    expect(
      within(items[0]).getByRole('link', { name: /c0ffeec0ff/ }),
    ).toHaveAttribute('href', 'https://git.example.com/c0ffee');
    expect(items[1]).toHaveTextContent('First known');
  });

  it('compares any two, and keeps that in the address', async () => {
    const compareIterations = jest.fn(async (_: string, { from, to }) =>
      compared(from, to),
    );
    render({
      listIterations: async () => ({
        items: [iteration(3), second, iteration(1)],
      }),
      compareIterations,
    });
    const [, , first] = (await list()).getAllByRole('listitem');

    await userEvent.click(
      within(first).getByRole('button', { name: 'compare from here' }),
    );

    expect(await screen.findByText('From 1.1.0 to 1.3.0')).toBeVisible();
    expect(screen.getByLabelText('Address')).toHaveTextContent('?from=1&to=3');
    expect(compareIterations).toHaveBeenLastCalledWith('api:default/berths', {
      from: 1,
      to: 3,
    });
    await userEvent.click(
      (await list()).getByRole('button', { name: 'Version 1.2.0' }),
    );
    expect(await screen.findByText('From 1.1.0 to 1.2.0')).toBeVisible();
    expect(screen.getByLabelText('Address')).toHaveTextContent('?iteration=2');
  });

  it('opens the iteration that an address names', async () => {
    render(
      {
        listIterations: async () => ({
          items: [iteration(3), second, iteration(1)],
        }),
      },
      '/?iteration=2',
    );

    expect(await screen.findByText('From 1.1.0 to 1.2.0')).toBeVisible();
  });

  it('shows older ones when asked to, and says when that fails', async () => {
    const listIterations = jest
      .fn()
      .mockResolvedValueOnce({ items: [iteration(9)], next: 9 })
      .mockRejectedValueOnce(new Error('The database is asleep'))
      .mockResolvedValueOnce({ items: [iteration(8)] });
    render({ listIterations });

    const items = await list();
    await userEvent.click(
      items.getByRole('button', { name: 'Show older ones' }),
    );
    expect(await items.findByText('The database is asleep')).toBeVisible();
    await userEvent.click(items.getByRole('button', { name: 'Try again' }));

    expect(
      await items.findByRole('button', { name: 'Version 1.8.0' }),
    ).toBeVisible();
    expect(listIterations).toHaveBeenLastCalledWith('api:default/berths', {
      before: 9,
    });
    expect(items.queryByRole('button', { name: 'Show older ones' })).toBeNull();
  });

  it.each([
    ['no definition was kept', [], /No definition was kept yet/],
    ['there is only one', [iteration(1)], /the only definition that is known/],
  ])('says that %s', async (_, items, text) => {
    render({ listIterations: async () => ({ items }) });

    expect(await screen.findByText(text)).toBeVisible();
  });

  it('says what could not be loaded, and tries again', async () => {
    render({
      listIterations: jest
        .fn()
        .mockRejectedValueOnce(new Error('The portal is asleep'))
        .mockResolvedValue({ items: [iteration(1)] }),
    });

    expect(await screen.findByText('The portal is asleep')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));

    expect((await list()).getAllByRole('listitem')).toHaveLength(1);
  });

  it('says why two could not be compared', async () => {
    render({
      listIterations: async () => ({ items: [second, iteration(1)] }),
      compareIterations: async () => ({
        from: iteration(1),
        to: second,
        problem: 'The new version is no YAML, line 3',
      }),
    });

    expect(
      await screen.findByText('The new version is no YAML, line 3'),
    ).toBeVisible();
  });

  it('offers texts that are too long for a page as files', async () => {
    render(
      {
        listIterations: async () => ({ items: [second, iteration(1)] }),
        readIteration: async (_, sequence) => `${sequence}`.repeat(2_000_001),
      },
      '/?view=text',
    );

    expect(await screen.findByText(/too long to be shown/)).toBeVisible();
    expect(
      screen.getByRole('button', { name: 'Download 1.1.0' }),
    ).toBeVisible();
  });
});
