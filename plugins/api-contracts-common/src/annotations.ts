/**
 * Names where an API is served, for contracts that cannot say it themselves: GraphQL and protobuf have no
 * words for it, and an OpenAPI document may say `/`. Absolute addresses, separated by spaces or commas.
 *
 * @public
 */
export const API_SERVERS_ANNOTATION = 'fairway/api-servers';

/**
 * Begins the name of an annotation that says where the definition of an API in an environment is: with the name of
 * the environment behind it, e.g. `fairway/api-definition.staging`. Its value is a path in the repository of
 * the entity (`./openapi.staging.yaml`), the address of a file in another repository, or where the running service
 * tells its definition (`https://orders.staging.example.com/openapi.json`).
 *
 * @public
 */
export const API_DEFINITION_ANNOTATION_PREFIX = 'fairway/api-definition.';
