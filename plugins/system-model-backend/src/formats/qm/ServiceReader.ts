import { JsonObject, JsonValue } from '@backstage/types';
import { isObject } from '@fairway/backend-toolkit';
import { joinPointer } from '../../merge/joinPointer';
import { Findings } from '../Findings';
import { ObservationBuilder } from '../ObservationBuilder';
import { readItems } from '../readItems';
import { readText } from '../readText';
import { toTag } from '../toTag';
import { toWebUrl } from '../toWebUrl';
import { checkKeys } from './checkKeys';

/** Reads the parts of a service of `qm.yaml` into what is said of its component. */
export class ServiceReader {
  readonly #service: JsonObject;
  readonly #component: ObservationBuilder;
  readonly #findings: Findings;

  constructor(
    service: JsonObject,
    component: ObservationBuilder,
    findings: Findings,
  ) {
    this.#service = service;
    this.#component = component;
    this.#findings = findings;
  }

  /** Reads a field that is one text. */
  readField(key: string): { readonly text?: string; readonly line?: number } {
    const pointer = `/service/${key}`;
    const text = readText(this.#service[key], pointer, this.#findings);
    return { text, line: this.#findings.lineOf(pointer) };
  }

  readTags(): void {
    this.#readEach('tags', (item, pointer) => {
      const text = isObject(item)
        ? this.#readPair(item, pointer)
        : readText(item, pointer, this.#findings);
      const tag = text && toTag(text);
      if (tag) {
        this.#component.add(
          ['metadata', 'tags'],
          tag,
          this.#findings.lineOf(pointer),
        );
      } else if (text) {
        this.#findings.add(
          pointer,
          'is no tag: letters or digits are expected. Correct or remove it.',
        );
      }
    });
  }

  readAliases(): void {
    this.#readEach('aliases', (item, pointer) => {
      const alias = readText(item, pointer, this.#findings);
      if (alias) {
        this.#component.addAlias(alias, this.#findings.lineOf(pointer));
      }
    });
  }

  readRepositories(): void {
    this.#readEach('repositories', (item, pointer) => {
      if (!isObject(item)) {
        this.addLink(item, pointer, { type: 'repository' });
        return;
      }
      const read = this.#readObject(
        item,
        pointer,
        ['name', 'path', 'provider', 'displayName', 'display_name'],
        ['url'],
      );
      const title = read.displayName ?? read.display_name ?? read.name;
      if (item.url !== undefined && item.url !== null) {
        this.addLink(item.url, joinPointer(pointer, 'url'), {
          title: title ?? read.path,
          type: 'repository',
        });
      } else {
        this.#addSlug(read, pointer);
      }
    });
  }

  readTools(): void {
    this.#readEach('tools', (item, pointer) => {
      if (!isObject(item)) {
        this.#findings.addUnexpected(
          pointer,
          item,
          'an object with name, category and url',
        );
        return;
      }
      const { name, category, environment } = this.#readObject(
        item,
        pointer,
        ['name', 'category', 'environment'],
        ['url'],
      );
      const title = name ?? category;
      this.addLink(item.url, joinPointer(pointer, 'url'), {
        title: title && environment ? `${title} (${environment})` : title,
        type: category ?? 'tool',
      });
    });
  }

  /** Adds a link if the value is a URL that a browser may open; else that is a problem. */
  addLink(
    value: JsonValue | undefined,
    pointer: string,
    about: { readonly title?: string; readonly type: string },
  ): void {
    const url = typeof value === 'string' ? toWebUrl(value.trim()) : undefined;
    if (!url) {
      this.#findings.addUnexpected(
        pointer,
        value,
        'a URL that begins with https:// or http://, without a password,',
      );
      return;
    }
    this.#component.add(
      ['metadata', 'links'],
      { url, ...(about.title && { title: about.title }), type: about.type },
      this.#findings.lineOf(pointer),
    );
  }

  #readEach(
    key: string,
    read: (item: JsonValue, pointer: string) => void,
  ): void {
    const value = this.#service[key];
    const pointer = `/service/${key}`;
    readItems(value).forEach((item, index) => {
      if (item !== undefined) {
        read(
          item,
          Array.isArray(value) ? joinPointer(pointer, index) : pointer,
        );
      }
    });
  }

  #readPair(item: JsonObject, pointer: string): string | undefined {
    const { key, value } = this.#readObject(item, pointer, ['key', 'value']);
    if (!key) {
      this.#findings.add(
        joinPointer(pointer, 'key'),
        'is missing: a tag is a text, or an object with key and value. Write its key.',
      );
      return undefined;
    }
    return value ? `${key}:${value}` : key;
  }

  #readObject(
    object: JsonObject,
    pointer: string,
    texts: readonly string[],
    others: readonly string[] = [],
  ): Readonly<Record<string, string | undefined>> {
    checkKeys(object, pointer, [...texts, ...others], this.#findings);
    return Object.fromEntries(
      texts.map(key => [
        key,
        readText(object[key], joinPointer(pointer, key), this.#findings),
      ]),
    );
  }

  /** Without a URL, tools find a repository by its path on hosts they know. */
  #addSlug(
    read: Readonly<Record<string, string | undefined>>,
    pointer: string,
  ): void {
    const provider = read.provider?.toLowerCase();
    if (read.path && (provider === 'github' || provider === 'gitlab')) {
      this.#component.set(
        ['metadata', 'annotations', `${provider}.com/project-slug`],
        read.path,
        this.#findings.lineOf(pointer),
      );
    } else {
      this.#findings.add(
        pointer,
        'names no place: a url, or a path with github or gitlab as provider, is expected. Add the url.',
      );
    }
  }
}
