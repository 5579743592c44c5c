const path = require('path');

const zonesFor = dir => {
  const zone = (target, from, message) => ({
    target: path.join(dir, 'src', target),
    from: from.map(f => path.join(dir, 'src', f)),
    message,
  });
  const lower =
    'A lower layer must not know the one above it (see docs/architecture.md).';
  return [
    zone(
      'database',
      ['service', 'router', 'tasks', 'actions', 'plugin.ts'],
      lower,
    ),
    zone('service', ['router', 'tasks', 'actions', 'plugin.ts'], lower),
    zone('router', ['tasks', 'plugin.ts'], lower),
    zone('components', ['extensions', 'plugin.tsx'], lower),
    zone('hooks', ['components', 'extensions', 'plugin.tsx'], lower),
    zone('lib', ['components', 'hooks', 'extensions', 'plugin.tsx'], lower),
  ];
};

/**
 * Lint rules of every package but the app and the backend: the stock factory plus the import directions of the house.
 */
module.exports = dir =>
  require('@backstage/cli/config/eslint-factory')(dir, {
    // Without these two the path and cycle rules pass silently; test/lint holds a fixture that must fail.
    settings: {
      'import/resolver': { node: { extensions: ['.ts', '.tsx', '.js'] } },
      'import/parsers': { '@typescript-eslint/parser': ['.ts', '.tsx'] },
    },
    restrictedImportPatterns: [
      '@backstage/backend-defaults',
      '@backstage/backend-defaults/*',
      '@backstage/plugin-*-backend',
      '@backstage/plugin-*-backend/*',
    ],
    rules: {
      '@backstage/no-mixed-plugin-imports': 'error',
      // Both options keep it out of node_modules, where it would spend half a minute a package.
      'import/no-cycle': ['error', { ignoreExternal: true, disableScc: true }],
      'import/no-restricted-paths': ['error', { zones: zonesFor(dir) }],
    },
  });
