/** What goes where an organisation has no rules of its own. */
export const DEFAULT_RULESET = `extends:
  - [spectral:oas, recommended]
  - [spectral:asyncapi, recommended]
`;
