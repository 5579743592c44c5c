import {
  FILTER_FIELDS,
  type FilterField,
  type SearchPageState,
} from './searchState';

/** Something that narrows the results and can be taken back by itself. */
export interface Chip {
  readonly key: string;
  readonly field: FilterField | 'type';
  readonly value: string;
  /** What the page is without it. */
  readonly without: Partial<SearchPageState>;
}

/** Lists what narrows the results, in the order of the facets. */
export function toChips(state: SearchPageState): Chip[] {
  const { type, filters } = state;
  return [
    ...(type
      ? [
          {
            key: `type:${type}`,
            field: 'type' as const,
            value: type,
            without: { type: undefined },
          },
        ]
      : []),
    ...FILTER_FIELDS.flatMap(field =>
      filters[field].map(value => ({
        key: `${field}:${value}`,
        field,
        value,
        without: {
          filters: {
            ...filters,
            [field]: filters[field].filter(other => other !== value),
          },
        },
      })),
    ),
  ];
}
