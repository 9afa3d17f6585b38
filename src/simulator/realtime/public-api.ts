import { ApiError } from '../http/errors.ts';
import type { InternalCall } from './internal-service.ts';

/** Calls the public API as the same caller. Throws its error when it refuses. */
export async function callPublicApi<T extends object>(
  { cloud, request }: InternalCall,
  method: string,
  path: string,
  body?: object | FormData,
): Promise<T> {
  const headers = new Headers({ authorization: request.headers.get('authorization') ?? '' });
  const isForm = body instanceof FormData;
  if (body && !isForm) headers.set('content-type', 'application/json');
  const response = await cloud.fetch(
    new Request(`${cloud.origin}/v1${path}`, {
      method,
      headers,
      ...(body && { body: isForm ? body : JSON.stringify(body) }),
    }),
  );
  const answer = (response.status === 204 ? {} : await response.json()) as { message?: string };
  if (!response.ok) throw new ApiError(response.status, answer.message ?? response.statusText);
  return answer as T;
}
