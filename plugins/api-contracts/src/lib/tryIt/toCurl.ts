import type { TryRequest } from '@fairway/plugin-api-contracts-common';

const quote = (text: string) => `'${text.replace(/'/g, `'\\''`)}'`;

/**
 * The same request as a command for a shell.
 *
 * @param secretHeader - Name of a header whose value is left to a variable of the shell
 */
export function toCurl(request: TryRequest, secretHeader?: string): string {
  const { method, server, path, headers = {}, body, encoding } = request;
  const isBytes = body !== undefined && encoding === 'base64';
  const lines = [
    ...(isBytes ? [`echo ${quote(body)} | base64 --decode |`] : []),
    `curl -X ${method} ${quote(server.replace(/\/$/, '') + path)}`,
    ...Object.entries(headers).map(([name, value]) =>
      name === secretHeader
        ? `-H "${name.replace(/["$`\\]/g, '')}: $SECRET"`
        : `-H ${quote(`${name}: ${value}`)}`,
    ),
    ...(isBytes ? ['--data-binary @- --output -'] : []),
    ...(body === undefined || isBytes ? [] : [`--data-raw ${quote(body)}`]),
  ];
  return lines.join(' \\\n  ');
}
