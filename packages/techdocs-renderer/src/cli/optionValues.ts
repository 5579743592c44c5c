import { PlantumlLibrary } from '../diagrams/plantuml/PlantumlLibrary';
import { OptionValues, UsageError } from './Command';

/** The text of an option, or `undefined`. */
export function textOf(values: OptionValues, name: string): string | undefined {
  const value = values[name];
  return typeof value === 'string' ? value : undefined;
}

/**
 * A whole number.
 *
 * @throws UsageError if it is something else or out of range
 */
export function numberOf(
  values: OptionValues,
  name: string,
  [min, max]: readonly [number, number],
): number | undefined {
  const text = textOf(values, name);
  if (text === undefined) {
    return undefined;
  }
  const number = /^\d+$/.test(text) ? Number(text) : NaN;
  if (!(number >= min && number <= max)) {
    throw new UsageError(
      `--${name} takes a whole number from ${min} to ${max}, not "${text}".`,
    );
  }
  return number;
}

/**
 * One of some words.
 *
 * @throws UsageError if it is another one
 */
export function choiceOf<T extends string>(
  values: OptionValues,
  name: string,
  choices: readonly [T, ...T[]],
): T {
  const text = textOf(values, name) ?? choices[0];
  const choice = choices.find(one => one === text);
  if (!choice) {
    throw new UsageError(
      `--${name} takes ${choices.join(', ')}, not "${text}".`,
    );
  }
  return choice;
}

/** Libraries given as `--plantuml-library name=folder`. */
export function librariesOf(values: OptionValues): readonly PlantumlLibrary[] {
  const given = values['plantuml-library'];
  return (Array.isArray(given) ? given : []).map(text => {
    const [, name, from] = /^([^=]+)=(.+)$/.exec(String(text)) ?? [];
    if (!name) {
      throw new UsageError(
        `--plantuml-library takes NAME=FOLDER (or the name of an npm package for the folder), not "${text}".`,
      );
    }
    return { name, from };
  });
}
