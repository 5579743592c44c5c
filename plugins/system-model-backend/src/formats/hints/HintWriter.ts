import { ParsedManifest } from '@fairway/plugin-system-model-node';
import { LONGEST_TEXT } from '../limits';
import { ObservationBuilder } from '../ObservationBuilder';
import { toWebUrl } from '../toWebUrl';
import { HINT_REF } from './hintRef';

/**
 * Writes down what is concluded of a file. What it has in another shape than
 * expected is left out: the file is right for what it was written for.
 */
export class HintWriter {
  readonly #observation = new ObservationBuilder(HINT_REF, 'hint');
  readonly #lineOf: (key: string) => number | undefined;

  /** @param lineOf - Finds the line of a field of the file */
  constructor(lineOf: (key: string) => number | undefined) {
    this.#lineOf = lineOf;
  }

  addDescription(value: unknown, key: string): this {
    return this.#setText(['metadata', 'description'], value, key);
  }

  /** @param purl - Names the package as package-url does: `pkg:npm/shop` */
  addPackage(purl: string | undefined, key: string): this {
    return this.#setText(
      ['metadata', 'annotations', 'fairway.dev/package'],
      purl,
      key,
    );
  }

  addLicense(value: unknown, key: string): this {
    return this.#setText(
      ['metadata', 'annotations', 'fairway.dev/license'],
      value,
      key,
    );
  }

  addLanguage(language: string, key: string): this {
    return this.#setText(['spec', 'language'], language, key);
  }

  addRepository(value: unknown, key: string): this {
    const url = typeof value === 'string' ? toWebUrl(value) : undefined;
    if (url) {
      this.#observation.add(
        ['metadata', 'links'],
        { url, title: 'Repository', type: 'repository' },
        this.#lineOf(key),
      );
    }
    return this;
  }

  build(): ParsedManifest {
    return { observations: [this.#observation.build()], problems: [] };
  }

  #setText(path: readonly string[], value: unknown, key: string): this {
    const text = typeof value === 'string' ? value.trim() : '';
    if (text && text.length <= LONGEST_TEXT) {
      this.#observation.set(path, text, this.#lineOf(key));
    }
    return this;
  }
}
