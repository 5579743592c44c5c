import type { ProtobufType } from './toProtobufTypes';

/**
 * Finds what a name in a signature means, as the language looks it up: from the innermost scope outwards.
 *
 * @param from - Full name of the type that it stands in
 * @param text - The name, perhaps with `repeated`, `stream` or `map<…>` around it
 */
export function findProtobufType(
  types: readonly ProtobufType[],
  from: string,
  text: string,
): ProtobufType | undefined {
  const name = text.replace(/^\w+ /, '').replace(/^map<\w+, (.*)>$/, '$1');
  const named = (full: string) => types.find(type => type.name === full);
  if (name.startsWith('.')) return named(name.slice(1));
  const scope = from.split('.');
  for (let depth = scope.length; depth >= 0; depth -= 1) {
    const found = named([...scope.slice(0, depth), name].join('.'));
    if (found) return found;
  }
  return undefined;
}
