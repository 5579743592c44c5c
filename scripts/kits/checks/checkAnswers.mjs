import { isDeepStrictEqual } from 'node:util';
import { require } from '../library.mjs';
import { requestsOf } from './requestsOf.mjs';

export const REQUEST_ID = 'kit-test-0123456789';
const UNKNOWN = '/no-such-page-4711';

/**
 * Asks a running service everything that its manifests and its contract promise.
 *
 * @param {string[]} pages - Addresses beyond that, which answer with 200
 * @returns {Promise<string[]>} What is not as promised
 */
export async function checkAnswers(base, described, pages) {
  const { live, ready, metrics, contract } = described;
  const problems = [];
  const ask = async path => {
    const answer = await fetch(`${base}${path}`, {
      headers: { 'x-request-id': REQUEST_ID },
    });
    return {
      status: String(answer.status),
      type: answer.headers.get('content-type')?.split(';')[0],
      text: await answer.text(),
    };
  };
  const expectStatus = async (path, status) => {
    const answer = await ask(path);
    if (answer.status !== status) {
      problems.push(`${path} answers ${answer.status}, not ${status}`);
    }
    return answer;
  };

  for (const path of [live, ready, ...pages]) {
    await expectStatus(path, '200');
  }
  const requests = contract ? requestsOf(contract) : [];
  for (const request of requests) {
    const answer = await ask(request.path);
    problems.push(
      ...compareAnswer(request, answer).map(
        problem => `${request.route}, ${request.title}: ${problem}`,
      ),
    );
  }
  // an application of pages may answer every address with its page
  const unknown = await ask(UNKNOWN);
  if (contract) {
    if (unknown.status !== '404') {
      problems.push(`${UNKNOWN} answers ${unknown.status}, not 404`);
    }
    if (unknown.type !== 'application/problem+json') {
      problems.push(`${UNKNOWN} answers with ${unknown.type}, not a problem`);
    }
    const served = await expectStatus('/openapi.json', '200');
    if (!isDeepStrictEqual(parse(served.text), contract)) {
      problems.push('/openapi.json is not openapi.yaml');
    }
  }
  const { text } = await expectStatus(metrics, '200');
  problems.push(...compareMetrics(text, requests));
  return problems;
}

/** Says in what an answer is not as the contract has it. */
export function compareAnswer({ status, type, schema }, answer) {
  if (answer.status !== status) {
    return [`it answers ${answer.status}, not ${status}: ${answer.text}`];
  }
  const problems = [];
  if (type && answer.type !== type) {
    problems.push(`it answers with ${answer.type}, not ${type}`);
  }
  const body = parse(answer.text);
  if (type === 'application/problem+json' && body?.requestId !== REQUEST_ID) {
    problems.push(`the problem does not have the requestId: ${answer.text}`);
  }
  if (schema) {
    const { Ajv2020 } = require('ajv/dist/2020');
    const ajv = new Ajv2020({ strict: false, validateFormats: false });
    if (!ajv.validate(schema, body)) {
      problems.push(
        `the answer does not fit the contract: ${ajv.errorsText()}: ${
          answer.text
        }`,
      );
    }
  }
  return problems;
}

/** Requests are counted by the pattern of their route: addresses would make a new series for everyone who asks. */
export function compareMetrics(text, requests) {
  if (!/^# TYPE \S+ \w+$/m.test(text)) {
    return ['the metrics are not those of Prometheus'];
  }
  const lines = text.split('\n').filter(line => !line.startsWith('#'));
  const isLabel = (line, value) => line.includes(`"${value}"`);
  const problems = lines.some(line => line.includes(UNKNOWN))
    ? ['an address that does not exist is a label of the metrics']
    : [];
  const routes = requests.filter(({ title }) => title === 'fitting');
  for (const { route, path } of routes) {
    // frameworks write parameters as {name}, :name or <name>
    const pattern = route.replace(/\{(\w+)\}/g, '(?:\\{$1\\}|:$1|<$1>)');
    const labels = new RegExp(`"(?:GET )?${pattern}"`);
    if (!lines.some(line => labels.test(line))) {
      problems.push(`no metric has the label ${route}`);
    }
    const [bare] = path.split('?');
    if (bare !== route && lines.some(line => isLabel(line, bare))) {
      problems.push(`${bare} is a label of the metrics, not ${route}`);
    }
  }
  return problems;
}

function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
