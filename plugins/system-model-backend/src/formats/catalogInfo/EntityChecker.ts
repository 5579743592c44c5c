import { makeValidator } from '@backstage/catalog-model';
import { JsonObject, JsonValue } from '@backstage/types';
import { isObject } from '@fairway/backend-toolkit';
import { joinPointer } from '../../merge/joinPointer';
import { Findings } from '../Findings';
import { isHarmlessUrl } from './isHarmlessUrl';

type Check = {
  readonly test: (value: unknown) => boolean;
  readonly expected: string;
};

const validators = makeValidator();
const isText = (value: unknown) =>
  typeof value === 'string' && value.trim() !== '';

const TEXT: Check = { test: isText, expected: 'a text' };
const TAG: Check = {
  test: validators.isValidTag,
  expected:
    'a tag of at most 63 of a-z, 0-9, ":", "+", "#", with single "-" between them,',
};
const LABEL: Check = {
  test: validators.isValidLabelValue,
  expected:
    'a text of at most 63 letters and digits, with "-", "_", "." between them,',
};
const ANNOTATION: Check = {
  test: validators.isValidAnnotationValue,
  expected: 'a text (numbers, true and false in quotes)',
};
const SPEC_TEXTS = [
  'type',
  'lifecycle',
  'owner',
  'system',
  'domain',
  'subcomponentOf',
];
const SPEC_LISTS = [
  'dependsOn',
  'dependencyOf',
  'providesApis',
  'consumesApis',
];

/**
 * Takes what the catalog would refuse out of an entity, and tells of it, so
 * that one wrong field does not cost the others. Members of lists become
 * `null`, which nothing is made of, so that the others keep their places.
 */
export class EntityChecker {
  readonly #findings: Findings;

  constructor(findings: Findings) {
    this.#findings = findings;
  }

  checkMetadata(metadata: JsonObject): JsonObject {
    const checked = this.#checkFields(metadata, '/metadata', {
      title: TEXT,
      description: { ...TEXT, test: value => typeof value === 'string' },
    });
    return {
      ...checked,
      ...this.#checkTexts(metadata, 'labels', LABEL),
      ...this.#checkTexts(metadata, 'annotations', ANNOTATION),
      ...this.#checkList(metadata, '/metadata/tags', TAG),
      ...this.#checkLinks(metadata),
    };
  }

  checkSpec(spec: JsonObject): JsonObject {
    return Object.assign(
      this.#checkFields(
        spec,
        '/spec',
        Object.fromEntries(SPEC_TEXTS.map(field => [field, TEXT])),
      ),
      ...SPEC_LISTS.map(field =>
        this.#checkList(spec, `/spec/${field}`, {
          ...TEXT,
          expected: 'a reference such as component:default/shop',
        }),
      ),
    );
  }

  #checkFields(
    object: JsonObject,
    pointer: string,
    checks: Readonly<Record<string, Check>>,
  ): JsonObject {
    const left = { ...object };
    for (const [field, check] of Object.entries(checks)) {
      const value = object[field];
      if (isSaid(value) && !this.#test(value, `${pointer}/${field}`, check)) {
        delete left[field];
      }
    }
    return left;
  }

  #checkTexts(
    metadata: JsonObject,
    field: 'annotations' | 'labels',
    check: Check,
  ): JsonObject {
    const pointer = `/metadata/${field}`;
    const texts = metadata[field];
    if (!isSaid(texts)) {
      return {};
    }
    if (!isObject(texts)) {
      this.#refuse(pointer, texts, 'an object of texts');
      return { [field]: {} };
    }
    const entries = Object.entries(texts).filter(
      ([key, value]) =>
        this.#testKey(key, joinPointer(pointer, key)) &&
        isSaid(value) &&
        this.#test(value, joinPointer(pointer, key), check),
    );
    return { [field]: Object.fromEntries(entries) };
  }

  #testKey(key: string, pointer: string): boolean {
    const isValid = validators.isValidAnnotationKey(key);
    if (!isValid) {
      this.#findings.add(
        pointer,
        'has a key that is not allowed: a name such as example.com/name is expected. Rename it.',
      );
    }
    return isValid;
  }

  #checkList(object: JsonObject, pointer: string, check: Check): JsonObject {
    const field = pointer.slice(pointer.lastIndexOf('/') + 1);
    const list = object[field];
    if (!isSaid(list)) {
      return {};
    }
    if (!Array.isArray(list)) {
      this.#refuse(pointer, list, 'a list');
      return { [field]: [] };
    }
    return {
      [field]: list.map((item, index) =>
        this.#test(item, joinPointer(pointer, index), check) ? item! : null,
      ),
    };
  }

  #checkLinks(metadata: JsonObject): JsonObject {
    const { links = [] } = this.#checkList(metadata, '/metadata/links', {
      test: isObject,
      expected: 'an object with a url',
    });
    if (!Array.isArray(links) || links.length === 0) {
      return isSaid(metadata.links) ? { links: [] } : {};
    }
    return {
      links: links.map((link, index) =>
        isObject(link)
          ? this.#checkLink(link, `/metadata/links/${index}`)
          : null,
      ),
    };
  }

  #checkLink(link: JsonObject, pointer: string): JsonObject | null {
    const isOpen = this.#test(link.url, `${pointer}/url`, {
      test: isHarmlessUrl,
      expected: 'a URL such as https://example.com',
    });
    return isOpen
      ? this.#checkFields(link, pointer, {
          title: TEXT,
          icon: TEXT,
          type: TEXT,
        })
      : null;
  }

  #test(value: unknown, pointer: string, check: Check): boolean {
    const isRight = check.test(value);
    if (!isRight) {
      this.#refuse(pointer, value, check.expected);
    }
    return isRight;
  }

  #refuse(pointer: string, value: unknown, expected: string): void {
    this.#findings.addUnexpected(pointer, value, expected);
  }
}

function isSaid(value: JsonValue | undefined): value is JsonValue {
  return value !== undefined && value !== null;
}
