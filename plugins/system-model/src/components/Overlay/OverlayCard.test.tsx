import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { fields, REF } from '../../__testUtils__/berths';
import { FakeSystemModel } from '../../__testUtils__/FakeSystemModel';
import { renderPage } from '../../__testUtils__/renderPage';
import { OverlayCard } from './OverlayCard';

function render(part: Partial<FakeSystemModel['overlay']> = {}) {
  const model = new FakeSystemModel();
  const onChanged = jest.fn();
  model.overlay = { ...model.overlay, ...part };
  renderPage(
    model,
    <>
      <OverlayCard
        entityRef={REF}
        name="Berth planner"
        fields={fields}
        onChanged={onChanged}
      />
      <p>the rest</p>
    </>,
  );
  return { model, onChanged };
}

async function openDialog() {
  await userEvent.click(
    await screen.findByRole('button', { name: 'Edit in the portal' }),
  );
  return within(
    await screen.findByRole('dialog', { name: 'Edit Berth planner' }),
  );
}

describe('OverlayCard', () => {
  it('keeps what an owner says, with their name', async () => {
    const { model, onChanged } = render({ mayEdit: true });
    expect(
      await screen.findByText(/Nobody has said anything of this entity/),
    ).toBeVisible();

    const dialog = await openDialog();
    expect(dialog.getByText('Other sources say: Plans berths')).toBeVisible();
    expect(dialog.getByRole('button', { name: 'Save' })).toBeDisabled();
    await userEvent.type(
      dialog.getByRole('textbox', { name: /Description/ }),
      'Plans all berths',
    );
    await userEvent.type(
      dialog.getByRole('textbox', { name: /Additional tags/ }),
      'quay, go',
    );
    await userEvent.click(
      dialog.getByRole('button', { name: 'Add a contact' }),
    );
    await userEvent.type(
      dialog.getByRole('textbox', { name: 'Address' }),
      'mailto:quay@example.com',
    );
    await userEvent.click(dialog.getByRole('button', { name: 'Save' }));

    await waitFor(() =>
      expect(model.overlay.values).toEqual({
        description: 'Plans all berths',
        tags: ['quay', 'go'],
        contacts: [{ url: 'mailto:quay@example.com' }],
      }),
    );
    expect(onChanged).toHaveBeenCalledTimes(1);
    const card = screen.getByRole('region', { name: 'Said in the portal' });
    expect(await within(card).findByText('Plans all berths')).toBeVisible();
    expect(within(card).getAllByRole('link', { name: /ana/ })).toHaveLength(3);
  });

  it('takes back what is empty now', async () => {
    const { model } = render({
      mayEdit: true,
      values: { tier: '1', lifecycle: 'production' },
    });

    const dialog = await openDialog();
    await userEvent.clear(dialog.getByRole('textbox', { name: /Tier/ }));
    await userEvent.click(dialog.getByRole('button', { name: 'Save' }));

    await waitFor(() =>
      expect(model.overlay.values).toEqual({ lifecycle: 'production' }),
    );
  });

  it('takes out of lists what an owner says is not so, and puts it back', async () => {
    const { model } = render({
      mayEdit: true,
      values: {
        tags: ['quay'],
        removed: { dependsOn: ['component:default/till'] },
      },
    });
    const card = within(
      await screen.findByRole('region', { name: 'Said in the portal' }),
    );
    expect(card.getByText('Depends on, taken out')).toBeVisible();

    const dialog = await openDialog();
    const tags = within(
      dialog.getByRole('list', { name: 'Tags, from other sources' }),
    );
    const needs = within(
      dialog.getByRole('list', { name: 'Depends on, from other sources' }),
    );
    expect(needs.getByRole('listitem')).toHaveTextContent(/till removed$/);
    const remove = tags.getByRole('button', { name: 'Remove go from “Tags”' });
    act(() => remove.focus());
    await userEvent.keyboard('{Enter}');

    expect(tags.getByRole('deletion')).toHaveTextContent('go');
    expect(tags.getByRole('listitem')).toHaveTextContent('go will be removed');
    expect(
      tags.getByRole('button', { name: 'Put go back into “Tags”' }),
    ).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    expect(tags.queryByRole('deletion')).not.toBeInTheDocument();
    expect(dialog.getByRole('button', { name: 'Save' })).toBeDisabled();

    await userEvent.keyboard('{Enter}');
    await userEvent.click(
      needs.getByRole('button', {
        name: 'Put component:default/till back into “Depends on”',
      }),
    );
    expect(needs.queryByRole('deletion')).not.toBeInTheDocument();
    await userEvent.click(dialog.getByRole('button', { name: 'Save' }));

    await waitFor(() =>
      expect(model.overlay.values).toEqual({
        tags: ['quay'],
        removed: { tags: ['go'] },
      }),
    );
    expect(await card.findByText('Tags, taken out')).toBeVisible();
    expect(card.queryByText('Depends on, taken out')).not.toBeInTheDocument();
    expect(
      within(
        (await openDialog()).getByRole('list', {
          name: 'Tags, from other sources',
        }),
      ).getByRole('listitem'),
    ).toHaveTextContent('go removed');
  });

  it('does not save what is no tag or no address', async () => {
    render({ mayEdit: true });

    const dialog = await openDialog();
    await userEvent.type(
      dialog.getByRole('textbox', { name: /Additional tags/ }),
      'Quay',
    );
    expect(dialog.getByRole('alert')).toHaveTextContent('“Quay” is no tag');
    expect(dialog.getByRole('button', { name: 'Save' })).toBeDisabled();
    await userEvent.clear(
      dialog.getByRole('textbox', { name: /Additional tags/ }),
    );
    await userEvent.click(dialog.getByRole('button', { name: 'Add a link' }));
    await userEvent.type(
      dialog.getByRole('textbox', { name: 'Address' }),
      'vbscript:x',
    );

    expect(dialog.getByRole('alert')).toHaveTextContent(
      'An address begins with https:, http: or mailto:',
    );
    expect(dialog.getByRole('button', { name: 'Save' })).toBeDisabled();
  });

  it('leads to the pull request that an edit becomes', async () => {
    const { model, onChanged } = render({
      mayEdit: true,
      mode: 'pullRequest',
    });
    model.outcome = {
      kind: 'pullRequest',
      url: 'https://git.example.com/harbour/berths/pulls/7',
    };

    const dialog = await openDialog();
    await userEvent.type(dialog.getByRole('textbox', { name: /Tier/ }), '2');
    await userEvent.click(
      dialog.getByRole('button', { name: 'Open pull request' }),
    );

    expect(
      await screen.findByRole('link', { name: 'Open the pull request' }),
    ).toHaveAttribute('href', 'https://git.example.com/harbour/berths/pulls/7');
    // Nothing is different before it is merged.
    expect(onChanged).not.toHaveBeenCalled();
  });

  it('says why an edit is refused, and keeps what was typed', async () => {
    const { model } = render({ mayEdit: true });
    model.refused.set('editOverlay', 'You may not edit berths');

    const dialog = await openDialog();
    await userEvent.type(dialog.getByRole('textbox', { name: /Tier/ }), '2');
    await userEvent.click(dialog.getByRole('button', { name: 'Save' }));

    expect(await dialog.findByRole('alert')).toHaveTextContent(
      'You may not edit berths.',
    );
    expect(dialog.getByRole('textbox', { name: /Tier/ })).toHaveValue('2');
  });

  it('removes a field once that is confirmed', async () => {
    const { model, onChanged } = render({
      mayEdit: true,
      values: { tier: '1' },
    });

    await userEvent.click(
      await screen.findByRole('button', { name: 'Remove Tier' }),
    );
    await userEvent.click(
      within(
        await screen.findByRole('dialog', {
          name: 'Remove Tier said in the portal?',
        }),
      ).getByRole('button', { name: 'Remove Tier' }),
    );

    await waitFor(() => expect(model.overlay.values).toEqual({}));
    expect(onChanged).toHaveBeenCalledTimes(1);
  });

  it('shows others what was said, and nothing where nothing was', async () => {
    render({ values: { tier: '1' } });
    const card = await screen.findByRole('region', {
      name: 'Said in the portal',
    });
    expect(within(card).queryByRole('button')).not.toBeInTheDocument();
  });

  it('is absent where there is nothing to see and nothing to do', async () => {
    const { model } = render();
    const read = jest.spyOn(model, 'getOverlay');

    expect(await screen.findByText('the rest')).toBeVisible();
    await read.mock.results[0]?.value;
    expect(
      screen.queryByRole('region', { name: 'Said in the portal' }),
    ).not.toBeInTheDocument();
  });
});
