export type BoundName =
  | 'minimum'
  | 'maximum'
  | 'minLength'
  | 'maxLength'
  | 'minItems'
  | 'maxItems'
  | 'minProperties'
  | 'maxProperties';

type Bound = {
  /** What a change of it is called in a rule. */
  readonly rule: string;
  readonly side: 'lower' | 'upper';
  readonly exclusive?: string;
};

export const BOUNDS: Record<BoundName, Bound> = {
  minimum: { rule: 'min', side: 'lower', exclusive: 'exclusiveMinimum' },
  maximum: { rule: 'max', side: 'upper', exclusive: 'exclusiveMaximum' },
  minLength: { rule: 'min-length', side: 'lower' },
  maxLength: { rule: 'max-length', side: 'upper' },
  minItems: { rule: 'min-items', side: 'lower' },
  maxItems: { rule: 'max-items', side: 'upper' },
  minProperties: { rule: 'min-properties', side: 'lower' },
  maxProperties: { rule: 'max-properties', side: 'upper' },
};
