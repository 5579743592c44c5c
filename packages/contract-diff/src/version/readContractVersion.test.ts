import { ContractType } from '../ContractDiff';
import { readContractVersion } from './readContractVersion';

describe('readContractVersion', () => {
  it.each<[string, string | undefined]>([
    ['{"openapi": "3.0.0", "info": {"version": "1.2.3"}}', '1.2.3'],
    ['\uFEFF{"openapi": "3.0.0", "info": {"version": "1.2.3"}}', '1.2.3'],
    ['swagger: "2.0"\ninfo:\n  version: v1', 'v1'],
    ['openapi: 3.0.0\ninfo:\n  version: " 1.2 "', '1.2'],
    ['openapi: 3.0.0\ninfo:\n  version: 2024-01-31', '2024-01-31'],
    ['openapi: 3.0.0\ninfo:\n  version: 1.10', '1.10'],
    ['\uFEFFopenapi: 3.0.0\ninfo:\n  version: 2', '2'],
    ['{"openapi": "3.0.0", "info": {"version": 1.10}}', '1.10'],
    ['asyncapi: 3.0.0\ninfo:\n  version: 0.1.0-rc.1', '0.1.0-rc.1'],
    ['{"$schema": "x", "version": "4.5.6"}', '4.5.6'],
    ['{"$schema": "x", "info": {"version": "4.5.6"}}', undefined],
    ['openapi: 3.0.0', undefined],
    ['openapi: 3.0.0\ninfo: 1.0.0', undefined],
    ['openapi: 3.0.0\ninfo:\n  version: ""', undefined],
    ['openapi: 3.0.0\ninfo:\n  version: [1]', undefined],
    ['openapi: 3.0.0\ninfo:\n  version: null', undefined],
    ['type Query { version: String }', undefined],
    ['syntax = "proto3";', undefined],
    ['', undefined],
    ['just words', undefined],
    ['{"openapi": ', undefined],
    ['openapi: 4.0.0\ninfo:\n  version: 1.0.0', undefined],
    ['\u0000\u0001\uFFFD', undefined],
  ])('%j has the version %j', (text, expected) => {
    expect(readContractVersion(text)).toBe(expected);
  });

  it.each<[ContractType, string, string | undefined]>([
    ['openapi', 'openapi: 3.0.0\ninfo: {version: v1}', 'v1'],
    ['jsonschema', '{"version": "4.5.6", "$ref": "#"}', '4.5.6'],
    ['asyncapi', 'openapi: 3.0.0\ninfo: {version: v1}', undefined],
    ['grpc', 'anything', undefined],
  ])('as %s, %j has the version %j', (type, text, expected) => {
    expect(readContractVersion(text, { type })).toBe(expected);
  });
});
