import { renderInTestApp } from '@backstage/frontend-test-utils';
import { EntityProvider } from '@backstage/plugin-catalog-react';
import type {
  LintReport,
  LintSummary,
} from '@fairway/plugin-api-contracts-common';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { makeApi } from '../../__testUtils__/makeApi';
import { renderDefinition } from '../../__testUtils__/renderDefinition';
import { apiContractsApiRef, type ApiContractsApi } from '../../api';
import { QualityCard } from './QualityCard';

const latest = {
  entityRef: 'api:default/berths',
  sequence: 1,
  hash: 'a',
  bytes: 1,
  type: 'openapi',
  seenAt: '2026-11-01T00:00:00Z',
};
const factsWith = (lint?: LintSummary) => async () => ({
  iterations: 1,
  latest,
  lint,
  environments: [],
});
const none = { error: 0, warning: 0, information: 0, hint: 0 };
const report: LintReport = {
  score: 65,
  counts: { ...none, error: 2, warning: 1 },
  findings: [
    {
      rule: 'path-params',
      severity: 'error',
      message: 'Parameter "id" must be defined.',
      path: 'paths./berths',
      line: 2,
      url: 'https://rules.example.com/path-params',
    },
    {
      rule: 'info-contact',
      severity: 'warning',
      message: 'Info must have a contact.',
      path: '',
      line: 1,
    },
  ],
  more: 1,
};

function renderCard(getFacts: ApiContractsApi['getFacts']) {
  return renderInTestApp(
    <EntityProvider entity={makeApi('openapi', 'x')}>
      <QualityCard />
      <p>the rest</p>
    </EntityProvider>,
    {
      initialRouteEntries: ['/catalog/default/api/berths'],
      apis: [[apiContractsApiRef, { getFacts } as ApiContractsApi]],
    },
  );
}

const openQuality = (lint: () => Promise<LintReport>) =>
  renderDefinition({
    type: 'openapi',
    definition: 'first: 1\nsecond: 2\n',
    address: '/?view=quality',
    api: { getFacts: factsWith(report), lint },
  });

describe('QualityCard', () => {
  it('says the score in a word and a number, and leads to the findings', async () => {
    renderCard(factsWith(report));

    const card = await screen.findByRole('region', { name: 'Quality' });
    expect(card).toHaveTextContent('Fair 65 of 100');
    expect(card).toHaveTextContent('Errors: 2');
    expect(card).toHaveTextContent('Warnings: 1');
    expect(card).not.toHaveTextContent('Hints');
    expect(
      within(card).getByRole('link', { name: 'Findings' }),
    ).toHaveAttribute(
      'href',
      '/catalog/default/api/berths/definition?view=quality',
    );
  });

  it.each([
    ['there are no rules', { counts: none }],
    ['nothing was looked at yet', undefined],
  ])('is absent where %s', async (_, lint) => {
    const getFacts = jest.fn(factsWith(lint));

    renderCard(getFacts);

    expect(await screen.findByText('the rest')).toBeVisible();
    await getFacts.mock.results[0]?.value;
    expect(screen.queryByRole('region', { name: 'Quality' })).toBeNull();
  });
});

describe('QualityReport', () => {
  it('lists what does not keep to the rules, and opens the text at the line', async () => {
    openQuality(async () => report);

    const findings = within(
      await screen.findByRole('list', { name: 'Findings' }),
    ).getAllByRole('listitem');
    expect(findings).toHaveLength(2);
    expect(findings[0]).toHaveTextContent(
      'ErrorParameter "id" must be defined.',
    );
    expect(
      within(findings[0]).getByRole('link', { name: 'path-params' }),
    ).toHaveAttribute('href', 'https://rules.example.com/path-params');
    expect(screen.getByText(/And 1 more/)).toBeVisible();

    await userEvent.click(
      within(findings[0]).getByRole('link', { name: 'Line 2' }),
    );

    expect(
      await screen.findByRole('group', { name: 'Line 2' }),
    ).toHaveTextContent('second: 2');
  });

  it('says that there are no rules', async () => {
    openQuality(async () => ({ counts: none, findings: [], more: 0 }));

    expect(
      await screen.findByText(
        'There are no rules for definitions of this type.',
      ),
    ).toBeVisible();
  });

  it('says that all is well', async () => {
    openQuality(async () => ({
      score: 100,
      counts: none,
      findings: [],
      more: 0,
    }));

    expect(
      await screen.findByText('This definition keeps to all rules.'),
    ).toBeVisible();
    expect(screen.getByText('100 of 100')).toBeVisible();
  });

  it('says why there is no answer, and asks again', async () => {
    const lint = jest
      .fn(async () => report)
      .mockRejectedValueOnce(new Error('The definition is too large'));
    openQuality(lint);
    expect(
      await screen.findByText('The definition is too large'),
    ).toBeVisible();

    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));

    expect(await screen.findByText('65 of 100')).toBeVisible();
  });
});

describe('the switch to the quality of a definition', () => {
  it('is there unless there are no rules', async () => {
    renderDefinition({
      type: 'openapi',
      definition: 'a: 1',
      api: { getFacts: factsWith(report), lint: async () => report },
    });

    await userEvent.click(
      await screen.findByRole('radio', { name: 'Quality' }),
    );

    expect(await screen.findByText('65 of 100')).toBeVisible();
  });

  it('is absent for a type without rules', async () => {
    const getFacts = jest.fn(factsWith({ counts: none }));

    renderDefinition({
      type: 'graphql',
      definition: 'type Query { a: Int }',
      api: { getFacts },
    });

    expect(await screen.findByRole('radio', { name: 'Raw' })).toBeVisible();
    await getFacts.mock.results[0]?.value;
    expect(screen.queryByRole('radio', { name: 'Quality' })).toBeNull();
  });
});
