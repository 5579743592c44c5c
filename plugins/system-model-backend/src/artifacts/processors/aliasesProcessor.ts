import { ModelReader, Processor } from '@fairway/plugin-system-model-node';

/** Makes an index of all other names, each with the references of those that go by it. */
export const aliasesProcessor: Processor = {
  id: 'aliases',
  process: model => [
    {
      path: 'aliases.json',
      mediaType: 'application/json',
      content: writeIndex(model),
    },
  ],
};

async function* writeIndex(model: ModelReader): AsyncGenerator<string> {
  const refs = new Map<string, string[]>();
  for await (const page of model.listEntities()) {
    for (const { aliases, entityRef } of page) {
      for (const alias of aliases) {
        refs.set(alias, [...(refs.get(alias) ?? []), entityRef]);
      }
    }
  }
  // Written by hand: an object would take an alias such as "__proto__" for something else.
  let separator = '{\n';
  for (const alias of [...refs.keys()].sort()) {
    yield `${separator}${JSON.stringify(alias)}:${JSON.stringify(
      refs.get(alias),
    )}`;
    separator = ',\n';
  }
  yield refs.size > 0 ? '\n}\n' : '{}\n';
}
