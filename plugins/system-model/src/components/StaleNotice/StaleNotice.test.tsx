import { EntityProvider } from '@backstage/plugin-catalog-react';
import { screen, within } from '@testing-library/react';
import { berths, fields, REF } from '../../__testUtils__/berths';
import { FakeSystemModel } from '../../__testUtils__/FakeSystemModel';
import { makeField, minutesAgo } from '../../__testUtils__/makeField';
import { renderPage } from '../../__testUtils__/renderPage';
import { ProvenanceCard } from '../ProvenanceCard';
import { StaleNotice } from './StaleNotice';

function render(model: FakeSystemModel) {
  renderPage(
    model,
    <EntityProvider entity={berths}>
      <StaleNotice />
      <ProvenanceCard />
    </EntityProvider>,
  );
}

describe('StaleNotice', () => {
  it('says which values may no longer be true, why and since when, asking as often as one card', async () => {
    const model = new FakeSystemModel();
    const read = jest.spyOn(model, 'getProvenance');
    model.provenance.set(REF, [
      ...fields,
      makeField('/spec/owner', {
        source: 'clusters',
        value: 'pilots',
        lastSeenAt: minutesAgo(2 * 24 * 60),
        staleBecause: { kind: 'age', maxAgeSeconds: 86_400 },
      }),
    ]);
    render(model);

    const notice = within(
      await screen.findByRole('region', {
        name: '3 values of this entity may no longer be true',
      }),
    );
    expect(
      notice.getAllByRole('listitem').map(item => item.textContent),
    ).toEqual([
      'Owner, Annotations: fairway.dev/versionclusters has not confirmed this for more than 1 day. Last seen 3 days ago',
      'Annotations: fairway.dev/statuspush cannot be read: The host answered 503. Failing since 2 hours ago',
    ]);
    expect(
      notice.getByRole('link', { name: 'Where they come from' }),
    ).toHaveAttribute(
      'href',
      '/catalog/default/component/berths/provenance?show=stale',
    );
    expect(
      await screen.findByRole('region', { name: 'Provenance' }),
    ).toBeVisible();
    expect(read).toHaveBeenCalledTimes(1);
  });

  it('names some where there are many', async () => {
    const model = new FakeSystemModel();
    model.provenance.set(
      REF,
      Array.from({ length: 8 }, (_, index) =>
        makeField(`/metadata/tags/t${index}`, {
          staleBecause: { kind: 'age', maxAgeSeconds: 60 },
        }),
      ),
    );
    render(model);

    expect(
      await screen.findByText(/^Tags: t0, .*, Tags: t4, 3 more$/),
    ).toBeVisible();
  });

  it('is absent while all values are current', async () => {
    const model = new FakeSystemModel();
    model.provenance.set(REF, fields.slice(0, 3));
    render(model);

    expect(
      await screen.findByRole('region', { name: 'Provenance' }),
    ).toBeVisible();
    expect(screen.queryByText(/no longer be true/)).not.toBeInTheDocument();
  });
});
