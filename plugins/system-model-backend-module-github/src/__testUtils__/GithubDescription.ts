import { readFileSync } from 'node:fs';
import Ajv, { ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';

const DOCUMENT = 'https://github.test/openapi.json';

/** Answers of GitHub, checked against the description that GitHub publishes of its API. */
export class GithubDescription {
  readonly #ajv: Ajv;
  readonly #paths: Record<string, any>;
  readonly #validators = new Map<string, ValidateFunction>();

  constructor() {
    const document = JSON.parse(
      readFileSync(
        require.resolve('@octokit/openapi/generated/api.github.com.json'),
        'utf8',
      ),
    );
    this.#paths = document.paths;
    this.#ajv = new Ajv({ strict: false, allErrors: true });
    addFormats(this.#ajv);
    this.#ajv.addSchema({ ...document, $id: DOCUMENT });
  }

  /** @throws if the operation, the status or the content is not as described */
  assert(
    path: string,
    answer: {
      readonly status: number;
      readonly mediaType: string;
      readonly body: unknown;
    },
  ): void {
    const { status, mediaType, body } = answer;
    const validate = this.#getValidator(path, String(status), mediaType);
    if (!validate(body)) {
      throw new Error(
        `GitHub does not answer ${path} (${status}) so: ${this.#ajv.errorsText(
          validate.errors,
        )}`,
      );
    }
  }

  /** Query parameters that the operation takes. */
  assertQuery(path: string, names: Iterable<string>): void {
    const known = this.#paths[path].get.parameters.map(
      ({ name, $ref = '' }: { name?: string; $ref?: string }) =>
        name ?? $ref.split('/').pop()?.replace('-', '_'),
    );
    for (const name of names) {
      if (!known.includes(name)) {
        throw new Error(`GitHub does not know ${name} of ${path}`);
      }
    }
  }

  #getValidator(path: string, status: string, type: string): ValidateFunction {
    const response = this.#paths[path].get.responses[status];
    const pointer = response.$ref
      ? `${response.$ref}/content`
      : `#/${['paths', path, 'get', 'responses', status, 'content']
          .map(toPointer)
          .join('/')}`;
    const ref = `${DOCUMENT}${pointer}/${toPointer(type)}/schema`;
    const known = this.#validators.get(ref);
    const validate = known ?? this.#ajv.compile({ $ref: ref });
    this.#validators.set(ref, validate);
    return validate;
  }
}

function toPointer(name: string): string {
  return encodeURIComponent(name.replace(/~/g, '~0').replace(/\//g, '~1'));
}
