import type { FieldProvenance } from '@fairway/plugin-system-model-common';
import { splitPointer } from './splitPointer';

/** Parts of an entity, in the order people look for them. */
export const FIELD_GROUPS = [
  'about',
  'tags',
  'aliases',
  'links',
  'dependsOn',
  'dependencyOf',
  'providesApis',
  'consumesApis',
  'labels',
  'annotations',
  'more',
] as const;

export type FieldGroup = (typeof FIELD_GROUPS)[number];

/** Fields that have a word of their own, in the order people look for them. */
export const KNOWN_FIELDS = [
  'title',
  'description',
  'owner',
  'system',
  'domain',
  'type',
  'lifecycle',
  'tier',
  'product',
  'language',
  'subcomponentOf',
] as const;

export type KnownField = (typeof KNOWN_FIELDS)[number];

/** A field with the part of the entity it is in. */
export type PlacedField = {
  readonly group: FieldGroup;
  /** Where the field has a word of its own. */
  readonly known?: KnownField;
  /** What the field is called otherwise, within its group. */
  readonly name: string;
  readonly field: FieldProvenance;
};

/** Where an entity keeps its other names. */
const ALIASES = 'fairway.dev/aliases';

const isKnown = (name: string): name is KnownField =>
  KNOWN_FIELDS.some(known => known === name);

const isGroup = (name: string): name is FieldGroup =>
  !['about', 'aliases'].includes(name) &&
  FIELD_GROUPS.some(group => group === name);

/** Says which part of an entity a field is in, and what it is called there. */
export function placeField(field: FieldProvenance): PlacedField {
  const [area, key, ...rest] = splitPointer(field.pointer);
  if (key && rest.length === 0 && isKnown(key)) {
    return { group: 'about', known: key, name: key, field };
  }
  if (key === 'annotations' && rest[0] === ALIASES && rest.length > 1) {
    return { group: 'aliases', name: rest.slice(1).join('.'), field };
  }
  if (key && rest.length > 0 && isGroup(key)) {
    return { group: key, name: rest.join('.'), field };
  }
  const name = [...(area === 'spec' ? [] : [area]), key, ...rest].join('.');
  return { group: 'more', name, field };
}

/** Puts the fields of an entity in the order people look for them; parts without any are left out. */
export function toFieldGroups(
  fields: readonly FieldProvenance[],
): Array<{ readonly group: FieldGroup; readonly fields: PlacedField[] }> {
  const placed = fields.map(placeField);
  return FIELD_GROUPS.map(group => ({
    group,
    fields: placed
      .filter(field => field.group === group)
      .sort((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name)),
  })).filter(group => group.fields.length > 0);
}

function rank({ known }: PlacedField): number {
  return known ? KNOWN_FIELDS.indexOf(known) : KNOWN_FIELDS.length;
}
