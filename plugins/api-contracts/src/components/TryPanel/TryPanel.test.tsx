import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type {
  ContractServer,
  TryAnswer,
  TryRequest,
} from '@fairway/plugin-api-contracts-common';
import type { ApiContractsApi } from '../../api';
import { renderDefinition } from '../../__testUtils__/renderDefinition';

const definition = `
openapi: 3.0.3
info: { title: Ships, version: '1' }
paths:
  /ships/{id}:
    get:
      operationId: getShip
      parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
      responses: { '200': { description: A ship } }
`;

const answer: TryAnswer = {
  status: 200,
  statusText: 'OK',
  headers: [['content-type', 'application/json']],
  droppedHeaders: ['cookie'],
  body: '{"name":"Ana"}',
  encoding: 'utf8',
  isTruncated: false,
  timing: { totalMs: 12.4, firstByteMs: 9.8 },
  bytes: 14,
};

const servers: ContractServer[] = [
  {
    url: 'https://a.example.com',
    methods: ['GET'],
    isAllowed: true,
    credentials: ['reader'],
  },
  {
    url: 'http://10.0.0.1',
    methods: [],
    isAllowed: false,
    reason: 'address-not-allowed',
    message: 'It is a private address.',
    credentials: [],
  },
];

async function openPanel(api: Partial<ApiContractsApi>) {
  renderDefinition({
    type: 'openapi',
    definition,
    address: '/?operation=getShip',
    api: { listServers: async () => servers, ...api },
  });
  await userEvent.click(await screen.findByText('Try it'));
}

describe('TryPanel', () => {
  beforeEach(() => sessionStorage.clear());

  it('sends what is filled in, and shows what came back', async () => {
    const tryOut = jest.fn(async (_request: TryRequest) => answer);
    await openPanel({ tryOut });
    expect(screen.getByText(/It is a private address/)).toBeVisible();
    expect(screen.getByRole('button', { name: 'Send' })).toBeDisabled();

    await userEvent.type(
      screen.getByRole('textbox', { name: /^id/ }),
      'x 1{Control>}{Enter}{/Control}',
    );

    const result = within(
      await screen.findByRole('region', { name: 'Answer' }),
    );
    expect(tryOut).toHaveBeenCalledWith(
      {
        entityRef: 'api:default/berths',
        server: 'https://a.example.com',
        method: 'GET',
        path: '/ships/x%201',
        headers: {},
      },
      expect.any(AbortSignal),
    );
    expect(result.getByText('200 OK')).toBeVisible();
    expect(result.getByText(/12 ms, first byte after 10 ms/)).toBeVisible();
    expect(result.getByText(/"name": "Ana"/)).toBeVisible();
    expect(
      result.getByText('Not passed on by the portal: cookie'),
    ).toBeVisible();
    expect(screen.getByText('Calls of this tab (1)')).toBeVisible();
  });

  it('keeps a header that the user types out of what is remembered', async () => {
    const tryOut = jest.fn(async (_request: TryRequest) => answer);
    await openPanel({ tryOut });
    await userEvent.type(screen.getByRole('textbox', { name: /^id/ }), '1');
    await userEvent.click(screen.getByRole('button', { name: /Credential/ }));
    await userEvent.click(
      await screen.findByRole('option', { name: 'A header of mine' }),
    );
    await userEvent.type(
      screen.getByLabelText('Value of the header'),
      'hush-hush',
    );

    await userEvent.click(screen.getByRole('button', { name: 'Send' }));

    await screen.findByRole('region', { name: 'Answer' });
    expect(tryOut.mock.calls[0][0].headers).toEqual({
      Authorization: 'hush-hush',
    });
    expect(JSON.stringify({ ...sessionStorage })).not.toContain('hush-hush');
  });

  it('can be cancelled', async () => {
    let signal: AbortSignal | undefined;
    await openPanel({
      tryOut: (_, given) => {
        signal = given;
        return new Promise(() => undefined);
      },
    });
    await userEvent.type(screen.getByRole('textbox', { name: /^id/ }), '1');
    await userEvent.click(screen.getByRole('button', { name: 'Send' }));

    await userEvent.click(
      await screen.findByRole('button', { name: 'Cancel' }),
    );

    expect(signal?.aborted).toBe(true);
    expect(screen.queryByRole('button', { name: 'Cancel' })).toBeNull();
  });

  it('says why a request was refused', async () => {
    await openPanel({
      tryOut: () => Promise.reject(new Error('Not on the list.')),
    });
    await userEvent.type(screen.getByRole('textbox', { name: /^id/ }), '1');

    await userEvent.click(screen.getByRole('button', { name: 'Send' }));

    expect(await screen.findByText('Not on the list.')).toBeVisible();
  });
});
