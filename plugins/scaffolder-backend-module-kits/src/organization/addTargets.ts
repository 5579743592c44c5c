import { InputError } from '@backstage/errors';
import { parseDocument, YAMLSeq } from 'yaml';

/** The descriptor of an organisation's repository before anything is in it. */
export const EMPTY_DESCRIPTOR = `# Everything that this repository describes. The portal reads what is listed here.
apiVersion: backstage.io/v1alpha1
kind: Location
metadata:
  name: organization
  description: Systems, domains and groups of the organisation.
spec:
  targets: []
`;

/**
 * Adds files to the list of a Location descriptor, and leaves everything else in it as it is, comments included.
 *
 * @param text - The descriptor
 * @param paths - Paths from the root of the repository
 * @throws InputError if it is not a Location with a list of targets
 */
export function addTargets(text: string, paths: readonly string[]): string {
  const document = parseDocument(text);
  const targets = document.getIn(['spec', 'targets']);
  if (document.errors.length > 0 || !(targets instanceof YAMLSeq)) {
    throw new InputError(
      'The catalog-info.yaml of the organisation repository is not a Location with a list spec.targets, so nothing can be added to it. Mend it, then try again.',
    );
  }
  const known = new Set(targets.toJSON() as string[]);
  for (const path of paths.map(p => `./${p}`)) {
    if (!known.has(path)) {
      targets.add(path);
    }
  }
  targets.flow = false;
  return document.toString({ lineWidth: 0 });
}
