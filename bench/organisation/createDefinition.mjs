const operation = (area, thing, verb) => ({
  operationId: `${verb}${area}${thing}`,
  summary: `${verb} a ${thing} of the ${area}`,
  responses: {
    200: {
      description: `The ${thing}`,
      content: {
        'application/json': {
          schema: { $ref: `#/components/schemas/${thing}` },
        },
      },
    },
    404: { description: `There is no such ${thing}` },
  },
});

/** An OpenAPI document of about 1.2 kB. */
export function createDefinition(area, thing) {
  return JSON.stringify(
    {
      openapi: '3.1.0',
      info: { title: `${area} ${thing}`, version: '1.0.0' },
      paths: {
        [`/${thing}/{id}`]: {
          get: operation(area, thing, 'get'),
          put: operation(area, thing, 'replace'),
        },
      },
      components: {
        schemas: {
          [thing]: {
            type: 'object',
            required: ['id', 'state'],
            properties: {
              id: { type: 'string', format: 'uuid' },
              state: { type: 'string', enum: ['open', 'held', 'closed'] },
              changedAt: { type: 'string', format: 'date-time' },
            },
          },
        },
      },
    },
    undefined,
    1,
  );
}
