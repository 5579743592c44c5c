import type { TemplateParameterSchema } from '@backstage/plugin-scaffolder-common';

/**
 * Tells whether a kit asks for what only the stock form can do: decorators,
 * which only its plugin can run, and its field for secrets, which it keeps to itself.
 */
export function needsStockForm(form: TemplateParameterSchema): boolean {
  const decorators = form.formDecorators ?? form.EXPERIMENTAL_formDecorators;
  return (
    Boolean(decorators?.length) ||
    form.steps.some(({ schema }) =>
      /"ui:field":"Secret"/.test(JSON.stringify(schema)),
    )
  );
}
