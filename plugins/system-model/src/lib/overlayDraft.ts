import {
  OVERLAY_FIELDS,
  type OverlayField,
  type OverlayLink,
  type OverlayValues,
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
};

/** What is to be sent for a draft: fields that are other than before, and those that are empty now. */
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

/** Compares a draft with what was said before. */
export function toOverlayEdit(
  before: OverlayValues,
  draft: OverlayDraft,
): OverlayEdit {
  const said = toValues(draft);
  const isSame = (field: OverlayField) =>
    JSON.stringify(said[field]) ===
    JSON.stringify(toValues(toOverlayDraft(before))[field]);
  const changed = OVERLAY_FIELDS.filter(field => !isSame(field));
  return {
    values: Object.fromEntries(
      changed
        .filter(field => said[field] !== undefined)
        .map(field => [field, said[field]]),
    ),
    cleared: changed.filter(field => said[field] === undefined),
  };
}

function toValues(draft: OverlayDraft): OverlayValues {
  const text = (value: string) => value.trim() || undefined;
  const list = <T>(items: readonly T[]) =>
    items.length > 0 ? items : undefined;
  return {
    description: text(draft.description),
    lifecycle: text(draft.lifecycle),
    tier: text(draft.tier),
    tags: list(splitTags(draft.tags)),
    links: list(toLinks(draft.links)),
    contacts: list(toLinks(draft.contacts)),
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
