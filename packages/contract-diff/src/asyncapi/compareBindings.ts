import { objectOf, valueOf } from '../input/Json';
import { Direction, MAY_BREAK } from '../schema/Comparison';
import { SchemaComparer } from '../schema/SchemaComparer';

/** What a binding describes by a schema: `query` and `headers` of WebSockets and HTTP, `key` of Kafka. */
const SCHEMAS = ['query', 'headers', 'key'];

/** Rules about what a protocol adds to a channel, an operation or a message. */
export function compareBindings(
  comparer: SchemaComparer,
  a: unknown,
  b: unknown,
  options: { path: string; direction: Direction; user: string },
): void {
  const { path, direction, user } = options;
  const [before, after] = [objectOf(a, 'bindings'), objectOf(b, 'bindings')];
  for (const protocol of new Set([
    ...Object.keys(before),
    ...Object.keys(after),
  ])) {
    const [old, now] = [before[protocol], after[protocol]];
    for (const keyword of SCHEMAS) {
      comparer.compare(
        valueOf(old, keyword) ?? {},
        valueOf(now, keyword) ?? {},
        {
          direction,
          place: {
            subject: `${direction}-binding`,
            path: `${path} › ${protocol} ${keyword}`,
          },
          user,
          isText: keyword !== 'key',
        },
      );
    }
    const rest = (binding: unknown) =>
      Object.entries(objectOf({ binding }, 'binding')).filter(
        ([keyword]) =>
          !SCHEMAS.includes(keyword) && keyword !== 'bindingVersion',
      );
    if (
      !comparer.fingerprints.areEqual(
        Object.fromEntries(rest(old)),
        Object.fromEntries(rest(now)),
      )
    ) {
      comparer.log.add(
        'non-breaking',
        'bindings-changed',
        path,
        `How ${protocol} carries it changed. ${MAY_BREAK}`,
      );
    }
  }
}
