import { errors } from '../http/errors.ts';
import { json } from '../http/respond.ts';
import type { UserCall, UserRoute } from '../http/router.ts';
import { time } from '../http/wire.ts';

interface Classification {
  key: string;
  rank: number;
  title: string;
  description: string;
}

/** Every organization has these four, from open to closed. */
const classifications: Classification[] = [
  { key: 'a7ee5ae1-4f1e-4c6c-9f2c-6f1f52b5d2a0', rank: 0, title: 'Public', description: 'For everybody.' },
  { key: 'a7ee5ae1-4f1e-4c6c-9f2c-6f1f52b5d2a1', rank: 1, title: 'Internal', description: 'For the organization.' },
  {
    key: 'a7ee5ae1-4f1e-4c6c-9f2c-6f1f52b5d2a2',
    rank: 2,
    title: 'Confidential',
    description: 'For those who need it.',
  },
  { key: 'a7ee5ae1-4f1e-4c6c-9f2c-6f1f52b5d2a3', rank: 3, title: 'Secret', description: 'For named people.' },
];

/** See https://developer.webex.com/docs/api/v1/space-classifications */
export const classificationRoutes: UserRoute[] = [
  {
    method: 'GET',
    path: '/classifications',
    handle: (call) =>
      json({
        items: classifications.map(({ key, rank, title, description }) => ({
          id: call.cloud.ids.encode('CLASSIFICATION', key),
          rank,
          title,
          enabled: true,
          description,
          lastModified: time(Date.UTC(2024, 0, 1)),
          orgId: call.cloud.ids.encode('ORGANIZATION', call.identity.person.organizationId),
        })),
      }),
  },
];

/** The key inside a public classification id. @throws ApiError 400 when there is no such classification. */
export function classificationKey(call: UserCall, id: string | undefined): string | undefined {
  if (!id) return undefined;
  const key = call.cloud.ids.decode('CLASSIFICATION', id);
  if (!classifications.some((classification) => classification.key === key)) {
    throw errors.malformed('classificationId must be the id of a classification.');
  }
  return key;
}
