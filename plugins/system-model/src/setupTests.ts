import '@testing-library/jest-dom';
import { configure } from '@testing-library/react';

// Pages come in chunks that are transformed when first asked for, which takes a while on a busy machine.
configure({ asyncUtilTimeout: 20_000 });
jest.setTimeout(60_000);
