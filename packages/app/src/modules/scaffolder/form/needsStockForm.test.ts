import { needsStockForm } from './needsStockForm';

const form = (more: object, properties = {}) => ({
  title: 'Kit',
  steps: [{ title: 'About', schema: { properties } }],
  ...more,
});

describe('needsStockForm', () => {
  it.each([
    [form({}), false],
    [form({}, { name: { 'ui:field': 'RepositoryName' } }), false],
    [form({ formDecorators: [] }), false],
    [form({ formDecorators: [{ id: 'token' }] }), true],
    [form({ EXPERIMENTAL_formDecorators: [{ id: 'token' }] }), true],
    [form({}, { token: { 'ui:field': 'Secret' } }), true],
  ])('%j: %p', (given, expected) => {
    expect(needsStockForm(given)).toBe(expected);
  });
});
