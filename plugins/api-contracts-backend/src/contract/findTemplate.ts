import { Contract } from './readContract';

/**
 * Finds what a path of a call is called in the contract, e.g. `/pets/{id}`.
 *
 * @param path - Of the call, below the server; its query does not count
 */
export function findTemplate(
  contract: Contract,
  path: string,
): string | undefined {
  const segments = toSegments(path.split('?', 1)[0]);
  return contract.paths.find(template => {
    const pattern = toSegments(template);
    return (
      pattern.length === segments.length &&
      pattern.every((part, index) => fits(part, segments[index]))
    );
  });
}

function toSegments(path: string): string[] {
  return path.replace(/^\/|\/$/g, '').split('/');
}

/** Compared by what stands before and after the braces: a pattern made of a contract could be made to take forever. */
function fits(part: string, segment: string): boolean {
  const open = part.indexOf('{');
  if (open < 0) {
    return part === segment;
  }
  const before = part.slice(0, open);
  const after = part.slice(part.lastIndexOf('}') + 1);
  return (
    segment.length > before.length + after.length &&
    segment.startsWith(before) &&
    segment.endsWith(after)
  );
}
