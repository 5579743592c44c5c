import { readSourceOptions } from './readSourceOptions';

describe('readSourceOptions', () => {
  it('reads a whole cluster with the account of the pod, unless told otherwise', () => {
    const options = readSourceOptions('production', { type: 'kubernetes' });

    expect(options).toEqual({
      sourceId: 'production',
      cluster: 'production',
      objects: ['workloads', 'argocd', 'crossplane'],
    });
  });

  it('takes all that can be said', () => {
    const options = readSourceOptions('eu', {
      type: 'kubernetes',
      kubeconfig: '/etc/fairway/kubeconfig',
      context: 'eu-1',
      cluster: 'Europe',
      namespaces: ['shop', 'billing', 'shop'],
      labelSelector: 'app.kubernetes.io/name',
      objects: ['workloads'],
    });

    expect(options).toEqual({
      sourceId: 'eu',
      kubeconfig: '/etc/fairway/kubeconfig',
      context: 'eu-1',
      cluster: 'Europe',
      namespaces: ['billing', 'shop'],
      labelSelector: 'app.kubernetes.io/name',
      objects: ['workloads'],
    });
  });

  it.each([
    [{ context: 'eu-1' }, /kubeconfig must be set/],
    [{ namespaces: ['../kube-system'] }, /namespaces/],
    [{ namespaces: [] }, /namespaces/],
    [{ objects: ['pods'] }, /objects/],
    [{ labelSelector: 7 }, /labelSelector/],
  ])('refuses %j', (config, message) => {
    const read = () => readSourceOptions('eu', config);

    expect(read).toThrow(message);
    expect(read).toThrow(/systemModel\.sources\.eu/);
  });
});
