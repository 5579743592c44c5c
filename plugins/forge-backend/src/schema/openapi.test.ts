import { readFileSync } from 'fs';
import { join } from 'path';
import { parse } from 'yaml';
import { RunningForge, startForge } from '../__testUtils__/startForge';

const { paths } = parse(readFileSync(join(__dirname, 'openapi.yaml'), 'utf8'));

const operations = Object.entries<object>(paths).flatMap(([path, item]) =>
  Object.keys(item).map(method => [method.toUpperCase(), path]),
);

describe('openapi.yaml', () => {
  let forge: RunningForge;

  beforeAll(async () => {
    forge = await startForge();
  });

  it.each(operations)('is right that there is %s %s', async (method, path) => {
    const url = path
      .replace('{archive}', 'x.zip')
      .replace('{basehead}', 'a...b')
      .replace(/\{(index|id)\}/g, '1')
      .replace(/\{\w+\}/g, 'x');

    const { body } = await forge.call(method, url, {
      body: ['GET', 'DELETE'].includes(method) ? undefined : {},
    });

    expect(body.message ?? '').not.toContain('API has no');
  });

  it('is answered with a hint where there is nothing', async () => {
    const { status, body } = await forge.call('GET', '/nothing/at/all');

    expect({ status, message: body.message }).toEqual({
      status: 404,
      message: "The forge's API has no GET /nothing/at/all",
    });
  });
});
