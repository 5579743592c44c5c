import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type {
  ContractServer,
  TryEvent,
  TryRequest,
} from '@fairway/plugin-api-contracts-common';
import { answering, answerWith } from '../../__testUtils__/answerWith';
import { renderDefinition } from '../../__testUtils__/renderDefinition';

const definition = `
syntax = "proto3";
package sea.v1;
service Ships {
  rpc Find(Id) returns (Ship);
  rpc Watch(Id) returns (stream Ship);
  rpc Upload(stream Ship) returns (Id);
}
message Id { string value = 1; }
message Ship { string name = 1; }
`;

const servers: ContractServer[] = [
  {
    url: 'https://api.example.com',
    methods: ['POST'],
    isAllowed: true,
    credentials: [],
  },
];

/** A message and trailers of gRPC-Web. */
const frames: TryEvent = {
  type: 'chunk',
  data: btoa(`\0\0\0\0\x05\x0a\x03Ana\x80\0\0\0\x0fgrpc-status:0\r\n`),
  encoding: 'base64',
};

describe('GrpcTry', () => {
  beforeEach(() => sessionStorage.clear());

  it('calls a method with a message written as JSON', async () => {
    const [head, end] = answerWith([], {
      headers: [['content-type', 'application/grpc-web+proto']],
    });
    const tryOut = jest.fn((_: TryRequest) => answering([head, frames, end])());
    renderDefinition({
      type: 'grpc',
      definition,
      api: { listServers: async () => servers, tryOut },
    });
    expect(await screen.findByRole('link', { name: 'Try Find' })).toBeVisible();
    // It takes a stream, which a browser cannot send.
    expect(screen.queryByRole('link', { name: 'Try Upload' })).toBeNull();
    await userEvent.click(screen.getByRole('link', { name: 'Try Watch' }));
    const message = await screen.findByRole('textbox', {
      name: 'Message (sea.v1.Id)',
    });
    expect(message).toHaveValue('{\n  "value": ""\n}');

    await userEvent.clear(message);
    await userEvent.type(message, '{{ "number": 7 }');
    expect(screen.getByText(/The message cannot be read/)).toBeVisible();
    await userEvent.clear(message);
    await userEvent.type(message, '{{ "value": "7" }');
    await userEvent.click(screen.getByRole('button', { name: 'Send' }));

    const answer = within(
      await screen.findByRole('region', { name: 'Answer' }),
    );
    expect(await answer.findByText(/"name": "Ana"/)).toBeVisible();
    expect(answer.getByText(/gRPC: OK · messages: 1/)).toBeVisible();
    expect(tryOut.mock.calls[0][0]).toMatchObject({
      server: 'https://api.example.com',
      path: '/sea.v1.Ships/Watch',
      body: btoa('\0\0\0\0\x03\x0a\x017'),
      encoding: 'base64',
    });
  });
});
