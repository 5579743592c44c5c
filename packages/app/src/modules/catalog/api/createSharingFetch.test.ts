import { createSharingFetch } from './createSharingFetch';

const url = 'http://portal/api/catalog/entities/by-query?limit=20';

function setup() {
  let time = 0;
  const sent: string[] = [];
  const send = async (input: RequestInfo | URL, init?: RequestInit) => {
    sent.push(`${init?.method ?? 'GET'} ${input}`);
    return new Response(JSON.stringify({ number: sent.length }), {
      status: String(input).endsWith('missing') ? 404 : 200,
    });
  };
  return {
    sent,
    fetch: createSharingFetch(send, () => time),
    wait: (ms: number) => {
      time += ms;
    },
  };
}

describe('createSharingFetch', () => {
  it('sends one request for equal questions and answers each reader in full', async () => {
    const { fetch, sent } = setup();

    const responses = await Promise.all([fetch(url), fetch(url), fetch(url)]);

    expect(sent).toHaveLength(1);
    expect(await Promise.all(responses.map(r => r.json()))).toEqual([
      { number: 1 },
      { number: 1 },
      { number: 1 },
    ]);
  });

  it('asks again after two seconds', async () => {
    const { fetch, sent, wait } = setup();

    await fetch(url);
    wait(2000);
    await fetch(url);
    expect(sent).toHaveLength(1);

    wait(1);
    await fetch(url);
    expect(sent).toHaveLength(2);
  });

  it('tells questions sent by POST apart by their body', async () => {
    const { fetch, sent } = setup();
    const ask = (body: string) =>
      fetch('http://portal/api/catalog/entities/by-refs', {
        method: 'POST',
        body,
      });

    await Promise.all([ask('a'), ask('a'), ask('b')]);

    expect(sent).toHaveLength(2);
  });

  it('forgets everything when something is changed', async () => {
    const { fetch, sent } = setup();

    await fetch(url);
    await fetch('http://portal/api/catalog/refresh', {
      method: 'POST',
      body: '{}',
    });
    await fetch(url);

    expect(sent).toHaveLength(3);
  });

  it('keeps no failure', async () => {
    const { fetch, sent } = setup();
    const missing = 'http://portal/api/catalog/missing';

    const first = await fetch(missing);
    await fetch(missing);

    expect(first.status).toBe(404);
    expect(sent).toHaveLength(2);
  });
});
