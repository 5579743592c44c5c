/**
 * Names where an API is served, for contracts that cannot say it themselves: GraphQL and protobuf have no
 * words for it, and an OpenAPI document may say `/`. Absolute addresses, separated by spaces or commas.
 *
 * @public
 */
export const API_SERVERS_ANNOTATION = 'fairway/api-servers';
