import { json } from '../http/respond.ts';
import type { InternalRoute } from './internal-service.ts';

/**
 * The service catalog (U2C), from which a client learns where everything else is. It asks twice: before it has a
 * token (`limited`), and again with one.
 */
export function catalogRoutes(cluster: string): InternalRoute[] {
  const handle: InternalRoute['handle'] = ({ origin }) => json(serviceCatalog(origin, cluster));
  return [
    { method: 'GET', path: '/u2c/api/v1/limited/catalog', open: true, handle },
    { method: 'GET', path: '/u2c/api/v1/signin/catalog', open: true, handle },
    { method: 'GET', path: '/u2c/api/v1/catalog', handle },
    { method: 'GET', path: '/u2c/api/v1/user/catalog', handle },
  ];
}

function serviceCatalog(origin: string, cluster: string): object {
  const { host, hostname } = new URL(origin);
  return {
    serviceLinks: {
      // First, because clients take the first service of a cluster for its conversation service.
      conversation: `${origin}/conversation/api/v1`,
      hydra: `${origin}/v1`,
      wdm: `${origin}/wdm/api/v1`,
      identityLookup: `${origin}/identity/api/v1`,
      encryption: `${origin}/encryption/api/v1`,
      metrics: `${origin}/metrics/api/v1`,
      feature: `${origin}/feature/api/v1`,
      user: `${origin}/user/api/v1`,
      apheleia: `${origin}/apheleia/api/v1`,
      idbroker: `${origin}/idbroker`,
      identity: `${origin}/identity`,
      mercury: `${origin}/mercury/v1`,
    },
    hostCatalog: {
      // The map's key has the port and the entry has not: clients put the port of the service's own URL behind it.
      [host]: [{ host: hostname, ttl: -1, priority: 5, id: `${cluster}:identityLookup` }],
    },
    format: 'hostmap',
  };
}

/** The name that internal services use for the cluster that ids call `us`. */
export function internalCluster(cluster: string): string {
  return cluster === 'us' ? 'urn:TEAM:us-east-2_a' : cluster;
}
