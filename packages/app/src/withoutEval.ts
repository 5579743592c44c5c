import { config } from 'zod/v4/core';

// Zod speeds itself up with generated code where it may, and tries whether it may: a breach of the content security policy
// on every page. It has to be told before the first schema is made, so this is the first import of the app.
config({ jitless: true });
