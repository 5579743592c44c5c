import { EntityProvider } from '@backstage/plugin-catalog-react';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { berths, REF } from '../../__testUtils__/berths';
import { makeClaim, makeField } from '../../__testUtils__/makeField';
import { FakeSystemModel } from '../../__testUtils__/FakeSystemModel';
import { renderPage } from '../../__testUtils__/renderPage';
import { ProvenanceContent } from './ProvenanceContent';

function render(
  model: FakeSystemModel,
  options: { address?: string; entity?: typeof berths } = {},
) {
  renderPage(
    model,
    <EntityProvider entity={options.entity ?? berths}>
      <ProvenanceContent />
    </EntityProvider>,
    options,
  );
}

const foreign = {
  ...berths,
  relations: [{ type: 'ownedBy', targetRef: 'group:default/crane' }],
};

const findField = (name: string) => screen.findByRole('listitem', { name });

describe('ProvenanceContent', () => {
  it('says of each field what it is, who says so and where', async () => {
    render(new FakeSystemModel());

    const description = await findField('Description');
    expect(description).toHaveTextContent('Plans berths');
    expect(description).toHaveTextContent('Descriptor');
    expect(
      within(description).getByRole('link', {
        name: 'catalog-info.yaml, line 7',
      }),
    ).toHaveAttribute(
      'href',
      'https://git.example.com/harbour/berths/src/catalog-info.yaml#L7',
    );
    expect(
      within(description).getByRole('link', { name: 'repositories' }),
    ).toHaveAttribute('href', '/system-model/sources/repositories');
    expect(description).toHaveTextContent('seen 5 minutes ago');
    expect(description).toHaveTextContent('says so since 3 days ago');

    const version = screen.getByRole('listitem', {
      name: 'Annotations: fairway.dev/version',
    });
    expect(version).toHaveTextContent('What runs');
    expect(version).toHaveTextContent(
      'harbour-east / berths / Deployment berths',
    );
    expect(
      screen.getByRole('link', {
        name: 'run 42 of https://git.example.com/harbour/berths',
      }),
    ).toHaveAttribute('href', 'https://git.example.com/harbour/berths/runs/42');
    expect(screen.getByRole('link', { name: 'by ana' })).toBeVisible();
  });

  it('says why a value may no longer be true', async () => {
    render(new FakeSystemModel(), { address: '/?show=stale' });

    expect(
      await findField('Annotations: fairway.dev/version'),
    ).toHaveTextContent('Stale Nobody has confirmed this for more than 1 day.');
    expect(
      screen.getByRole('listitem', { name: 'Annotations: fairway.dev/status' }),
    ).toHaveTextContent(
      /first time 2 hours ago.* It says: The host answered 503/,
    );
    expect(
      screen.queryByRole('listitem', { name: 'Description' }),
    ).not.toBeInTheDocument();
  });

  it('tells what an owner took out of a list, and what others say of it', async () => {
    const overlay = {
      source: 'overlay',
      origin: 'overlay',
      value: null,
      place: { kind: 'overlay', by: 'user:default/ana' },
    } as const;
    const model = new FakeSystemModel();
    model.provenance.set(REF, [
      makeField('/metadata/tags/old', overlay, {
        isRemoved: true,
        others: [makeClaim({ value: 'old' })],
      }),
      makeField(
        '/metadata/tags/go',
        { value: 'go' },
        { others: [makeClaim(overlay)] },
      ),
    ]);
    render(model);

    const old = await findField('Tags: old');
    expect(within(old).getByRole('deletion')).toHaveTextContent('old');
    expect(old).toHaveTextContent('Taken out by an owner');
    expect(old).toHaveTextContent('by ana');
    expect(
      screen.getByRole('listitem', { name: 'Tags: go' }),
    ).toHaveTextContent('says that this is not so');
    expect(screen.queryByText('null')).not.toBeInTheDocument();
    await userEvent.click(screen.getByRole('radio', { name: 'Taken out 1' }));
    expect(
      screen.queryByRole('listitem', { name: 'Tags: go' }),
    ).not.toBeInTheDocument();
    await userEvent.click(
      within(old).getByRole('button', { name: 'Settle Tags: old' }),
    );
    expect(
      await screen.findByRole('radio', { name: /^says that this is not so/ }),
    ).toBeInTheDocument();
  });

  it('lets an owner choose a source, and take that back', async () => {
    const model = new FakeSystemModel();
    render(model);
    const lifecycle = await findField('Lifecycle');
    expect(lifecycle).toHaveTextContent('In conflict');
    expect(within(lifecycle).getByText('deprecated')).toBeVisible();

    await userEvent.click(
      await within(lifecycle).findByRole('button', {
        name: 'Settle Lifecycle',
      }),
    );
    const dialog = await screen.findByRole('dialog', {
      name: 'Which source is right about Lifecycle?',
    });
    await userEvent.click(
      within(dialog).getByRole('radio', { name: /deprecated/ }),
    );
    await userEvent.click(
      within(dialog).getByRole('button', { name: 'Use this source' }),
    );

    await waitFor(() =>
      expect(model.settlements).toEqual([
        { pointer: '/spec/lifecycle', source: 'mirror' },
      ]),
    );
    const undo = await screen.findByRole('button', {
      name: 'Undo the choice for Lifecycle',
    });
    expect(await findField('Lifecycle')).not.toHaveTextContent('In conflict');

    await userEvent.click(undo);

    await waitFor(() => expect(undo).not.toBeInTheDocument());
  });

  it('says why a choice is refused, and stays open', async () => {
    const model = new FakeSystemModel();
    model.refused.set('settle', 'You may not settle fields of berths');
    render(model);

    await userEvent.click(
      await screen.findByRole('button', { name: 'Settle Lifecycle' }),
    );
    await userEvent.click(
      await screen.findByRole('button', { name: 'Use this source' }),
    );

    const dialog = screen.getByRole('dialog');
    expect(await within(dialog).findByRole('alert')).toHaveTextContent(
      'You may not settle fields of berths. Whoever runs this portal can change who may.',
    );
  });

  it('offers no choice to others', async () => {
    render(new FakeSystemModel(), { entity: foreign });

    const lifecycle = await findField('Lifecycle');
    expect(lifecycle).toHaveTextContent('In conflict');
    expect(within(lifecycle).queryByRole('button')).not.toBeInTheDocument();
  });

  it('keeps what is asked for in the address, and helps on where nothing fits', async () => {
    render(new FakeSystemModel());

    await userEvent.click(
      await screen.findByRole('radio', { name: 'In conflict 1' }),
    );
    expect(await screen.findByText('/?show=conflicts')).toBeInTheDocument();
    expect(screen.getAllByRole('listitem', { name: /./ })).toHaveLength(1);
    await userEvent.type(
      screen.getByRole('searchbox', { name: 'Find a field' }),
      'submarine',
    );

    expect(await screen.findByText('No field matches.')).toBeVisible();
    await userEvent.click(
      screen.getByRole('button', { name: 'Show all fields' }),
    );
    expect(await findField('Description')).toBeVisible();
  });

  it('says that no source describes the entity', async () => {
    const model = new FakeSystemModel();
    model.provenance.delete(REF);
    render(model);

    expect(
      await screen.findByText(
        'No source of the system model describes this entity.',
      ),
    ).toBeVisible();
  });

  it('tells of a failure and tries again', async () => {
    const model = new FakeSystemModel();
    const read = jest
      .spyOn(model, 'getProvenance')
      .mockRejectedValueOnce(new Error('The database is away'));
    render(model);
    expect(await screen.findByText('The database is away')).toBeVisible();

    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));

    expect(await findField('Description')).toBeVisible();
    expect(read).toHaveBeenCalledTimes(2);
  });
});
