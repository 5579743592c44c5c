import { JsonArray, JsonObject, JsonValue } from '@backstage/types';
import { isObject } from '@fairway/backend-toolkit';
import { ManifestProblem } from '@fairway/plugin-system-model-node';
import {
  Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  Node,
  Pair,
  Scalar,
  YAMLMap,
  YAMLSeq,
} from 'yaml';
import { isUnsafeKey } from '../../merge/isUnsafeKey';
import { joinPointer } from '../../merge/joinPointer';
import {
  DEEPEST_VALUE,
  MOST_ALIASED_VALUES,
  MOST_CHARACTERS,
  MOST_PROBLEMS,
  MOST_VALUES,
} from '../limits';
import { shorten } from '../shorten';
import { YamlDocument } from './YamlDocument';
import { YamlLimitError } from './YamlLimitError';

/** What may be said of a value that JSON has, too. */
const PLAIN_TAGS = new Set(
  ['str', 'int', 'float', 'bool', 'null', 'map', 'seq']
    .map(name => `tag:yaml.org,2002:${name}`)
    .concat('!'),
);

type At = {
  readonly pointer: string;
  readonly depth: number;
  readonly isAliased?: boolean;
};

/**
 * Makes values of JSON of the documents of one file.
 *
 * @remarks
 *
 * Aliases are copied, up to so many values and characters in the whole file. An
 * alias within what it stands for is unknown there, so that nothing is endless.
 */
export class YamlReader {
  readonly #lineCounter: LineCounter;
  #values = 0;
  #aliasedValues = 0;
  #characters = 0;
  #lines: Record<string, number> = {};
  #problems: ManifestProblem[] = [];
  #anchors = new Map<string, Node>();

  constructor(lineCounter: LineCounter) {
    this.#lineCounter = lineCounter;
  }

  /** @throws YamlLimitError */
  read(document: Document.Parsed): YamlDocument {
    this.#lines = {};
    this.#problems = [];
    this.#anchors = new Map();
    const value =
      document.errors.length === 0 && document.contents
        ? this.#readNode(document.contents, { pointer: '', depth: 0 })
        : undefined;
    for (const error of document.errors.slice(0, MOST_PROBLEMS)) {
      this.#problems.push({
        message: `This is not YAML: ${shorten(
          error.message,
        )}. Correct it; nothing of this document is used until then.`,
        line: this.#lineCounter.linePos(error.pos[0]).line,
      });
    }
    return {
      ...(value !== undefined && value !== null && { value }),
      lines: this.#lines,
      problems: this.#problems,
    };
  }

  #readNode(node: Node, at: At): JsonValue | undefined {
    this.#count(node, at);
    this.#lines[at.pointer] ??= this.#lineOf(node);
    const value = this.#readValue(node, at);
    if (!isAlias(node) && node.anchor) {
      this.#anchors.set(node.anchor, node);
    }
    return value;
  }

  #count(node: Node, at: At): void {
    this.#values += 1;
    this.#aliasedValues += at.isAliased ? 1 : 0;
    // A long key stands in the pointers of all that is below it.
    this.#countCharacters(node, at.pointer.length);
    if (
      this.#values > MOST_VALUES ||
      this.#aliasedValues > MOST_ALIASED_VALUES
    ) {
      throw new YamlLimitError(
        `There are more than ${MOST_VALUES} values in the file, or more than ${MOST_ALIASED_VALUES} that its aliases stand for. Write fewer.`,
        this.#lineOf(node),
      );
    }
    if (at.depth > DEEPEST_VALUE) {
      throw new YamlLimitError(
        `Values are nested deeper than ${DEEPEST_VALUE} levels here once aliases are followed. Make them flatter.`,
        this.#lineOf(node),
      );
    }
  }

  #countCharacters(node: Node, count: number): void {
    this.#characters += count;
    if (this.#characters > MOST_CHARACTERS) {
      throw new YamlLimitError(
        `There are more than ${MOST_CHARACTERS} characters in the file once its aliases are followed, or its keys are too long. Write less.`,
        this.#lineOf(node),
      );
    }
  }

  #readValue(node: Node, at: At): JsonValue | undefined {
    if (isAlias(node)) {
      const target = this.#anchors.get(node.source);
      return target
        ? this.#readNode(target, {
            ...at,
            depth: at.depth + 1,
            isAliased: true,
          })
        : this.#refuse(
            node,
            at.pointer,
            `the alias "*${node.source}" has no anchor before it. Write "&${node.source}" at the value it stands for, or the value itself`,
          );
    }
    if (node.tag && !PLAIN_TAGS.has(node.tag)) {
      return this.#refuse(
        node,
        at.pointer,
        `the tag "${shorten(
          node.tag.replace('tag:yaml.org,2002:', '!!'),
        )}" is not allowed. Write a plain text, number, list or object without a tag`,
      );
    }
    if (isMap(node)) {
      return this.#readMap(node, at);
    }
    if (isSeq(node)) {
      return this.#readList(node, at);
    }
    return isScalar(node) ? this.#readScalar(node, at) : undefined;
  }

  #readScalar(node: Scalar, at: At): JsonValue | undefined {
    const { value } = node;
    if (typeof value === 'string') {
      this.#countCharacters(node, value.length);
      return value;
    }
    if (typeof value === 'number' && !Number.isFinite(value)) {
      return this.#refuse(
        node,
        at.pointer,
        'a number that JSON can hold is expected. Write it in quotes if it is a text',
      );
    }
    return value as JsonValue;
  }

  #readList(node: YAMLSeq, at: At): JsonArray {
    return node.items.map((item, index) => {
      const value = this.#readNode(item as Node, {
        ...at,
        pointer: joinPointer(at.pointer, index),
        depth: at.depth + 1,
      });
      // Members keep their places, so that pointers and lines fit.
      return value ?? null;
    });
  }

  #readMap(node: YAMLMap, at: At): JsonObject {
    const object: JsonObject = {};
    const inherited: JsonObject[] = [];
    for (const pair of node.items as Pair<Node, Node | null>[]) {
      const key = this.#readKey(pair.key, at.pointer);
      if (key === '<<' && isScalar(pair.key) && pair.key.type === 'PLAIN') {
        inherited.push(...this.#readInherited(pair, at));
      } else if (key !== undefined) {
        this.#readPair(object, key, pair, at);
      }
    }
    for (const [key, value] of inherited.flatMap(one => Object.entries(one))) {
      if (!Object.hasOwn(object, key)) {
        object[key] = value;
      }
    }
    return object;
  }

  #readPair(
    object: JsonObject,
    key: string,
    pair: Pair<Node, Node | null>,
    at: At,
  ): void {
    const pointer = joinPointer(at.pointer, key);
    if (Object.hasOwn(object, key)) {
      this.#refuse(
        pair.key,
        pointer,
        `the key "${shorten(
          key,
        )}" is here a second time; the first one counts. Remove one of them`,
      );
      return;
    }
    this.#lines[pointer] = this.#lineOf(pair.key);
    const value = pair.value
      ? this.#readNode(pair.value, { ...at, pointer, depth: at.depth + 1 })
      : null;
    if (value !== undefined) {
      object[key] = value;
    }
  }

  #readKey(node: Node, pointer: string): string | undefined {
    if (!isScalar(node)) {
      return this.#refuse(
        node,
        pointer,
        'a key has to be a text. Write it as one',
      );
    }
    const key = typeof node.value === 'string' ? node.value : node.source ?? '';
    if (isUnsafeKey(key)) {
      return this.#refuse(
        node,
        joinPointer(pointer, key),
        `the key "${shorten(key)}" is not allowed anywhere. Use another name`,
      );
    }
    return key;
  }

  /** Reads what `<<` names: objects whose fields count where the object has none of that name. */
  #readInherited(pair: Pair<Node, Node | null>, at: At): JsonObject[] {
    const lines = this.#lines;
    // Their fields do not stand at the pointers of this object.
    this.#lines = {};
    const pointer = joinPointer(at.pointer, '<<');
    const value =
      pair.value &&
      this.#readNode(pair.value, { ...at, pointer, depth: at.depth + 1 });
    this.#lines = lines;
    const objects = [value].flat().filter(isObject);
    if (objects.length === 0) {
      this.#refuse(
        pair.key,
        pointer,
        '"<<" has to name an object, or a list of objects. Write an alias of one after it',
      );
    }
    return objects;
  }

  #refuse(node: Node, pointer: string, what: string): undefined {
    if (this.#problems.length < MOST_PROBLEMS) {
      const line = this.#lineOf(node);
      this.#problems.push({
        message: `At "${shorten(pointer || '/')}" in line ${line}, ${what}.`,
        line,
        pointer,
      });
    }
    return undefined;
  }

  #lineOf(node: Node): number {
    return this.#lineCounter.linePos(node.range?.[0] ?? 0).line;
  }
}
