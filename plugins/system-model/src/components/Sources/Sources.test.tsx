import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FakeSystemModel } from '../../__testUtils__/FakeSystemModel';
import { makeManifest, makeSource } from '../../__testUtils__/makeSource';
import { minutesAgo } from '../../__testUtils__/makeField';
import { renderPage } from '../../__testUtils__/renderPage';
import { SourcesPages } from './SourcesPages';

const PATH = '/system-model/sources';

function render(
  model: FakeSystemModel,
  options: { address?: string; isAdmin?: boolean } = {},
) {
  renderPage(model, <SourcesPages />, {
    address: PATH,
    path: `${PATH}/*`,
    ...options,
  });
}

const findSource = async (name: string) =>
  within(await screen.findByRole('article', { name }));

function makeModel() {
  const model = new FakeSystemModel();
  model.sources = [
    makeSource('repositories'),
    makeSource('mirror', {
      health: 'failing',
      error: 'The host answered 503',
      failingSince: minutesAgo(120),
    }),
    makeSource('old', {
      health: 'heldBack',
      heldBack: '80 of 120 are missing.',
    }),
    makeSource('clusters', {
      isRunning: true,
      startedAt: minutesAgo(3),
      requests: 55,
    }),
  ];
  return model;
}

describe('the sources', () => {
  it('stand with what needs somebody first, each with how it does', async () => {
    render(makeModel());

    const mirror = await findSource('mirror');
    expect(
      screen
        .getAllByRole('article')
        .map(item => item.getAttribute('aria-label')),
    ).toEqual(['mirror', 'old', 'repositories', 'clusters']);
    expect(mirror.getByText('Failing')).toBeVisible();
    expect(mirror.getByText('The host answered 503')).toBeVisible();
    expect(mirror.getByText(/Failing since/)).toHaveTextContent('2 hours ago');
    expect(screen.getByText('2 healthy')).toBeVisible();
    expect(screen.getByText('1 failing')).toBeVisible();
    const repositories = await findSource('repositories');
    expect(repositories.getByText('1,234 · 2.5 MB')).toBeVisible();
    const clusters = await findSource('clusters');
    expect(clusters.getByRole('status')).toHaveTextContent(
      'Reading now3 minutes ago55 requests so far',
    );
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
  });

  it('are read again when an administrator asks', async () => {
    const model = makeModel();
    render(model, { isAdmin: true });
    const clusters = await findSource('clusters');
    expect(
      await clusters.findByRole('button', { name: 'Read again: clusters' }),
    ).toBeDisabled();

    await userEvent.click(
      screen.getByRole('button', { name: 'Read again: mirror' }),
    );

    await waitFor(() => expect(model.asked).toEqual(['rescan mirror']));
    expect(
      await (await findSource('mirror')).findByText('Asked, begins soon'),
    ).toBeVisible();
  });

  it('show that they are read soon after somebody asked', async () => {
    const model = makeModel();
    model.sources = [makeSource('mirror')];
    const list = jest.spyOn(model, 'listSources');
    render(model, { isAdmin: true });

    await userEvent.click(
      await screen.findByRole('button', { name: 'Read again: mirror' }),
    );
    await screen.findByText('Asked, begins soon');
    // It begins only after the portal has looked.
    await waitFor(() => expect(list).toHaveBeenCalledTimes(2));
    model.sources = [
      makeSource('mirror', { isRunning: true, startedAt: minutesAgo(0) }),
    ];

    expect(
      await screen.findByText('Reading now', {}, { timeout: 4000 }),
    ).toBeVisible();
  });

  it('let go of what they miss once an administrator confirms', async () => {
    const model = makeModel();
    render(model, { isAdmin: true });

    await userEvent.click(
      await screen.findByRole('button', { name: 'Let go of what old misses' }),
    );
    const dialog = within(
      await screen.findByRole('dialog', {
        name: 'Let go of what old does not list any more?',
      }),
    );
    expect(dialog.getByText(/80 of 120 are missing/)).toBeVisible();
    await userEvent.click(
      dialog.getByRole('button', { name: 'Let go of what old misses' }),
    );

    await waitFor(() =>
      expect(screen.queryByText('Waits for you')).not.toBeInTheDocument(),
    );
    expect(model.asked).toEqual(['confirm old']);
  });

  it('are not for everybody: others get what is wrong in what they own, and where to look', async () => {
    const model = makeModel();
    model.refused.set('listSources', 'You may not see sources');
    model.problems = [
      makeManifest('harbour/crane', { owners: ['group:default/crane'] }),
      makeManifest('harbour/berths', { owners: ['group:default/pilots'] }),
      makeManifest('harbour/berths', {
        owners: ['group:default/pilots'],
        source: 'mirror',
      }),
    ];
    render(model);

    const mine = within(
      await screen.findByRole('region', { name: 'Problems in what you own' }),
    );
    expect(
      await mine.findAllByRole('link', { name: 'harbour/berths' }),
    ).toHaveLength(2);
    expect(mine.getByText('from mirror')).toBeVisible();
    expect(
      mine.queryByRole('link', { name: 'harbour/crane' }),
    ).not.toBeInTheDocument();
    expect(
      screen.getByText('Sources are for those who run the portal'),
    ).toBeVisible();
    expect(
      screen.getByRole('link', { name: 'Look at conflicts' }),
    ).toHaveAttribute('href', '/system-model/conflicts');
  });
});

describe('without a source to see', () => {
  it('says that all is well, or why that is not known', async () => {
    const model = makeModel();
    model.refused.set('listSources', 'You may not see sources');
    jest
      .spyOn(model, 'listAllProblems')
      .mockRejectedValueOnce(new Error('The database is away'));
    render(model);
    expect(await screen.findByText('The database is away')).toBeVisible();

    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));

    expect(
      await screen.findByText(
        'No manifest that describes what you own has a problem.',
      ),
    ).toBeVisible();
  });
});

describe('one source', () => {
  const manifests = [
    makeManifest('harbour/crane', { owners: ['group:default/crane'] }),
    makeManifest('harbour/berths', {
      owners: ['group:default/pilots'],
      entityRefs: ['component:default/berths'],
    }),
  ];

  it('has what the reader owns first, with the line that is wrong', async () => {
    const model = makeModel();
    model.problems = manifests;
    render(model, { address: `${PATH}/repositories` });

    const mine = within(
      await screen.findByRole('region', { name: 'Problems in what you own' }),
    );
    expect(
      mine.getByText('The tier has to be a number from 1 to 4'),
    ).toBeVisible();
    expect(mine.getByRole('link', { name: 'line 4' })).toHaveAttribute(
      'href',
      'https://git.example.com/harbour/berths/src/qm.yaml#L4',
    );
    const others = within(
      await screen.findByRole('region', {
        name: 'Other manifests with problems',
      }),
    );
    expect(others.getByRole('link', { name: 'harbour/crane' })).toBeVisible();
    expect(
      others.queryByRole('link', { name: 'harbour/berths' }),
    ).not.toBeInTheDocument();
  });

  it('shows only what the address asks for', async () => {
    const model = makeModel();
    model.problems = manifests;
    render(model, { address: `${PATH}/repositories?owner=mine` });

    const list = within(
      await screen.findByRole('region', { name: 'Manifests with problems' }),
    );
    expect(
      await list.findByRole('link', { name: 'harbour/berths' }),
    ).toBeVisible();
    expect(
      list.queryByRole('link', { name: 'harbour/crane' }),
    ).not.toBeInTheDocument();
  });

  it('shows owners their problems, also if they may not see sources', async () => {
    const model = makeModel();
    model.refused.set('listSources', 'You may not see sources');
    model.problems = manifests.slice(1);
    render(model, { address: `${PATH}/repositories` });

    expect(
      await screen.findByRole('region', { name: 'Problems in what you own' }),
    ).toBeVisible();
  });

  it('says that all is well', async () => {
    render(makeModel(), { address: `${PATH}/repositories` });

    expect(
      await screen.findByText('No manifest of this source has a problem.'),
    ).toBeVisible();
  });
});
