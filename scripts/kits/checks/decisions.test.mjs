import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { countStates, runChecks, toLines } from '../runChecks.mjs';
import { compareAnswer, compareMetrics, REQUEST_ID } from './checkAnswers.mjs';
import { readCustomKinds } from './customKinds.mjs';
import { compareTrees } from './expected.mjs';
import { pickJdk } from './jdk.mjs';
import { Failed, Skipped } from './outcome.mjs';
import { hasTarget, toolsOf } from './project.mjs';
import { commandOf, isSameCommand } from './readService.mjs';
import { requestsOf } from './requestsOf.mjs';
import { checkLog } from './service.mjs';

const treeOf = (...paths) => ({
  find: pattern => paths.filter(path => pattern.test(path)),
});

describe('runChecks', () => {
  const check = (title, run, applies = () => true) => ({ title, run, applies });

  it('tells what passed, what failed, what was skipped, and what does not apply', async () => {
    const results = await runChecks({}, [
      check('good', async () => '3 pages'),
      check('bad', async () => {
        throw new Failed('no', 'line 1\nline 2');
      }),
      check('absent', async () => {
        throw new Skipped('go is missing');
      }),
      check('broken', async () => {
        throw new TypeError('oops');
      }),
      check(
        'other',
        async () => {},
        () => false,
      ),
    ]);

    assert.deepEqual(countStates(results), {
      passed: 1,
      failed: 2,
      skipped: 1,
    });
    assert.match(results[3].detail, /TypeError: oops/);
    assert.deepEqual(
      results.slice(0, 3).map(result => toLines({ ...result, seconds: 1 })),
      [
        ['  good              passed, 3 pages (1.0 s)'],
        [
          '  bad               failed, no (1.0 s)',
          '      line 1',
          '      line 2',
        ],
        ['  absent            skipped, go is missing (1.0 s)'],
      ],
    );
  });
});

describe('compareTrees', () => {
  const file = (path, text, executable = false) => ({
    path,
    content: Buffer.from(text),
    executable,
  });

  it('names every difference', () => {
    assert.deepEqual(
      compareTrees(
        [file('a', '1'), file('b', '1'), file('c', '1'), file('d', '1')],
        [file('a', '1'), file('b', '2'), file('c', '1', true), file('e', '1')],
      ),
      [
        'is no longer made: d',
        'differs: b',
        'is now executable: c',
        'is new: e',
      ],
    );
  });
});

describe('pickJdk', () => {
  const found = [17, 25, 21].map(major => ({ home: `/jdk-${major}`, major }));

  for (const [wanted, home] of [
    [17, '/jdk-17'],
    [21, '/jdk-21'],
    [22, '/jdk-25'],
    [26, undefined],
  ]) {
    it(`${wanted}: ${home}`, () => {
      assert.equal(pickJdk(found, wanted)?.home, home);
    });
  }
});

describe('toolsOf', () => {
  for (const [files, tools] of [
    [['Makefile', 'package.json'], ['npm']],
    [['pyproject.toml', 'requirements.txt'], ['python3']],
    [
      ['go.mod', 'deploy/overlays/dev/kustomization.yaml'],
      ['go', 'kubectl'],
    ],
    [['terraform/main.tf'], ['terraform']],
  ]) {
    it(files.join(', '), () => {
      assert.deepEqual(toolsOf(treeOf(...files)), ['git', 'make', ...tools]);
    });
  }
});

describe('hasTarget', () => {
  it('knows a target from a variable and from a part of a name', () => {
    const makefile = 'build := x\nrecheck: a\ncheck: b ## text\n\techo\n';

    assert.equal(hasTarget(makefile, 'check'), true);
    assert.equal(hasTarget(makefile, 'build'), false);
    assert.equal(hasTarget(makefile, 'echo'), false);
  });
});

describe('commandOf', () => {
  for (const [text, command] of [
    [
      'FROM a AS b\nCMD ["x"]\nFROM c\nCMD ["dist/main.js"]\n',
      ['dist/main.js'],
    ],
    ['FROM a\nFROM c\nENTRYPOINT ["java"]\nCMD ["-jar"]\n', ['java', '-jar']],
    ['FROM a AS b\nCMD ["x"]\nFROM c\n', []],
  ]) {
    it(JSON.stringify(text), () => {
      assert.deepEqual(commandOf(text), command);
    });
  }
});

describe('isSameCommand', () => {
  for (const [command, ofDockerfile, same] of [
    [['node', 'dist/main.js'], ['dist/main.js'], true],
    [['bin/service'], ['/service'], true],
    [['java', '-jar', 'target/a.jar'], ['java', '-jar', 'a.jar'], true],
    [['java', '-jar', 'a.jar'], ['java', '-Xmx1g', '-jar', 'a.jar'], false],
    [['node', 'dist/other.js'], ['dist/main.js'], false],
    [['node'], [], false],
  ]) {
    it(`${command.join(' ')} and ${ofDockerfile.join(' ')}: ${same}`, () => {
      assert.equal(isSameCommand(command, ofDockerfile), same);
    });
  }
});

describe('requestsOf', () => {
  const contract = {
    paths: {
      '/v1/things/{id}': {
        get: {
          parameters: [
            {
              name: 'id',
              in: 'path',
              schema: { type: 'string', maxLength: 3, examples: ['a/b'] },
            },
            {
              name: 'size',
              in: 'query',
              schema: { $ref: '#/components/schemas/Size' },
            },
          ],
          responses: {
            200: { content: { 'application/json': { schema: {} } } },
            400: { $ref: '#/components/responses/Bad' },
          },
        },
      },
      '/v1/all': { get: { responses: { 204: {} } }, post: {} },
    },
    components: {
      responses: {
        Bad: { content: { 'application/problem+json': { schema: {} } } },
      },
      schemas: { Size: { enum: ['s', 'm'] } },
    },
  };

  it('makes a request that fits, and one for each way not to', () => {
    assert.deepEqual(
      requestsOf(contract).map(({ title, path, status, type }) => [
        title,
        path,
        status,
        type,
      ]),
      [
        ['fitting', '/v1/things/a%2Fb?size=s', '200', 'application/json'],
        [
          'id wrong',
          '/v1/things/xxxx?size=s',
          '400',
          'application/problem+json',
        ],
        [
          'size wrong',
          '/v1/things/a%2Fb?size=no-such-value',
          '400',
          'application/problem+json',
        ],
        ['fitting', '/v1/all', '204', undefined],
      ],
    );
  });
});

describe('compareAnswer', () => {
  const promised = {
    status: '400',
    type: 'application/problem+json',
    schema: {
      $ref: '#/components/schemas/Problem',
      components: { schemas: { Problem: { required: ['title'] } } },
    },
  };
  const answer = {
    status: '400',
    type: 'application/problem+json',
    text: JSON.stringify({ title: 'x', requestId: REQUEST_ID }),
  };

  it('has nothing to say of what was promised', () => {
    assert.deepEqual(compareAnswer(promised, answer), []);
  });

  for (const [title, changed, sentence] of [
    ['another status', { status: '500' }, /answers 500, not 400/],
    ['another type', { type: 'text/html' }, /with text\/html/],
    ['another request id', { text: '{"title":"x"}' }, /requestId/],
    [
      'what does not fit the schema',
      { text: JSON.stringify({ requestId: REQUEST_ID }) },
      /does not fit the contract.*title/,
    ],
  ]) {
    it(`tells of ${title}`, () => {
      const [problem] = compareAnswer(promised, { ...answer, ...changed });

      assert.match(problem, sentence);
    });
  }
});

describe('compareMetrics', () => {
  const requests = [
    { title: 'fitting', route: '/v1/things/{id}', path: '/v1/things/Ada?a=b' },
  ];
  const metrics = label =>
    `# TYPE http counter\nhttp{route="${label}",status="200"} 1\n`;

  for (const [label, sentence] of [
    ['/v1/things/{id}', undefined],
    ['/v1/things/:id', undefined],
    ['/v1/things/Ada', /no metric has the label/],
    ['/no-such-page-4711', /an address that does not exist/],
  ]) {
    it(label, () => {
      const [problem] = compareMetrics(metrics(label), requests);

      return sentence
        ? assert.match(problem, sentence)
        : assert.equal(problem, undefined);
    });
  }

  it('is something else', () => {
    assert.match(compareMetrics('<html>', [])[0], /not those of Prometheus/);
  });
});

describe('checkLog', () => {
  const line = JSON.stringify({
    time: 't',
    level: 'info',
    message: 'm',
    service: 's',
    requestId: REQUEST_ID,
  });

  for (const [text, sentence] of [
    [`${line}\n${line}\n`, undefined],
    [`${line}\nListening on 8080\n`, /is not JSON.*Listening on 8080/],
    [`${line}\n{"level":"info"}\n`, /is not JSON.*\{"level":"info"\}/],
    [line.replace(REQUEST_ID, ''), /no line of the log has the X-Request-Id/],
    ['', /logs nothing/],
  ]) {
    it(JSON.stringify(text), () => {
      const [problem] = checkLog(text);

      return sentence
        ? assert.match(problem, sentence)
        : assert.equal(problem, undefined);
    });
  }
});

describe('readCustomKinds', () => {
  const definition = {
    kind: 'CustomResourceDefinition',
    spec: {
      group: 'example.com',
      names: { kind: 'Thing' },
      versions: [
        {
          name: 'v1',
          schema: {
            openAPIV3Schema: {
              properties: {
                spec: {
                  type: 'object',
                  required: ['size', 'mode'],
                  properties: {
                    size: { 'x-kubernetes-int-or-string': true },
                    mode: { type: 'string', default: 'on' },
                    note: { type: 'string', nullable: true },
                    labels: { additionalProperties: { type: 'string' } },
                    any: {
                      type: 'object',
                      properties: { a: { type: 'string' } },
                      'x-kubernetes-preserve-unknown-fields': true,
                    },
                    parts: {
                      type: 'array',
                      items: { properties: { a: { type: 'string' } } },
                    },
                  },
                },
              },
            },
          },
        },
      ],
    },
  };
  const kinds = readCustomKinds([definition]);
  const thing = spec => ({
    apiVersion: 'example.com/v1',
    kind: 'Thing',
    metadata: { name: 'a', labels: {} },
    spec,
  });

  it('knows its kinds', () => {
    assert.equal(kinds.has(thing({})), true);
    assert.equal(kinds.has({ apiVersion: 'v1', kind: 'Thing' }), false);
  });

  for (const [spec, sentence] of [
    [{ size: 1 }, undefined],
    [{ size: '10%', note: null, labels: { x: 'y' } }, undefined],
    [{ size: 1, any: { a: 'b', c: 1 } }, undefined],
    [{ size: 1, parts: [{ b: 1 }] }, /parts\/0 .*additional properties b/],
    [{ size: 1, sise: 2 }, /spec must NOT have additional properties sise/],
    [{ size: true }, /size must be integer,string/],
    [{}, /must have required property 'size'/],
  ]) {
    it(JSON.stringify(spec), () => {
      const [problem] = kinds.validate(thing(spec));

      return sentence
        ? assert.match(problem, sentence)
        : assert.equal(problem, undefined);
    });
  }
});
