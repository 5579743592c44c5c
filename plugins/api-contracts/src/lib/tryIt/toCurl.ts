import type { TryRequest } from '@fairway/plugin-api-contracts-common';

const quote = (text: string) => `'${text.replace(/'/g, `'\\''`)}'`;

/**
 * The same request as a command for a shell.
 *
 * @param secretHeader - Name of a header whose value is left to a variable of the shell
 */
export function toCurl(request: TryRequest, secretHeader?: string): string {
  const { method, server, path, headers = {}, body } = request;
  const lines = [
    `curl -X ${method} ${quote(server.replace(/\/$/, '') + path)}`,
    ...Object.entries(headers).map(([name, value]) =>
      name === secretHeader
        ? `-H "${name.replace(/["$`\\]/g, '')}: $SECRET"`
        : `-H ${quote(`${name}: ${value}`)}`,
    ),
    ...(body === undefined ? [] : [`--data-raw ${quote(body)}`]),
  ];
  return lines.join(' \\\n  ');
}
