import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { FakeForge } from '../../__testUtils__/FakeForge';
import { makeFake } from '../../__testUtils__/makeFake';
import { forgeApiRef } from '../../api';
import { QueryProvider } from './QueryProvider';
import { useRefresh } from '../../hooks/useRefresh';
import { useRepository } from '../../hooks/useRepository';

const id = { owner: 'acme', repo: 'payments' };

function Description() {
  const { data, isLoading, error } = useRepository(id);
  return <p>{isLoading ? 'loading' : data?.description ?? error?.message}</p>;
}

function Page() {
  const refresh = useRefresh();
  const [isShown, setIsShown] = useState(true);
  return (
    <>
      {isShown && (
        <>
          <Description />
          <Description />
        </>
      )}
      <button onClick={() => setIsShown(!isShown)}>toggle</button>
      <button onClick={() => refresh('repository', 'acme')}>refresh</button>
    </>
  );
}

function renderPage(forge: FakeForge) {
  renderInTestApp(
    <QueryProvider>
      <Page />
    </QueryProvider>,
    { apis: [[forgeApiRef, forge]] },
  );
}

describe('QueryProvider', () => {
  it('asks once for all that want the same', async () => {
    const forge = new FakeForge({ repositories: [makeFake()] });
    const get = jest.spyOn(forge.repositories, 'get');

    renderPage(forge);

    expect(
      await screen.findAllByText('Takes payments and pays them out'),
    ).toHaveLength(2);
    expect(get).toHaveBeenCalledTimes(1);
  });

  it('shows at once what was read before, and then what has become of it', async () => {
    const forge = new FakeForge({ repositories: [makeFake()] });
    renderPage(forge);
    await screen.findAllByText('Takes payments and pays them out');
    await userEvent.click(screen.getByRole('button', { name: 'toggle' }));

    await userEvent.click(screen.getByRole('button', { name: 'toggle' }));
    expect(
      screen.getAllByText('Takes payments and pays them out'),
    ).toHaveLength(2);

    forge.fakes[0] = makeFake({ repository: { description: 'Changed' } });
    await userEvent.click(screen.getByRole('button', { name: 'refresh' }));
    expect(await screen.findAllByText('Changed')).toHaveLength(2);
  });

  it('says what went wrong', async () => {
    renderPage(new FakeForge());

    expect(
      await screen.findAllByText('There is no repository acme/payments'),
    ).toHaveLength(2);
  });

  it('notices by itself when an empty repository is pushed to', async () => {
    const forge = new FakeForge({
      repositories: [
        makeFake({ repository: { empty: true, description: 'Nothing yet' } }),
      ],
    });
    renderPage(forge);
    await screen.findAllByText('Nothing yet');

    forge.fakes[0] = makeFake({ repository: { description: 'Pushed' } });

    expect(await screen.findAllByText('Pushed')).toHaveLength(2);
  });
});
