import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderDefinition } from '../../__testUtils__/renderDefinition';

const ofOthers = {
  type: 'openapi',
  title: 'Theirs',
  component: (definition: string) => <p>easy to read: {definition.length}</p>,
};

const broken = {
  type: 'openapi',
  title: 'Theirs',
  component: () => <Crash />,
};

function Crash(): never {
  throw new Error('No idea what this is');
}

describe('DefinitionContent', () => {
  it('shows the view that is registered for a type, and the text as it was written', async () => {
    renderDefinition({
      type: 'openapi',
      definition: 'title: Berths',
      widgets: [ofOthers],
    });
    expect(await screen.findByText('easy to read: 13')).toBeVisible();

    await userEvent.click(screen.getByRole('radio', { name: 'Raw' }));

    expect(
      await screen.findByRole('button', { name: 'Copy Definition' }),
    ).toBeVisible();
    expect(screen.getByText('title: Berths')).toBeVisible();
    expect(screen.queryByText('easy to read: 13')).toBeNull();
  });

  it('opens the line of the text that an address names', async () => {
    renderDefinition({
      type: 'openapi',
      definition: 'a: 1\nb: 2\nc: 3\n',
      address: '/?view=raw&line=2',
    });

    expect(
      await screen.findByRole('radio', { name: 'Raw', checked: true }),
    ).toBeVisible();
    expect(screen.getByRole('group', { name: 'Line 2' })).toHaveTextContent(
      'b: 2',
    );
  });

  it('shows the text of what has no other view', async () => {
    renderDefinition({ type: 'carrier-pigeon', definition: 'coo' });

    expect(
      await screen.findByRole('button', { name: 'Copy Definition' }),
    ).toBeVisible();
    expect(screen.queryByRole('radio')).toBeNull();
  });

  it('says that a definition is empty', async () => {
    renderDefinition({ type: 'openapi', definition: ' \n' });

    expect(await screen.findByText('This definition is empty.')).toBeVisible();
  });

  it('keeps the page when a view breaks down, and shows the text', async () => {
    jest.spyOn(console, 'error').mockImplementation(() => undefined);

    renderDefinition({
      type: 'openapi',
      definition: 'title: Berths',
      widgets: [broken],
    });

    expect(
      await screen.findByText('This definition could not be shown'),
    ).toBeVisible();
    expect(screen.getByText(/No idea what this is/)).toBeVisible();
    expect(screen.getByText('title: Berths')).toBeVisible();
  });
});
