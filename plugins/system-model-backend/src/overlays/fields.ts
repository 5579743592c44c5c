import { JsonValue } from '@backstage/types';
import {
  OverlayField,
  OverlayLink,
  OverlayValues,
} from '@fairway/plugin-system-model-common';

/** Links of this type tell how to reach the owner. */
const CONTACT = 'contact';

/** Where fields are kept. Links and contacts share one. */
export const POINTERS: Readonly<Record<OverlayField, string>> = {
  description: '/metadata/description',
  links: '/metadata/links',
  contacts: '/metadata/links',
  tags: '/metadata/tags',
  lifecycle: '/spec/lifecycle',
  tier: '/spec/tier',
};

/** Reads the value of a field out of what is kept at its pointer; `undefined` if there is none. */
export function readField(
  field: OverlayField,
  value: JsonValue | undefined,
): JsonValue | undefined {
  if (value === undefined || !['links', 'contacts'].includes(field)) {
    return value;
  }
  const links = toLinks(value);
  const found =
    field === 'contacts'
      ? links.filter(isContact).map(({ type: _, ...link }) => link)
      : links.filter(link => !isContact(link));
  return found.length > 0 ? found : undefined;
}

/**
 * Makes what is to be kept at the pointers of some fields.
 *
 * @param values - Of the fields that are set
 * @param kept - What is kept at a pointer now
 */
export function toKept(
  values: OverlayValues,
  kept: (pointer: string) => JsonValue | undefined,
): Map<string, JsonValue> {
  const next = new Map<string, JsonValue>();
  for (const field of ['description', 'tags', 'lifecycle', 'tier'] as const) {
    const value = values[field];
    if (value !== undefined) {
      next.set(POINTERS[field], value as JsonValue);
    }
  }
  const { contacts, links } = values;
  if (links || contacts) {
    const before = toLinks(kept(POINTERS.links));
    next.set(POINTERS.links, [
      ...(links ?? before.filter(link => !isContact(link))),
      ...(contacts?.map(link => ({ ...link, type: CONTACT })) ??
        before.filter(isContact)),
    ]);
  }
  return next;
}

/** A field without its value: what is still to be kept at its pointer, if anything is. */
export function withoutField(
  field: OverlayField,
  value: JsonValue,
): JsonValue | undefined {
  if (!['links', 'contacts'].includes(field)) {
    return undefined;
  }
  const left = toLinks(value).filter(
    link => isContact(link) !== (field === 'contacts'),
  );
  return left.length > 0 ? left : undefined;
}

function toLinks(value: JsonValue | undefined): OverlayLink[] {
  return Array.isArray(value) ? (value as OverlayLink[]) : [];
}

function isContact({ type }: OverlayLink): boolean {
  return type === CONTACT;
}
