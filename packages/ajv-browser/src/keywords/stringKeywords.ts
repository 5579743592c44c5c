import { assertion, Keyword } from './Keyword';

// Characters as people count them: one outside the basic plane is two units of `length`.
const countCharacters = (text: string) => Array.from(text).length;

/** Keywords about strings, in the order their errors are given. */
export const stringKeywords: readonly Keyword[] = [
  assertion<string, number>({
    name: 'maxLength',
    types: ['string'],
    test: limit => data => countCharacters(data) <= limit,
    message: limit => `must NOT have more than ${limit} characters`,
    params: limit => ({ limit }),
  }),
  assertion<string, number>({
    name: 'minLength',
    types: ['string'],
    test: limit => data => countCharacters(data) >= limit,
    message: limit => `must NOT have fewer than ${limit} characters`,
    params: limit => ({ limit }),
  }),
  assertion<string, string>({
    name: 'pattern',
    types: ['string'],
    test: pattern => {
      const expression = new RegExp(pattern, 'u');
      return data => expression.test(data);
    },
    message: pattern => `must match pattern "${pattern}"`,
    params: pattern => ({ pattern }),
  }),
];
