import { createServer } from 'node:http';
import { AddressInfo } from 'node:net';
import { createRuleset } from './createRuleset';
import { lintDefinition } from './lintDefinition';

const DEFAULT = createRuleset('extends: [spectral:oas, spectral:asyncapi]');

const openapi = (more = '') => `openapi: 3.0.3
info: { title: Berths, version: 1.0.0 }
paths:
  /berths:
    get:
      responses: { '200': { description: ok } }
${more}`;

describe('lintDefinition', () => {
  it('tells which rule is not kept, where, and how grave that is', async () => {
    const report = await lintDefinition(openapi(), DEFAULT);

    expect(report.findings).toContainEqual({
      rule: 'operation-operationId',
      severity: 'warning',
      message: 'Operation must have "operationId".',
      path: 'paths./berths.get',
      line: 5,
      url: expect.stringMatching(/^https:/),
    });
    expect(report.score).toBeLessThan(100);
    expect(report.counts.error).toBe(0);
  });

  it('knows AsyncAPI, and gives no score for what it does not know', async () => {
    const asyncapi = `asyncapi: 2.6.0\ninfo: {title: Tides, version: '1'}\nchannels: {}\n`;

    expect(await lintDefinition(asyncapi, DEFAULT)).toHaveProperty('score');
    const report = await lintDefinition('type Query { a: Int }', DEFAULT);
    expect(report).not.toHaveProperty('score');
    expect(report.findings).toEqual([]);
  });

  it('tells where a document is broken', async () => {
    const report = await lintDefinition(
      'openapi: 3.0.3\npaths: { a: b: c }\n',
      DEFAULT,
    );

    expect(report.findings).not.toEqual([]);
    for (const finding of report.findings) {
      expect(finding).toMatchObject({ rule: 'parser', severity: 'error' });
    }
  });

  it('asks no server and reads no file', async () => {
    const asked: string[] = [];
    const server = createServer((request, response) => {
      asked.push(request.url!);
      response.end('{}');
    });
    await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
    const { port } = server.address() as AddressInfo;

    const report = await lintDefinition(
      openapi(`components:
  schemas:
    Web: { $ref: 'http://127.0.0.1:${port}/x.json' }
    File: { $ref: '/etc/hostname' }
`),
      DEFAULT,
    );

    expect(asked).toEqual([]);
    expect(JSON.stringify(report)).not.toContain('localhost');
    await new Promise(done => server.close(done));
  });
});

describe('createRuleset', () => {
  it('takes rules of an organisation', async () => {
    const ruleset = createRuleset(`
rules:
  paths-kebab:
    given: $.paths
    severity: error
    formats: [oas3.0]
    then: { field: '@key', function: pattern, functionOptions: { match: '^/[a-z-]+$' } }
`);

    const { findings } = await lintDefinition(
      openapi('  /berthPlans: {}\n'),
      ruleset,
    );

    expect(findings).toEqual([
      expect.objectContaining({ rule: 'paths-kebab', line: 7 }),
    ]);
  });

  it.each([
    ['[', /no YAML/],
    ['extends: https://example.com/rules.yaml', /extends/],
    ['extends: ./rules.js', /extends/],
    [
      'rules: { a: { given: $, then: { function: evil } } }',
      /rules\.a: .*"truthy"/,
    ],
    [
      'rules: { a: { given: $, formats: [oas9], then: {function: truthy} } }',
      /rules\.a: .*"oas3.1"/,
    ],
    ['functions: [x]\nrules: 3', /rules/],
  ])('refuses %j', (text, message) => {
    expect(() => createRuleset(text)).toThrow(message);
  });
});
