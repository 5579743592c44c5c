import { deployments } from '../__testUtils__/deployments';
import { hurry } from '../__testUtils__/hurry';
import {
  answer,
  breakOff,
  ScriptedApi,
  tell,
} from '../__testUtils__/ScriptedApi';
import { HttpClusterApi } from '../cluster/HttpClusterApi';
import { readSourceOptions } from '../config/readSourceOptions';
import { Target } from '../objects/Target';
import { followTarget } from './followTarget';

const { signal } = new AbortController();

const target = new Target(deployments);

function change(name: string, resourceVersion: string, type = 'MODIFIED') {
  const metadata = {
    name,
    namespace: `of-${name}`,
    uid: name,
    resourceVersion,
  };
  return { type, object: { metadata } };
}

const bookmark = {
  type: 'BOOKMARK',
  object: { metadata: { resourceVersion: '15' } },
};
const tooOld = { type: 'ERROR', object: { code: 410, message: 'too old' } };

let scripted: ScriptedApi;
let api: HttpClusterApi;

async function follow(...answers: Parameters<typeof ScriptedApi.start>) {
  scripted = await ScriptedApi.start(...answers);
  api = new HttpClusterApi(scripted.account, {
    rest: hurry,
    onUse: () => {},
  });
  const changed: string[] = [];
  const end = followTarget(
    {
      api,
      types: [target.type],
      options: readSourceOptions('production', {}),
      isManifest: path => path !== 'apps/v1/Deployment/unknown',
    },
    target,
    { from: '10', rest: hurry, onChange: key => changed.push(key) },
    signal,
  );
  const error = await end.catch(e => e);
  return { changed, error };
}

describe('followTarget', () => {
  afterEach(async () => {
    api.close();
    await scripted.close();
  });

  it('goes on where it was when a watch ends or a connection is lost', async () => {
    const { changed, error } = await follow(
      tell(change('shop', '11'), change('unknown', '12'), bookmark),
      breakOff,
      answer(503),
      tell(change('billing', '16', 'DELETED')),
      tell(tooOld),
    );

    expect(changed).toEqual(['of-shop', 'of-billing']);
    expect(
      scripted.requests.map(url =>
        new URL(url, 'http://x').searchParams.get('resourceVersion'),
      ),
    ).toEqual(['10', '15', '15', '15', '16']);
    expect(error).toMatchObject({
      message: expect.stringMatching(
        /^apps\/v1\/deployments of the cluster production cannot be followed any longer.*too old/,
      ),
    });
  });

  it('gives up when nothing comes any more', async () => {
    const { error } = await follow(breakOff);

    expect(error.message).toContain('cannot be followed any longer');
    expect(scripted.requests).toHaveLength(5);
  });

  it('names the rule that is missing', async () => {
    const { error } = await follow(answer(403));

    expect(error.message).toContain(
      '{ apiGroups: ["apps"], resources: ["deployments"], verbs: ["list", "watch"] }',
    );
    expect(scripted.requests).toHaveLength(1);
  });
});
