import type { Cloud } from './cloud.ts';
import { realtime } from './realtime/realtime.ts';

/**
 * What every cloud has besides the REST API: each extension registers its services, its sockets or its listeners when
 * a cloud is made. Adding one is one line here.
 */
export const extensions: Array<(cloud: Cloud) => void> = [realtime];
