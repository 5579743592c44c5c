import type { ContractChange } from '@fairway/plugin-api-contracts-common';

const OPERATION =
  /^((?:GET|PUT|POST|DELETE|OPTIONS|HEAD|PATCH|TRACE) \/[^›]*?)(?: ›|$)/;

/** The part of the *Definition* tab that a change is about, as the query of its address; `undefined` for what has none, or is gone. */
export function toDefinitionAddress(
  { path, rule }: ContractChange,
  environment: string | undefined,
): string | undefined {
  const operation = OPERATION.exec(path)?.[1];
  if (!operation || /^api-.*removed/.test(rule)) {
    return undefined;
  }
  const query = `operation=${encodeURIComponent(operation)}`;
  return environment === undefined
    ? `?${query}`
    : `?environment=${encodeURIComponent(environment)}&${query}`;
}
