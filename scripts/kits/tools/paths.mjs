import { join } from 'node:path';
import { rootDir, toolsDir } from '../../wrapper/paths.mjs';

export const kitToolsDir = join(toolsDir, 'kits');
export const kitToolsBin = join(kitToolsDir, 'bin');
export const schemasDir = join(kitToolsDir, 'schemas');
export const podSecurityDir = join(rootDir, 'scripts/kits/podsecurity');
