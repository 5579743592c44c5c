import { Claimed } from './Claimed';

/**
 * Whether what is said is enough for there to be an entity. Overlays and pushes
 * add to what others say, hints are concluded from things written for something else.
 */
export function isCreating({
  creates,
  origin,
}: Pick<Claimed, 'creates' | 'origin'>): boolean {
  switch (origin) {
    case 'hint':
      return Boolean(creates);
    case 'overlay':
    case 'push':
      return false;
    default:
      return true;
  }
}
