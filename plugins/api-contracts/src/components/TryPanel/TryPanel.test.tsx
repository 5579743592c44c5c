import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type {
  ContractServer,
  TryEvent,
  TryRequest,
} from '@fairway/plugin-api-contracts-common';
import type { ApiContractsApi } from '../../api';
import { answering, answerWith } from '../../__testUtils__/answerWith';
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

const answer = answerWith(['{"name":', '"Ana"}'], {
  droppedHeaders: ['cookie'],
});

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
    const tryOut = jest.fn((_request: TryRequest) => answering(answer)());
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
    const tryOut = jest.fn((_request: TryRequest) => answering(answer)());
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

  it('shows an answer as it comes, and what came of one that is cancelled', async () => {
    let signal: AbortSignal | undefined;
    let sendMore = (_: string) => {};
    const more = () =>
      new Promise<string>(done => {
        sendMore = done;
      });
    await openPanel({
      async *tryOut(_, given) {
        signal = given;
        yield answer[0];
        for (;;) {
          yield { type: 'chunk', data: await more(), encoding: 'utf8' };
        }
      },
    });
    await userEvent.type(screen.getByRole('textbox', { name: /^id/ }), '1');
    await userEvent.click(screen.getByRole('button', { name: 'Send' }));
    expect(await screen.findByText('200 OK')).toBeVisible();

    sendMore('data: one\n');
    expect(await screen.findByText('data: one')).toBeVisible();
    sendMore('data: two\n');
    expect(await screen.findByText(/data: two/)).toBeVisible();
    expect(screen.getByText('20 bytes so far')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));

    expect(signal?.aborted).toBe(true);
    expect(screen.queryByRole('button', { name: 'Cancel' })).toBeNull();
    expect(screen.getByText(/data: one\s+data: two/)).toBeVisible();
    expect(
      screen.getByText('Cancelled: this is what came until then.'),
    ).toBeVisible();
  });

  it('asks anew for the servers when told to try again', async () => {
    const listServers = jest
      .fn<Promise<ContractServer[]>, [string, string?]>()
      .mockRejectedValueOnce(new Error('The portal is busy.'))
      .mockResolvedValue(servers);
    renderDefinition({
      type: 'openapi',
      definition,
      address: '/?operation=getShip',
      api: { listServers },
    });
    expect(await screen.findByText('The portal is busy.')).toBeVisible();

    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));

    expect(await screen.findByText('Try it')).toBeVisible();
    expect(listServers).toHaveBeenCalledTimes(2);
  });

  it('sends to the servers of the environment that is on the page', async () => {
    const tryOut = jest.fn((_request: TryRequest) => answering(answer)());
    const staging = 'https://staging.example.com';
    const environments = ['staging', 'test'].map(environment => ({
      environment,
      title: environment,
      target: `https://${environment}.example.com/api`,
      isRunning: true,
      hash: 'a',
      checkedAt: new Date().toISOString(),
    }));
    renderDefinition({
      type: 'openapi',
      definition,
      address: '/?operation=getShip&environment=test',
      annotations: { 'fairway/api-definition.staging': staging },
      api: {
        listEnvironments: async () => environments,
        readEnvironmentDefinition: async () => definition,
        listServers: async (_, environment) => [
          { ...servers[0], url: `https://${environment}.example.com` },
        ],
        tryOut,
      },
    });
    await userEvent.click(await screen.findByText('Try it'));
    expect(
      screen.getByRole('button', { name: /test\.example\.com/ }),
    ).toBeVisible();

    await userEvent.click(screen.getByRole('radio', { name: 'staging' }));
    await userEvent.click(await screen.findByText('Try it'));
    await userEvent.type(screen.getByRole('textbox', { name: /^id/ }), '1');
    await userEvent.click(screen.getByRole('button', { name: 'Send' }));

    expect(await screen.findByText('200 OK')).toBeVisible();
    expect(tryOut).toHaveBeenCalledWith(
      expect.objectContaining({ environment: 'staging', server: staging }),
      expect.any(AbortSignal),
    );
  });

  it('says why a request was refused', async () => {
    await openPanel({
      tryOut: () => {
        throw new Error('Not on the list.');
      },
    });
    await userEvent.type(screen.getByRole('textbox', { name: /^id/ }), '1');

    await userEvent.click(screen.getByRole('button', { name: 'Send' }));

    expect(await screen.findByText('Not on the list.')).toBeVisible();
    expect(screen.getByText('There is no answer')).toBeVisible();
  });

  it.each<[string, TryEvent, string]>([
    [
      'broke off',
      {
        type: 'error',
        reason: 'target-broken',
        message: 'It broke off after 8 bytes.',
      },
      'It broke off after 8 bytes.',
    ],
    [
      'is too long',
      { ...answer[3], isTruncated: true, truncatedBy: 'size' } as TryEvent,
      'Cut off: the answer was longer than is passed on.',
    ],
    [
      'takes too long',
      { ...answer[3], isTruncated: true, truncatedBy: 'time' } as TryEvent,
      'Cut off: the answer took longer than the portal waits.',
    ],
  ])('says that an answer %s, and shows what came', async (_, last, words) => {
    await openPanel({ tryOut: answering([...answer.slice(0, 2), last]) });
    await userEvent.type(screen.getByRole('textbox', { name: /^id/ }), '1');

    await userEvent.click(screen.getByRole('button', { name: 'Send' }));

    expect(await screen.findByText(words)).toBeVisible();
    expect(screen.getByText('{"name":')).toBeVisible();
    expect(screen.getByText('Calls of this tab (1)')).toBeVisible();
  });
});
