import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type {
  ContractServer,
  TryRequest,
} from '@fairway/plugin-api-contracts-common';
import type { ApiContractsApi } from '../../api';
import { answering, answerWith } from '../../__testUtils__/answerWith';
import { renderDefinition } from '../../__testUtils__/renderDefinition';

const definition = `
type Query { ship(id: ID!): Ship, berths: [Berth!]! }
type Mutation { moor(id: ID!): Ship }
type Ship { id: ID!, name: String }
type Berth { number: Int! }
`;

const servers: ContractServer[] = [
  {
    url: 'https://api.example.com/graphql',
    methods: ['POST'],
    isAllowed: true,
    credentials: [],
  },
];

const render = (api: Partial<ApiContractsApi> = {}, address = '/') =>
  renderDefinition({
    type: 'graphql',
    definition,
    address,
    api: { listServers: async () => servers, ...api },
  });

describe('GraphQlTry', () => {
  beforeEach(() => sessionStorage.clear());

  it('sends a query made for a field, and shows data and errors', async () => {
    const tryOut = jest.fn((_: TryRequest) =>
      answering(
        answerWith([
          '{"data":{"ship":{"id":"7"}},"errors":[{"message":"Fog","path":["ship","name"]}]}',
        ]),
      )(),
    );
    render({ tryOut });
    await userEvent.click(
      await screen.findByRole('link', { name: 'Try ship' }),
    );
    const editor = await screen.findByRole('textbox', { name: 'Query' });
    expect(editor).toHaveTextContent('query Ship($id: ID!)');

    await userEvent.clear(screen.getByRole('textbox', { name: 'Variables' }));
    expect(screen.getByRole('button', { name: 'Send' })).toBeEnabled();
    await userEvent.type(
      screen.getByRole('textbox', { name: 'Variables' }),
      '{{ "id": 7',
    );
    expect(screen.getByText(/The variables cannot be read/)).toBeVisible();
    expect(screen.getByRole('button', { name: 'Send' })).toBeDisabled();
    await userEvent.keyboard('}');
    await userEvent.click(screen.getByRole('button', { name: 'Send' }));

    const answer = within(
      await screen.findByRole('region', { name: 'Answer' }),
    );
    expect(await answer.findByText('Errors of the service: 1')).toBeVisible();
    expect(answer.getByText('ship.name')).toBeVisible();
    expect(answer.getByText(/"id": "7"/)).toBeVisible();
    expect(tryOut.mock.calls[0][0]).toMatchObject({
      server: 'https://api.example.com/graphql',
      method: 'POST',
      path: '',
    });
    expect(JSON.parse(tryOut.mock.calls[0][0].body!)).toEqual({
      query:
        'query Ship($id: ID!) {\n  ship(id: $id) {\n    id\n    name\n  }\n}',
      variables: { id: 7 },
      operationName: 'Ship',
    });
    await userEvent.click(screen.getByText('Calls of this tab (1)'));
    expect(screen.getByText('POST Ship')).toBeVisible();
  });

  it('opens with what the address asks for', async () => {
    render({}, '/?try=mutation+moor');

    expect(
      await screen.findByRole('textbox', { name: 'Query' }),
    ).toHaveTextContent('mutation Moor($id: ID!)');
  });

  it('is absent where nothing can be tried', async () => {
    render({ listServers: async () => undefined });

    expect(await screen.findByRole('article', { name: 'Query' })).toBeVisible();
    expect(screen.queryByText('Try it')).toBeNull();
    expect(screen.queryByRole('link', { name: /^Try/ })).toBeNull();
  });
});
