import { configApiRef, fetchApiRef } from '@backstage/frontend-plugin-api';
import {
  mockApis,
  renderInTestApp,
  TestApiProvider,
} from '@backstage/frontend-test-utils';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { Stepper } from '@backstage/plugin-scaffolder-react/alpha';
import '@testing-library/jest-dom';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { repositoryPlaceField } from '../repositoryPlace/repositoryPlaceField';
import { entityNameField, repositoryNameField } from './nameFields';

const manifest = {
  title: 'A kit',
  steps: [
    {
      title: 'About',
      schema: {
        type: 'object',
        required: ['name'],
        properties: {
          name: {
            title: 'Name',
            type: 'string',
            'ui:field': 'RepositoryName',
          },
        },
      },
    },
  ],
};

const withPlace = {
  ...manifest,
  steps: [
    ...manifest.steps,
    {
      title: 'Where',
      schema: {
        type: 'object',
        properties: {
          repoUrl: { type: 'string', 'ui:field': 'RepositoryPlace' },
        },
      },
    },
  ],
};

const ofSystem = {
  title: 'A kit without a repository',
  steps: [
    {
      title: 'About',
      schema: {
        type: 'object',
        properties: {
          name: {
            title: 'Name',
            type: 'string',
            'ui:field': 'EntityName',
            'ui:options': { kinds: ['system'] },
          },
        },
      },
    },
  ],
};

/** The real form of a kit; the git host has the repositories given. */
async function renderForm(
  repositories: string[],
  { status = 200, form = manifest }: { status?: number; form?: any } = {},
) {
  const onCreate = jest.fn();
  await renderInTestApp(
    <TestApiProvider
      apis={[
        [
          catalogApiRef,
          catalogApiMock({
            entities: [
              {
                apiVersion: 'backstage.io/v1alpha1',
                kind: 'Component',
                metadata: { name: 'booking-api', namespace: 'default' },
              },
            ],
          }),
        ],
        [
          configApiRef,
          mockApis.config({
            data: {
              scaffolder: {
                defaultEnvironment: {
                  parameters: {
                    forgeHost: 'git.example.com',
                    forgeOrganization: 'merrow-line',
                  },
                },
              },
            },
          }),
        ],
        [
          fetchApiRef,
          {
            fetch: async (input: RequestInfo | URL) => {
              const { searchParams } = new URL(String(input));
              const [, owner] = searchParams.get('place')!.split('owner=');
              const repository = `${owner}/${searchParams.get('name')}`;
              return new Response(
                JSON.stringify({
                  repository,
                  exists: repositories.includes(repository),
                }),
                { status },
              );
            },
          },
        ],
      ]}
    >
      <Stepper
        manifest={form}
        onCreate={onCreate}
        extensions={[
          entityNameField,
          repositoryNameField,
          repositoryPlaceField,
        ].map(field => field as any)}
      />
    </TestApiProvider>,
  );
  return { user: userEvent.setup(), onCreate };
}

// jsdom has none, and the form scrolls to its top on each page
beforeEach(() => {
  window.scrollTo = () => {};
});

const field = () => screen.findByRole('textbox', { name: /Name/ });

describe('the field of a name', () => {
  it('says that a name is free and lets the form go on', async () => {
    const { user } = await renderForm([]);

    await user.type(await field(), 'payment-api');
    expect(await screen.findByText('payment-api is free')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Review' }));

    expect(
      await screen.findByRole('button', { name: 'Create' }),
    ).toBeInTheDocument();
  });

  it.each([
    [
      'booking-api',
      'booking-api exists already in the catalog: choose another name',
    ],
    [
      'ferry-web',
      'The repository merrow-line/ferry-web exists already: choose another name',
    ],
    ['Payment', /^Use lower-case letters and digits/],
    ['ab', 'A name has at least 3 characters'],
  ])(
    'refuses %s while it is typed, and again on Review',
    async (name, text) => {
      const { user } = await renderForm(['merrow-line/ferry-web']);

      await user.type(await field(), name);
      expect(await screen.findByText(text)).toBeInTheDocument();
      expect(await field()).toBeInvalid();
      await user.click(screen.getByRole('button', { name: 'Review' }));

      expect(await screen.findAllByText(text)).not.toHaveLength(0);
      expect(screen.queryByRole('button', { name: 'Create' })).toBeNull();
    },
  );

  it('forgets a refusal when the name changes', async () => {
    const { user } = await renderForm([]);

    await user.type(await field(), 'booking-api');
    await user.click(screen.getByRole('button', { name: 'Review' }));
    await screen.findByText(/^booking-api exists already/);
    await user.type(await field(), '-2');

    expect(
      await screen.findByText('booking-api-2 is free'),
    ).toBeInTheDocument();
    expect(await field()).toBeValid();
  });

  it('does not go on when the forge does not answer', async () => {
    const { user } = await renderForm([], { status: 503 });

    await user.type(await field(), 'payment-api');
    await user.click(screen.getByRole('button', { name: 'Review' }));

    expect(
      await screen.findAllByText(
        /^It could not be found out whether payment-api is free: .*503/,
      ),
    ).not.toHaveLength(0);
    expect(screen.queryByRole('button', { name: 'Create' })).toBeNull();
  });

  it('looks for the name where the repository is to be', async () => {
    const { user } = await renderForm(['pilots/payment-api'], {
      form: withPlace,
    });

    await user.type(await field(), 'payment-api');
    await user.click(screen.getByRole('button', { name: 'Next' }));
    const owner = await screen.findByRole('textbox', {
      name: 'Organisation or group',
    });
    await user.clear(owner);
    await user.type(owner, 'pilots');
    await user.click(screen.getByRole('button', { name: 'Review' }));

    expect(
      await screen.findAllByText(
        'The repository pilots/payment-api exists already: choose another name',
      ),
    ).not.toHaveLength(0);
    await user.type(owner, '-2');
    await user.click(screen.getByRole('button', { name: 'Review' }));
    expect(
      await screen.findByRole('button', { name: 'Create' }),
    ).toBeInTheDocument();
  });

  it('asks only the catalog about what has no repository', async () => {
    const { user } = await renderForm([], { status: 503, form: ofSystem });

    await user.type(await field(), 'booking-api');

    expect(await screen.findByText('booking-api is free')).toBeInTheDocument();
  });
});
