import { json, noContent } from '../http/respond.ts';
import type { InternalRoute } from './internal-service.ts';

/** Services that clients talk to in passing. They answer, and nothing comes of it. */
export const supportingRoutes: InternalRoute[] = [
  ...['metrics', 'clientmetrics', 'clientmetrics-prelogin'].map((path): InternalRoute => ({
    method: 'POST',
    path: `/metrics/api/v1/${path}`,
    open: true,
    handle: () => json({ items: [] }),
  })),
  {
    method: 'GET',
    path: '/feature/api/v1/features/users/:userId/:keyType',
    handle: () => json({ featureToggles: [] }),
  },
  {
    method: 'POST',
    path: '/feature/api/v1/features/users/:userId/:keyType',
    handle: async ({ json: body }) => json(await body()),
  },
  {
    method: 'GET',
    path: '/user/api/v1/users/:userId/regions',
    handle: () => json({ regionCode: 'US-EAST', countryCode: 'US' }),
  },
  {
    method: 'POST',
    path: '/idbroker/idb/oauth2/v1/access_token',
    open: true,
    handle: ({ cloud, request }) => cloud.fetch(new Request(`${cloud.origin}/v1/access_token`, request)),
  },
  {
    method: 'POST',
    path: '/idbroker/idb/oauth2/v1/revoke',
    open: true,
    async handle({ cloud, request }) {
      const token = new URLSearchParams(await request.text()).get('token');
      if (token) cloud.access.revoke(token);
      return noContent();
    },
  },
];
