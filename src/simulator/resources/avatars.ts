import type { Service } from '../cloud.ts';
import { patternedPicture } from './avatar-picture.ts';

/** Pictures of people: public, and the same for the same person every time. */
export const avatarService: Service = (request, { url }) => {
  const match = /^\/avatars\/([0-9a-f-]{36})~\d+$/.exec(url.pathname);
  if (!match || (request.method !== 'GET' && request.method !== 'HEAD')) return undefined;
  const picture = patternedPicture(match[1]!);
  const headers = { 'content-type': 'image/png', 'cache-control': 'public, max-age=86400' };
  return Promise.resolve(new Response(picture, { headers }));
};
