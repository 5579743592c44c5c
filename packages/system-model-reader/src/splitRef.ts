/** @param entityRef - In full */
export function splitRef(
  entityRef: string,
): readonly [kind: string, namespace: string, name: string] {
  const [kind, rest] = entityRef.split(':');
  const [namespace, name] = rest.split('/');
  return [kind, namespace, name];
}
