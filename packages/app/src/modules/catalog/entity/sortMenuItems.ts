interface MenuItem {
  readonly node: { readonly spec: { readonly id: string } };
}

/** Names of actions in the order of their use; those of other plugins stand before what destroys. */
const order = [
  'edit-entity',
  'refresh-entity',
  'copy-entity-url',
  'inspect-entity',
];
const DESTRUCTIVE = 'unregister-entity';

/** Tells whether an action takes something away. */
export function isDestructive(item: MenuItem): boolean {
  return toName(item) === DESTRUCTIVE;
}

/** Puts the actions of an entity in an order that does not depend on how plugins are installed. */
export function sortMenuItems<T extends MenuItem>(items: readonly T[]): T[] {
  const rank = (item: T) => {
    const known = order.indexOf(toName(item));
    const other = known < 0 ? order.length : known;
    return isDestructive(item) ? order.length + 1 : other;
  };
  return [...items].sort((a, b) => rank(a) - rank(b));
}

function toName({ node }: MenuItem): string {
  return node.spec.id.slice(node.spec.id.lastIndexOf('/') + 1);
}
