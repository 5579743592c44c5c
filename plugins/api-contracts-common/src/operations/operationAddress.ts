/**
 * Parameters of the address of the *Definition* tab that name a part of the definition.
 *
 * @public
 */
export const DEFINITION_PARAMS = {
  /** Key of an operation of OpenAPI, or id of one of AsyncAPI. */
  operation: 'operation',
  /** Id of a channel of AsyncAPI. */
  channel: 'channel',
  /** Full name of a type of GraphQL or Protocol Buffers. */
  type: 'type',
  /** Field of that type, or method of that service. */
  field: 'field',
} as const;

/**
 * Where in a definition an operation is, as the address of the *Definition* tab says it.
 *
 * @public
 */
export type OperationAddress = {
  readonly [name in keyof typeof DEFINITION_PARAMS]?: string;
};

/**
 * Writes the query part of the address that leads to an operation on the *Definition* tab.
 *
 * @public
 */
export function toOperationSearch(address: OperationAddress): string {
  const names = Object.keys(DEFINITION_PARAMS) as (keyof OperationAddress)[];
  const parts = names.flatMap(name => {
    const value = address[name];
    return value === undefined
      ? []
      : `${DEFINITION_PARAMS[name]}=${encodeURIComponent(value)}`;
  });
  return `?${parts.join('&')}`;
}
