import { EntityProvider } from '@backstage/plugin-catalog-react';
import { screen, within } from '@testing-library/react';
import { berths, fields, REF } from '../../__testUtils__/berths';
import userEvent from '@testing-library/user-event';
import { makeField } from '../../__testUtils__/makeField';
import { FakeSystemModel } from '../../__testUtils__/FakeSystemModel';
import { renderPage } from '../../__testUtils__/renderPage';
import { ProvenanceCard } from './ProvenanceCard';

function render(model: FakeSystemModel) {
  renderPage(
    model,
    <EntityProvider entity={berths}>
      <ProvenanceCard />
      <p>the rest</p>
    </EntityProvider>,
  );
}

const findCard = async () =>
  within(await screen.findByRole('region', { name: 'Provenance' }));

describe('ProvenanceCard', () => {
  it('counts where values come from, and leads to those that need somebody', async () => {
    render(new FakeSystemModel());

    const card = await findCard();
    expect(card.getAllByRole('term').map(term => term.textContent)).toEqual([
      'Lifecycle',
      'Tier',
      'Portal',
      'Pipeline',
      'Descriptor',
      'What runs',
    ]);
    expect(card.getByText('3 fields')).toBeVisible();
    const path = '/catalog/default/component/berths/provenance';
    expect(
      card
        .getAllByRole('link')
        .map(link => [link.textContent, link.getAttribute('href')]),
    ).toEqual([
      ['All fields', path],
      ['1 field from a source that fails', `${path}?show=stale`],
      ['1 field in conflict', `${path}?show=conflicts`],
      ['1 field not confirmed for too long', `${path}?show=stale`],
      ['production', `${path}?q=%2Fspec%2Flifecycle`],
      ['1', `${path}?q=%2Fspec%2Ftier`],
    ]);
  });

  it('tells of a value where it comes from, and why it may no longer be true', async () => {
    const model = new FakeSystemModel();
    model.provenance.set(REF, [
      makeField('/spec/lifecycle', {
        staleBecause: { kind: 'age', maxAgeSeconds: 86_400 },
      }),
    ]);
    render(model);

    const card = await findCard();
    expect(card.getAllByRole('definition')[0]).toHaveTextContent(
      'productionStale',
    );
    await userEvent.tab();
    await userEvent.tab();
    await userEvent.tab();

    expect(await screen.findByRole('tooltip')).toHaveTextContent(
      /Descriptor repositories.*catalog-info.yaml, line 7.*5 minutes ago.*more than 1 day/,
    );
  });

  it('says that all is well', async () => {
    const model = new FakeSystemModel();
    model.provenance.set(REF, fields.slice(0, 2));
    render(model);

    expect(
      (await findCard()).getByText(/All values are current/),
    ).toBeVisible();
  });

  it('is absent if no source describes the entity', async () => {
    const model = new FakeSystemModel();
    model.provenance.delete(REF);
    const read = jest.spyOn(model, 'getProvenance');
    render(model);

    expect(await screen.findByText('the rest')).toBeVisible();
    await read.mock.results[0]?.value.catch(() => {});
    expect(
      screen.queryByRole('region', { name: 'Provenance' }),
    ).not.toBeInTheDocument();
  });
});
