import { chooseRoot } from './chooseRoot';

const entity = (kind: string, name: string, owner?: string) => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind,
  metadata: { name },
  relations: owner ? [{ type: 'ownedBy', targetRef: owner }] : undefined,
});

describe('chooseRoot', () => {
  const others = [
    entity('System', 'first', 'group:default/x'),
    entity('Domain', 'wide', 'group:default/x'),
  ];
  const me = ['user:default/ana', 'group:default/payments'];

  it('prefers what the reader owns, systems before domains', () => {
    const domain = entity('Domain', 'my-domain', 'group:default/payments');
    const system = entity('System', 'my-system', 'user:default/ana');

    expect(chooseRoot([...others, domain], me)).toBe(domain);
    expect(chooseRoot([...others, domain, system], me)).toBe(system);
  });

  it('falls back to the widest view', () => {
    expect(chooseRoot(others, me)?.metadata.name).toBe('wide');
    expect(chooseRoot(others.slice(0, 1), me)?.metadata.name).toBe('first');
    expect(chooseRoot([], me)).toBeUndefined();
  });
});
