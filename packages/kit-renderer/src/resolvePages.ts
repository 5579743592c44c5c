import type { JsonObject, JsonValue } from '@backstage/types';
import { validate } from 'jsonschema';

type Questions = Record<string, JsonObject>;

/**
 * Makes of the pages of a form what it shows for these answers: of each question that others depend on, the branch that was
 * chosen is a part of the page.
 */
export function resolvePages(
  pages: readonly JsonObject[],
  answers: JsonObject,
): JsonObject[] {
  return pages.map(page => resolvePage(page, answers));
}

/** The questions of all pages and all of their branches. */
export function listQuestions(pages: readonly JsonObject[]): Set<string> {
  return new Set(
    pages.flatMap(page => [
      ...Object.keys(questionsOf(page)),
      ...listQuestions(branchesOf(page).flatMap(([, branches]) => branches)),
    ]),
  );
}

export function questionsOf(page: JsonObject): Questions {
  return (page.properties ?? {}) as Questions;
}

function resolvePage(page: JsonObject, answers: JsonObject): JsonObject {
  const { dependencies, ...alone } = page;
  return branchesOf(page).reduce<JsonObject>((resolved, [name, branches]) => {
    const answer = answers[name] ?? questionsOf(page)[name]?.default;
    const chosen = branches.find(branch => isChosen(branch, name, answer));
    if (!chosen) {
      return resolved;
    }
    const branch = resolvePage(chosen, answers);
    const own = questionsOf(resolved);
    return {
      ...resolved,
      // those of the page first, and as the page has them
      properties: { ...own, ...questionsOf(branch), ...own },
      required: [
        ...((resolved.required ?? []) as string[]),
        ...((branch.required ?? []) as string[]),
      ],
    };
  }, alone);
}

function isChosen(branch: JsonObject, name: string, answer?: JsonValue) {
  const condition = questionsOf(branch)[name];
  return condition !== undefined && validate(answer, condition).valid;
}

function branchesOf(page: JsonObject): Array<[string, JsonObject[]]> {
  return Object.entries((page.dependencies ?? {}) as Questions).flatMap(
    ([name, dependency]) =>
      Array.isArray(dependency?.oneOf)
        ? [[name, dependency.oneOf as JsonObject[]]]
        : [],
  );
}
