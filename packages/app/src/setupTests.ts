import '@testing-library/jest-dom';
import { configure } from '@testing-library/react';

// The tests share their machine; what is found late is found all the same.
configure({ asyncUtilTimeout: 5000 });
jest.setTimeout(30_000);
