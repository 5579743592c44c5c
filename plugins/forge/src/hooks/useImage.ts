import type { RepositoryId } from '../api';
import { toDataUrl } from '../lib/browser';
import type { Place } from '../lib/gitRef';
import { imageTypeOf } from '../lib/imageType';
import { useForgeQuery, type Query } from './useForgeQuery';

const MAX_BYTES = 5_000_000;

/**
 * An image of the repository as a `data:` address.
 *
 * @remarks
 *
 * An `img` cannot send the user's token, so the image is fetched. Its type comes from its name alone, so that no
 * file can be anything but an image.
 */
export function useImage(id: RepositoryId, place: Place): Query<string> {
  const { ref, path } = place;
  return useForgeQuery(
    ['repository', id.owner, id.repo, 'image', ref.name, path],
    async api => {
      const type = imageTypeOf(path);
      if (!type) {
        throw new Error(`${path} is not an image that browsers show`);
      }
      const content = await api.contents.raw(id, path, ref.name);
      if (content.size > MAX_BYTES) {
        throw new Error(`${path} is too large to show here`);
      }
      return toDataUrl(content, type);
    },
    { isFixed: true },
  );
}
