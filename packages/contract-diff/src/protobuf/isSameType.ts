/**
 * Whether two names stand for one type.
 *
 * @remarks
 *
 * Inside of `pets.v1.Shop`, `Pet`, `v1.Pet` and `.pets.v1.Pet` can be the same.
 *
 * @param scope - Full name of where the names are written
 */
export function isSameType(a: string, b: string, scope: string): boolean {
  const [short, long] = [a, b]
    .map(name => name.replace(/^\./, ''))
    .sort((x, y) => x.length - y.length);
  if (short === long) {
    return true;
  }
  const outer = long.slice(0, -short.length - 1);
  return long.endsWith(`.${short}`) && `.${scope}.`.includes(`.${outer}.`);
}
