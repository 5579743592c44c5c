import { renderInTestApp } from '@backstage/frontend-test-utils';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { makeEntity } from '../../../__testUtils__/makeEntity';
import { KitGallery } from './KitGallery';

const kits = [
  makeEntity('template:default/node-service', {
    metadata: { title: 'Node service', tags: ['typescript'] },
    spec: { type: 'service' },
    relations: [['ownedBy', 'group:default/platform']],
  }),
  makeEntity('template:default/docs-site', {
    metadata: { title: 'Docs site', tags: ['markdown'] },
    spec: { type: 'website' },
  }),
  makeEntity('group:default/platform', { metadata: { title: 'Platform' } }),
  makeEntity('component:default/made', {
    spec: { scaffoldedFrom: 'template:default/node-service' },
  }),
];

function renderGallery(entities = kits) {
  const catalogApi = catalogApiMock({ entities });
  renderInTestApp(<KitGallery />, { apis: [[catalogApiRef, catalogApi]] });
  return catalogApi;
}

const titles = () =>
  screen.getAllByRole('heading', { level: 2 }).map(h => h.textContent);

describe('KitGallery', () => {
  it('shows what a kit makes, who keeps it and how often it was used', async () => {
    renderGallery();

    const link = await screen.findByRole('link', { name: 'Node service' });
    expect(link).toHaveAttribute(
      'href',
      '/create/templates/default/node-service',
    );
    const card = link.closest('li')!;
    expect(await within(card).findByText('kept by Platform')).toBeVisible();
    expect(within(card).getByText('used once')).toBeVisible();
    expect(within(card).getByRole('link', { name: 'Details' })).toHaveAttribute(
      'href',
      '/catalog/default/template/node-service',
    );
  });

  it('finds kits by their words', async () => {
    renderGallery();
    await screen.findByRole('link', { name: 'Node service' });

    await userEvent.type(screen.getByRole('searchbox'), 'markdown');

    expect(titles()).toEqual(['Docs site']);
    await userEvent.type(screen.getByRole('searchbox'), ' go');
    expect(screen.getByText('No starter kit fits.')).toBeVisible();
  });

  it('says who adds kits where there are none', async () => {
    renderGallery([]);

    expect(
      await screen.findByText(/There is no starter kit you may use/),
    ).toBeVisible();
  });

  it('tells of a failure and tries again', async () => {
    const catalogApi = catalogApiMock({ entities: kits });
    jest
      .spyOn(catalogApi, 'queryEntities')
      .mockRejectedValueOnce(new Error('no answer'));
    renderInTestApp(<KitGallery />, { apis: [[catalogApiRef, catalogApi]] });

    expect(await screen.findByText('no answer')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));

    expect(await screen.findByText('Node service')).toBeVisible();
  });
});
