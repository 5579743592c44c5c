import { hurry } from '../__testUtils__/hurry';
import { makeDiscovery } from '../__testUtils__/makeDiscovery';
import { answer, ScriptedApi } from '../__testUtils__/ScriptedApi';
import { HttpClusterApi } from '../cluster/HttpClusterApi';
import { readSourceOptions } from '../config/readSourceOptions';
import { findObjectTypes } from './findObjectTypes';

const { signal } = new AbortController();

let scripted: ScriptedApi;
let api: HttpClusterApi;

async function find(discovery: object, config = {}) {
  scripted = await ScriptedApi.start(answer(200, discovery));
  api = new HttpClusterApi(scripted.account, {
    rest: hurry,
    onUse: () => {},
  });
  return findObjectTypes(api, readSourceOptions('production', config), signal);
}

const discovery = makeDiscovery({
  apps: {
    v1: [
      { resource: 'deployments', kind: 'Deployment' },
      { resource: 'replicasets', kind: 'ReplicaSet' },
    ],
  },
  'argoproj.io': {
    v1alpha1: [
      { resource: 'applications', kind: 'Application' },
      { resource: 'appprojects', kind: 'AppProject' },
    ],
  },
  'other.example.com': { v1: [{ resource: 'applications' }] },
  'platform.example.com': {
    v2: [
      {
        resource: 'databases',
        kind: 'Database',
        categories: ['crossplane', 'composite'],
      },
      { resource: 'events', verbs: ['create'], categories: ['claim'] },
    ],
    v1: [
      { resource: 'databases', kind: 'Database', categories: ['composite'] },
      { resource: 'buckets', kind: 'Bucket', categories: ['claim'] },
      {
        resource: 'networks',
        kind: 'Network',
        scope: 'Cluster',
        categories: ['composite'],
      },
      { resource: 'managed', categories: ['managed'] },
    ],
  },
});

describe('findObjectTypes', () => {
  afterEach(async () => {
    api.close();
    await scripted.close();
  });

  it('finds each kind in the version that the cluster prefers', async () => {
    const types = await find(discovery, { labelSelector: 'app' });

    expect(types.map(type => type.id)).toEqual([
      'apps/v1/deployments',
      'argoproj.io/v1alpha1/applications',
      'platform.example.com/v1/buckets',
      'platform.example.com/v1/networks',
      'platform.example.com/v2/databases',
    ]);
    expect(types[0]).toEqual({
      id: 'apps/v1/deployments',
      group: 'apps',
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      plural: 'deployments',
      isNamespaced: true,
      labelSelector: 'app',
    });
    expect(types[3]).toMatchObject({ isNamespaced: false });
    expect(types[3].labelSelector).toBeUndefined();
  });

  it('finds what is configured', async () => {
    const types = await find(discovery, { objects: ['argocd'] });

    expect(types.map(type => type.kind)).toEqual(['Application']);
  });

  it('says which Kubernetes it needs', async () => {
    const types = find({ kind: 'APIGroupList', groups: [] });

    await expect(types).rejects.toThrow('Kubernetes 1.27 or later is needed');
  });
});
