import { hasProperty, unescapePointer } from '../place';
import { ErrorObject, Place } from '../types';
import { KeywordContext } from './Keyword';

/** Replaces, among the errors found since `start` at or below a place, those that have words of their own. */
export type Rewrite = (
  place: Place,
  errors: ErrorObject[],
  start: number,
) => void;

const PROPERTY_PARAMS: Record<string, string> = {
  required: 'missingProperty',
  dependencies: 'property',
};

function readPointer(data: any, pointer: string): unknown {
  return pointer
    .split('/')
    .slice(1)
    .map(unescapePointer)
    .reduce((value, name) => value && value[name], data);
}

/** The value a template names: `/a/b` from the top, `1/b` from one level up, `0#` for the place's own key. */
function readTemplateValue(place: Place, pointer: string): unknown {
  const match = /^(\d+)(#|(?:\/.*)?)$/.exec(pointer);
  let from: Place | undefined = place;
  if (!match) {
    while (from.parent) from = from.parent;
    return readPointer(from.data, pointer);
  }
  for (let up = Number(match[1]); up > 0; up--) from = from?.parent;
  return match[2] === '#' ? from?.key : readPointer(from?.data, match[2]);
}

const fill = (template: string, place: Place) =>
  template.replace(/\$\{([^}]+)\}/g, (_, pointer) =>
    String(JSON.stringify(readTemplateValue(place, pointer))),
  );

/** Which part of a message setting an error belongs to: a path of names into that setting. */
type Assign = (error: ErrorObject) => string[] | undefined;

function assignToKeyword(
  setting: Record<string, any>,
  context: KeywordContext,
  place: Place,
): Assign {
  return error => {
    const { keyword } = error;
    const isOwn =
      error.parentSchema === context.schema &&
      error.instancePath === place.path;
    if (!isOwn || !hasProperty(setting, keyword)) return undefined;
    if (typeof setting[keyword] === 'string') return [keyword];
    const name = error.params[PROPERTY_PARAMS[keyword]];
    return hasProperty(setting[keyword], name) ? [keyword, name] : undefined;
  };
}

function assignToChild(setting: Record<string, any>, place: Place): Assign {
  const part = Array.isArray(place.data) ? 'items' : 'properties';
  return error => {
    if (!error.instancePath.startsWith(`${place.path}/`)) return undefined;
    const below = error.instancePath.slice(place.path.length + 1);
    const name = unescapePointer(below.split('/')[0]);
    return setting[part] && hasProperty(setting[part], name)
      ? [part, name]
      : undefined;
  };
}

/**
 * Prepares the keyword `errorMessage` of ajv-errors.
 *
 * @remarks
 *
 * A setting may name keywords (`required`, also per property), properties, items by index, and `_` for whatever is left.
 */
export function compileErrorMessage(context: KeywordContext): Rewrite {
  const setting: Record<string, any> =
    typeof context.value === 'string' ? { _: context.value } : context.value;
  if (typeof setting !== 'object' || setting === null) {
    throw new Error(
      `errorMessage must be a string or an object, not ${typeof setting}`,
    );
  }
  const { properties, items, _: _rest, ...keywords } = setting;

  return (place, errors, start) => {
    const left = errors.splice(start);
    const replace = (assign: Assign, at: (name: string) => string) => {
      const groups = new Map<string, { path: string[]; used: ErrorObject[] }>();
      for (const error of left) {
        if (error.keyword === 'errorMessage') continue;
        const path = assign(error);
        if (!path) continue;
        const group = groups.get(path.join('/')) ?? { path, used: [] };
        group.used.push(error);
        groups.set(path.join('/'), group);
      }
      for (const { path, used } of groups.values()) {
        for (const error of used) left.splice(left.indexOf(error), 1);
        const template = path.reduce((value, name) => value[name], setting);
        left.push({
          ...context.error(place, fill(String(template), place), {
            errors: used,
          }),
          instancePath: at(path[path.length - 1]),
        });
      }
    };
    replace(assignToKeyword(keywords, context, place), () => place.path);
    replace(
      assignToChild({ properties, items }, place),
      name => `${place.path}/${name.replace(/~/g, '~0').replace(/\//g, '~1')}`,
    );
    if (setting._) {
      replace(
        () => ['_'],
        () => place.path,
      );
    }
    errors.push(...left);
  };
}
