import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { scaffolderApiRef } from '@backstage/plugin-scaffolder-react';
import { formFieldsApiRef } from '@backstage/plugin-scaffolder-react/alpha';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Route, Routes } from 'react-router-dom';
import { makeEntity } from '../../../__testUtils__/makeEntity';
import { KitPage } from './KitPage';

const kit = makeEntity('template:default/node-service', {
  spec: {
    type: 'service',
    steps: [
      { id: 'a', name: 'Write the files', action: 'fetch' },
      { id: 'b', name: 'Create the repository', action: 'publish' },
      { id: 'c', name: 'Clean up', action: 'log', if: '${{ failure() }}' },
    ],
  },
  relations: [['ownedBy', 'group:default/crane']],
});
const manifest = {
  title: 'Node service',
  description: 'A service.',
  presentation: { buttonLabels: { createButtonText: 'Create service' } },
  steps: [
    {
      title: 'About',
      schema: {
        required: ['name'],
        properties: {
          name: { title: 'Name', type: 'string' },
          owner: {
            title: 'Owner',
            type: 'string',
            default: 'group:default/crane',
          },
        },
      },
    },
  ],
};

function renderKit(api: object = {}) {
  renderInTestApp(
    <Routes>
      <Route
        path="/create/templates/*"
        element={
          <KitPage namespace="default" name="node-service" stock="stock form" />
        }
      />
      <Route path="/create/tasks/7" element="the run" />
    </Routes>,
    {
      initialRouteEntries: ['/create/templates/default/node-service'],
      apis: [
        mockApis.permission(),
        [
          catalogApiRef,
          catalogApiMock({
            entities: [
              kit,
              makeEntity('group:default/crane', {
                metadata: { title: 'Crane crew' },
              }),
            ],
          }),
        ],
        [formFieldsApiRef, { loadFormFields: async () => [] }],
        [
          scaffolderApiRef,
          { getTemplateParameterSchema: async () => manifest, ...api } as any,
        ],
      ],
    },
  );
}

async function fillAndReview() {
  await userEvent.type(
    await screen.findByRole('textbox', { name: /^Name/ }),
    'tide-clock',
  );
  await userEvent.click(screen.getByRole('button', { name: 'Review' }));
}

describe('KitPage', () => {
  it('says what is going to happen', async () => {
    renderKit();

    const plan = await screen.findByRole('region', { name: 'What happens' });

    expect(await within(plan).findByText(/kept by Crane crew/)).toBeVisible();
    expect(
      within(plan)
        .getAllByRole('listitem')
        .map(item => item.textContent),
    ).toEqual(['Write the files', 'Create the repository']);
  });

  it('shows the answers in words, and starts the run', async () => {
    const scaffold = jest.fn(async () => ({ taskId: '7' }));
    renderKit({ scaffold });

    await fillAndReview();

    expect(await screen.findByText('Crane crew')).toBeVisible();
    await userEvent.click(
      screen.getByRole('button', { name: 'Create service' }),
    );
    expect(await screen.findByText('the run')).toBeVisible();
    expect(scaffold).toHaveBeenCalledWith({
      templateRef: 'template:default/node-service',
      values: { name: 'tide-clock', owner: 'group:default/crane' },
      secrets: {},
    });
  });

  it('says why the run could not be started, and keeps the answers', async () => {
    renderKit({
      scaffold: async () => {
        throw new Error('no room');
      },
    });
    await fillAndReview();

    await userEvent.click(
      await screen.findByRole('button', { name: 'Create service' }),
    );

    expect(await screen.findByText('no room')).toBeVisible();
    expect(screen.getByText('tide-clock')).toBeVisible();
  });

  it('leaves to the stock form what only that can do', async () => {
    renderKit({
      getTemplateParameterSchema: async () => ({
        ...manifest,
        formDecorators: [{ id: 'token' }],
      }),
    });

    expect(await screen.findByText('stock form')).toBeVisible();
  });

  it('reads the kit again when asked to', async () => {
    const answers = [new Error('no answer')];
    renderKit({
      getTemplateParameterSchema: async () => {
        const failure = answers.pop();
        if (failure) {
          throw failure;
        }
        return manifest;
      },
    });
    expect(await screen.findByText('no answer')).toBeVisible();

    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));

    expect(
      await screen.findByRole('heading', { name: 'Node service' }),
    ).toBeVisible();
  });

  it('says so where there is no such kit', async () => {
    renderKit({
      getTemplateParameterSchema: async () => {
        throw new Error('Template not found.');
      },
    });

    expect(await screen.findByText(/Template not found\./)).toBeVisible();
    expect(screen.getByRole('link', { name: 'Starter kits' })).toHaveAttribute(
      'href',
      '/create',
    );
  });
});
