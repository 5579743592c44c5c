import { JsonObject, JsonValue } from '@backstage/types';
import { isObject } from '@fairway/backend-toolkit';
import { Observation } from '@fairway/plugin-system-model-node';
import { ALIASES_POINTER } from '../merge/fields';
import { joinPointer } from '../merge/joinPointer';

/** Puts together what a manifest says of one entity, with the lines it says it in. */
export class ObservationBuilder {
  readonly #entityRef: string;
  readonly #origin: Observation['origin'];
  readonly #data: JsonObject = {};
  readonly #aliases: string[] = [];
  readonly #lines: Record<string, number> = {};

  constructor(entityRef: string, origin?: Observation['origin']) {
    this.#entityRef = entityRef;
    this.#origin = origin;
  }

  /** Sets a field, unless there is nothing to say of it. */
  set(
    path: readonly string[],
    value: JsonValue | undefined,
    line?: number,
  ): this {
    if (value !== undefined) {
      this.#parentOf(path)[path[path.length - 1]] = value;
      this.#note(toPointer(path), line);
    }
    return this;
  }

  /** Adds a member to a list. */
  add(path: readonly string[], member: JsonValue, line?: number): this {
    const parent = this.#parentOf(path);
    const key = path[path.length - 1];
    const list = parent[key];
    const members = Array.isArray(list) ? list : [];
    parent[key] = members;
    this.#note(joinPointer(toPointer(path), members.length), line);
    members.push(member);
    return this;
  }

  addAlias(alias: string, line?: number): this {
    this.#note(joinPointer(ALIASES_POINTER, this.#aliases.length), line);
    this.#aliases.push(alias);
    return this;
  }

  build(): Observation {
    return {
      entityRef: this.#entityRef,
      data: this.#data,
      ...(this.#aliases.length > 0 && { aliases: this.#aliases }),
      ...(Object.keys(this.#lines).length > 0 && { lines: this.#lines }),
      ...(this.#origin && { origin: this.#origin }),
    };
  }

  #parentOf(path: readonly string[]): JsonObject {
    return path.slice(0, -1).reduce<JsonObject>((object, key) => {
      const inner = object[key];
      if (isObject(inner)) {
        return inner;
      }
      const made: JsonObject = {};
      object[key] = made;
      return made;
    }, this.#data);
  }

  #note(pointer: string, line: number | undefined): void {
    if (line !== undefined) {
      this.#lines[pointer] = line;
    }
  }
}

function toPointer(path: readonly string[]): string {
  return path.reduce((pointer, key) => joinPointer(pointer, key), '');
}
