import { keepToDefinition } from './keepToDefinition';

const url = 'https://elsewhere.example.com/document';

describe('keepToDefinition', () => {
  it('lets go out what the reader sends', () => {
    const request = { url, method: 'POST' };

    expect(keepToDefinition(request)).toEqual({ url, method: 'POST' });
  });

  it('answers what the page asks by itself with nothing', async () => {
    jest
      .spyOn(Response, 'json')
      .mockImplementation(body => ({ json: async () => body } as Response));

    const { userFetch } = keepToDefinition({ url, userFetch: undefined });

    const answer = await (userFetch as unknown as typeof fetch)(url);
    expect(await answer.json()).toBeNull();
  });

  it('refuses to read other documents, and names them', () => {
    expect(() => keepToDefinition({ url, loadSpec: true })).toThrow(url);
  });
});
