import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderDefinition } from '../__testUtils__/renderDefinition';

describe('the views of other definitions', () => {
  it('lead from type to type of a GraphQL schema', async () => {
    renderDefinition({
      type: 'graphql',
      definition: 'type Query { ship: Ship }\n"Floats" type Ship { id: ID! }',
    });
    const root = within(await screen.findByRole('article', { name: 'Query' }));

    await userEvent.click(root.getByRole('link', { name: 'Ship' }));

    expect(await screen.findByText('Floats')).toBeVisible();
  });

  it('show the services of a gRPC file, and find by field', async () => {
    renderDefinition({
      type: 'grpc',
      definition: `syntax = "proto3";
        service Ships { rpc Find(Id) returns (Ship); }
        message Id { string value = 1; }
        message Ship { string berth = 1; }`,
    });
    expect(await screen.findByRole('article', { name: 'Ships' })).toBeVisible();

    await userEvent.type(screen.getByRole('searchbox'), 'berth');

    expect(await screen.findByText('1 found')).toBeVisible();
    const list = within(screen.getByRole('navigation'));
    expect(list.getByRole('link', { name: 'Ship' })).toBeVisible();
    expect(list.queryByRole('link', { name: 'Id' })).toBeNull();
  });

  it.each([
    [
      'a field of GraphQL',
      'graphql',
      'type Query { ship(name: ID!): Ship ports: Int } type Ship { name: ID! }',
      '/?type=Query&field=ship',
      /^ship/,
    ],
    [
      'a method of gRPC',
      'grpc',
      `syntax = "proto3";
        package fleet;
        service Ships { rpc Find(Id) returns (Id); rpc Watch(Id) returns (Id); }
        message Id { string value = 1; }`,
      '/?type=fleet.Ships&field=Watch',
      /^Watch/,
    ],
    [
      'an operation of AsyncAPI 2',
      'asyncapi',
      `asyncapi: 2.6.0
channels:
  ships.arrived: { publish: { summary: One arrived } }
  ships.left: { publish: { summary: One left }, subscribe: { summary: Ask } }`,
      '/?channel=ships.left&operation=publish',
      /One left$/,
    ],
  ])(
    'come to what an address names: %s',
    async (_, type, definition, address, text) => {
      renderDefinition({ type, definition, address });

      const items = await screen.findAllByRole('listitem', {
        current: true,
      });

      expect(items).toHaveLength(1);
      expect(items[0]).toHaveTextContent(text);
    },
  );

  it('show a JSON Schema as a tree', async () => {
    renderDefinition({
      type: 'jsonschema',
      definition: JSON.stringify({
        title: 'Ship',
        properties: { name: { type: 'string', minLength: 2 } },
        $defs: { Berth: { type: 'string' } },
      }),
    });

    expect(await screen.findByText('2 characters or more')).toBeVisible();
    expect(screen.getByText('Berth')).toBeVisible();
  });

  it.each([
    ['graphql', 'type Query {', 'Line 1, column 13'],
    ['grpc', 'syntax = "proto3";\nmessage {', 'Line 2'],
    ['jsonschema', '- a', 'Line 1'],
    ['asyncapi', 'asyncapi: [', 'Line 1'],
  ])(
    'say where a broken definition is broken: %s',
    async (type, definition, place) => {
      renderDefinition({ type, definition });

      expect(
        await screen.findByText('This definition could not be read'),
      ).toBeVisible();
      expect(screen.getByText(new RegExp(`${place}\\b`))).toBeVisible();
    },
  );
});
