import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderDefinition } from '../../__testUtils__/renderDefinition';

const definition = `
openapi: 3.1.0
info: { title: Harbour, version: 1.2.0, description: Places to **moor** }
servers: [{ url: 'https://{region}.example.com', variables: { region: { default: north } } }]
tags: [{ name: Berths }, { name: Ships }]
security: [{ key: [] }]
paths:
  /berths:
    get:
      operationId: listBerths
      tags: [Berths]
      summary: All berths
      parameters:
        - { name: limit, in: query, description: How many, schema: { type: integer, maximum: 100 } }
      responses:
        '200':
          description: Some berths
          content: { application/json: { schema: { type: array, items: { $ref: '#/components/schemas/Berth' } } } }
  /ships/{id}:
    delete:
      tags: [Ships]
      summary: Sends a ship away
      deprecated: true
      parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
      responses: { '204': { description: It left } }
components:
  securitySchemes: { key: { type: apiKey, in: header, name: X-Key } }
  schemas:
    Berth: { type: object, required: [name], properties: { name: { type: string }, next: { $ref: '#/components/schemas/Berth' } } }
`;

const render = (address?: string, text = definition) =>
  renderDefinition({ type: 'openapi', definition: text, address });

describe('OpenApiDefinition', () => {
  it('shows what the API is beside its operations', async () => {
    render();

    expect(
      await screen.findByRole('heading', { name: 'Harbour' }),
    ).toBeVisible();
    expect(screen.getByText('https://north.example.com')).toBeVisible();
    const list = within(screen.getByRole('navigation', { name: 'Operations' }));
    expect(list.getByRole('button', { name: /Berths/ })).toBeVisible();
    expect(list.getByRole('link', { name: /All berths/ })).toBeVisible();
  });

  it('shows an operation that is chosen, and the schema of its answer', async () => {
    render();

    await userEvent.click(
      await screen.findByRole('link', { name: /All berths/ }),
    );

    const operation = within(
      await screen.findByRole('article', { name: 'GET /berths' }),
    );
    expect(operation.getByText('at most 100')).toBeVisible();
    expect(operation.getByText('Berth[]')).toBeVisible();
    expect(operation.getAllByText('required')[0]).toBeVisible();
    expect(operation.getByText('key')).toBeVisible();
    expect(operation.queryByText('Try it')).toBeNull();
  });

  it.each([
    ['its id', '/?operation=listBerths', 'GET /berths'],
    ['verb and path', '/?operation=GET+%2Fberths', 'GET /berths'],
    [
      'verb and path only',
      '/?operation=DELETE%20/ships/{id}',
      'DELETE /ships/{id}',
    ],
  ])(
    'opens the operation that an address names by %s',
    async (_, address, name) => {
      render(address);

      expect(await screen.findByRole('article', { name })).toBeVisible();
    },
  );

  it('says that an operation is not there', async () => {
    render('/?operation=feedSeagulls');

    expect(
      await screen.findByText('“feedSeagulls” is not in this definition.'),
    ).toBeVisible();
  });

  it('finds operations by the schemas in them', async () => {
    render();

    await userEvent.type(
      await screen.findByRole('searchbox', { name: 'Search operations' }),
      'berth get',
    );

    expect(await screen.findByText('1 found')).toBeVisible();
    expect(screen.queryByRole('link', { name: /Sends a ship/ })).toBeNull();
  });

  it('is walked through by the arrow keys', async () => {
    render();
    const first = await screen.findByRole('link', { name: /All berths/ });
    first.focus();

    await userEvent.keyboard('{ArrowDown}{ArrowDown}');

    expect(screen.getByRole('link', { name: /Sends a ship/ })).toHaveFocus();
  });

  it('marks the line where a document is broken', async () => {
    render('/', 'openapi: 3.0.0\ninfo:\n  title: [a\npaths: {}\n');

    expect(
      await screen.findByText('This definition could not be read'),
    ).toBeVisible();
    expect(screen.getByText(/Line 4, column/)).toBeVisible();
    expect(screen.getByRole('group', { name: 'Line 4' })).toHaveTextContent(
      'paths: {}',
    );
  });

  it('leads to the lines of what it cannot show', async () => {
    render(
      '/',
      `openapi: 3.0.0
info: { title: Far, version: '1' }
paths:
  /a:
    get:
      parameters: { name: id }
      responses: { '200': { $ref: 'https://example.com/far.yaml#/Answer' } }
`,
    );

    await userEvent.click(
      await screen.findByText('Parts of this definition cannot be shown: 2'),
    );

    expect(screen.getByText(/expected a list, found object/)).toBeVisible();
    expect(
      screen.getByText(/is another document, which is not read from here/),
    ).toBeVisible();
    expect(screen.getByRole('link', { name: 'Line 6' })).toHaveAttribute(
      'href',
      '/?view=raw&line=6',
    );
  });
});
