/**
 * Kinds of contracts that can be compared.
 *
 * @public
 */
export type ContractType =
  | 'openapi'
  | 'asyncapi'
  | 'graphql'
  | 'grpc'
  | 'jsonschema';

/**
 * How much one change asks of those who use the contract.
 *
 * @public
 */
export type ChangeLevel = 'breaking' | 'non-breaking' | 'docs-only';

/**
 * The gravest level of all changes, or `none`.
 *
 * @public
 */
export type Verdict = ChangeLevel | 'none';

/**
 * One change between two versions of a contract.
 *
 * @public
 */
export type ContractChange = {
  readonly level: ChangeLevel;
  /** Stable name of the rule that found it, in kebab-case. */
  readonly rule: string;
  /** Where it is, for people: `GET /pets/{id} › query parameter "limit"`. */
  readonly path: string;
  /** What changed, as a sentence. */
  readonly message: string;
};

/**
 * What changed between two versions of a contract, the gravest first.
 *
 * @public
 */
export type ContractDiff = {
  readonly verdict: Verdict;
  readonly changes: readonly ContractChange[];
};
