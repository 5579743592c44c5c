import { InputError } from '@backstage/errors';
import { JsonObject } from '@backstage/types';
import { Push } from '@fairway/plugin-system-model-common';
import Ajv2020 from 'ajv/dist/2020';

const MOST_FAULTS = 5;

/**
 * Makes what reads the body of a push.
 *
 * @param schema - The published JSON Schema, which decides what is read
 */
export function createPushReader(schema: JsonObject): (body: Buffer) => Push {
  const ajv = new Ajv2020({ strict: false, allErrors: false });
  const isPush = ajv.compile<Push>(schema);
  return body => {
    const value = parseJson(body);
    if (!isPush(value)) {
      const faults = (isPush.errors ?? [])
        .slice(0, MOST_FAULTS)
        .map(
          ({ instancePath, message, params }) =>
            `${instancePath || 'the body'} ${message}${
              params.additionalProperty ? ` (${params.additionalProperty})` : ''
            }`,
        );
      throw new InputError(
        `The body is not valid: ${faults.join(
          '; ',
        )}. See /api/system-model/v1/observations/schema`,
      );
    }
    return value;
  };
}

function parseJson(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    throw new InputError('The body is not valid: expected JSON');
  }
}
