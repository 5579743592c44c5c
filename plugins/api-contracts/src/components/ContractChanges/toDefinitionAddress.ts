import type { ContractChange } from '@fairway/plugin-api-contracts-common';

const OPERATION =
  /^((?:GET|PUT|POST|DELETE|OPTIONS|HEAD|PATCH|TRACE) \/[^›]*?)(?: ›|$)/;

/** The part of the *Definition* tab that a change is about, as the query of its address; `undefined` for what has none, or is gone. */
export function toDefinitionAddress({
  path,
  rule,
}: ContractChange): string | undefined {
  const operation = OPERATION.exec(path)?.[1];
  return operation && !/^api-.*removed/.test(rule)
    ? `?operation=${encodeURIComponent(operation)}`
    : undefined;
}
