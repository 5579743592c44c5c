import {
  OVERLAY_FIELDS,
  REMOVABLE_LISTS,
  type OverlayField,
  type OverlayLink,
  type OverlayValues,
  type RemovableList,
} from '@fairway/plugin-system-model-common';

const TAG = /^[a-z0-9:+#]+(-[a-z0-9:+#]+)*$/;
const ADDRESS = /^(https?:\/\/|mailto:)\S+$/i;

/** A link as it is being typed. */
export type LinkDraft = OverlayLink & { readonly title: string };

/** What an owner is about to say, as it is being typed. */
export type OverlayDraft = {
  readonly description: string;
  readonly lifecycle: string;
  readonly tier: string;
  /** Separated by spaces or commas. */
  readonly tags: string;
  readonly links: readonly LinkDraft[];
  readonly contacts: readonly LinkDraft[];
  /** Keys of what is not so, whoever says it. */
  readonly removed: NonNullable<OverlayValues['removed']>;
};

/** What is to be sent for a draft: fields that are other than before, and texts that are empty now. */
export type OverlayEdit = {
  readonly values: OverlayValues;
  readonly cleared: readonly OverlayField[];
};

export const NEW_LINK: LinkDraft = { url: '', title: '' };

/** Begins with what was said before. */
export function toOverlayDraft(values: OverlayValues): OverlayDraft {
  const { description = '', lifecycle = '', tier = '', tags = [] } = values;
  const toDrafts = (links: readonly OverlayLink[] = []) =>
    links.map(link => ({ ...link, title: link.title ?? '' }));
  return {
    description,
    lifecycle,
    tier,
    tags: tags.join(' '),
    links: toDrafts(values.links),
    contacts: toDrafts(values.contacts),
    removed: values.removed ?? {},
  };
}

/** Finds a tag that is none. */
export function findBadTag({ tags }: OverlayDraft): string | undefined {
  return splitTags(tags).find(tag => tag.length > 63 || !TAG.test(tag));
}

/** Whether a link leads somewhere; one that nothing was typed for is left out. */
export function isBadLink({ url, title }: LinkDraft): boolean {
  const address = url.trim();
  return address ? !ADDRESS.test(address) : Boolean(title.trim());
}

/** Lists the keys of what is not so according to a draft. What is said again is so. */
export function listRemoved(draft: OverlayDraft, list: RemovableList) {
  const said = listSaid(draft, list);
  return (draft.removed[list] ?? []).filter(key => !said.includes(key));
}

/** Takes a member out of a list, or puts it back. */
export function toggleMember(
  draft: OverlayDraft,
  list: RemovableList,
  key: string,
): OverlayDraft {
  const removed = listRemoved(draft, list);
  const isRemoved = removed.includes(key);
  const others = removed.filter(one => one !== key);
  const next = {
    ...draft,
    removed: {
      ...draft.removed,
      [list]: isRemoved ? others : [...others, key],
    },
  };
  return isRemoved ? next : withoutSaid(next, list, key);
}

/** Compares a draft with what was said before. */
export function toOverlayEdit(
  before: OverlayValues,
  draft: OverlayDraft,
): OverlayEdit {
  const earlier = toOverlayDraft(before);
  const [was, said] = [toValues(earlier), toValues(draft)];
  const changed = OVERLAY_FIELDS.filter(
    field => JSON.stringify(said[field]) !== JSON.stringify(was[field]),
  );
  const removed = listChangedRemovals(earlier, draft);
  return {
    values: {
      ...Object.fromEntries(
        changed
          .map(field => [field, said[field]])
          .filter(([, value]) => value !== undefined),
      ),
      ...(removed.length > 0 && { removed: Object.fromEntries(removed) }),
    },
    cleared: changed.filter(field => said[field] === undefined),
  };
}

function listChangedRemovals(before: OverlayDraft, draft: OverlayDraft) {
  const toText = (keys: readonly string[]) => JSON.stringify([...keys].sort());
  return REMOVABLE_LISTS.map(
    list => [list, listRemoved(draft, list)] as const,
  ).filter(
    ([list, keys]) => toText(keys) !== toText(listRemoved(before, list)),
  );
}

/** Keys of what is said in addition to what sources say. */
function listSaid(draft: OverlayDraft, list: RemovableList): string[] {
  switch (list) {
    case 'tags':
      return splitTags(draft.tags);
    case 'links':
      return [...draft.links, ...draft.contacts].map(({ url }) => url.trim());
    default:
      return [];
  }
}

function withoutSaid(
  draft: OverlayDraft,
  list: RemovableList,
  key: string,
): OverlayDraft {
  if (!listSaid(draft, list).includes(key)) {
    return draft;
  }
  const isOther = ({ url }: LinkDraft) => url.trim() !== key;
  return list === 'tags'
    ? {
        ...draft,
        tags: splitTags(draft.tags)
          .filter(tag => tag !== key)
          .join(' '),
      }
    : {
        ...draft,
        links: draft.links.filter(isOther),
        contacts: draft.contacts.filter(isOther),
      };
}

/** Lists are never absent: to take one back would restore what was taken out of it, too. */
function toValues(draft: OverlayDraft) {
  const text = (value: string) => value.trim() || undefined;
  return {
    description: text(draft.description),
    lifecycle: text(draft.lifecycle),
    tier: text(draft.tier),
    tags: splitTags(draft.tags),
    links: toLinks(draft.links),
    contacts: toLinks(draft.contacts),
  };
}

function toLinks(drafts: readonly LinkDraft[]): OverlayLink[] {
  return drafts
    .filter(({ url }) => url.trim())
    .map(({ url, title, ...rest }) => ({
      ...rest,
      url: url.trim(),
      ...(title.trim() && { title: title.trim() }),
    }));
}

function splitTags(text: string): string[] {
  return [...new Set(text.split(/[\s,]+/).filter(Boolean))];
}
