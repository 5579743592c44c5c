import { renderInTestApp } from '@backstage/frontend-test-utils';
import { apiDocsConfigRef } from '@backstage/plugin-api-docs';
import { EntityProvider } from '@backstage/plugin-catalog-react';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { makeEntity } from '../../../__testUtils__/makeEntity';
import { DefinitionContent } from './DefinitionContent';

const view = {
  type: 'openapi',
  title: 'OpenAPI',
  rawLanguage: 'yaml',
  component: (definition: string) => <p>easy to read: {definition.length}</p>,
};

function renderDefinition(type: string, path = '/') {
  renderInTestApp(
    <EntityProvider
      entity={makeEntity('api:default/berths', {
        spec: { type, definition: 'title: Berths' },
      })}
    >
      <DefinitionContent />
    </EntityProvider>,
    {
      initialRouteEntries: [path],
      apis: [
        [
          apiDocsConfigRef,
          {
            getApiDefinitionWidget: ({ spec }) =>
              spec.type === 'openapi' ? view : undefined,
          },
        ],
      ],
    },
  );
}

describe('DefinitionContent', () => {
  it('shows a definition made easy to read, and as it was written', async () => {
    renderDefinition('openapi');
    expect(await screen.findByText('easy to read: 13')).toBeVisible();

    await userEvent.click(screen.getByRole('radio', { name: 'Raw' }));

    expect(
      await screen.findByRole('button', { name: 'Copy Definition' }),
    ).toBeVisible();
    expect(screen.queryByText('easy to read: 13')).toBeNull();
  });

  it('is opened by an address that says so as it was written', async () => {
    renderDefinition('openapi', '/?view=raw');

    expect(
      await screen.findByRole('radio', { name: 'Raw', checked: true }),
    ).toBeVisible();
    expect(screen.queryByText(/easy to read/)).toBeNull();
  });

  it.each(['grpc', 'carrier-pigeon'])(
    'shows the text of what has no other view: %s',
    async type => {
      renderDefinition(type);

      expect(
        await screen.findByRole('button', { name: 'Copy Definition' }),
      ).toBeVisible();
      expect(screen.queryByRole('radio')).toBeNull();
    },
  );
});
