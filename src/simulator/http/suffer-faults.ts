import type { Cloud } from '../cloud.ts';
import { withTransportFault } from '../faults.ts';
import type { RequestFault } from '../faults.ts';
import { ApiError, errors } from './errors.ts';
import { errorResponse } from './respond.ts';

type Fault<Kind extends RequestFault['kind']> = Extract<RequestFault, { kind: Kind }>;

/** Answers a request under faults. `answer` carries it out. */
export async function sufferFaults(
  cloud: Cloud,
  faults: RequestFault[],
  trackingId: string,
  answer: () => Promise<Response>,
): Promise<Response> {
  let skew = 0;
  for (const fault of faults) {
    if (fault.kind === 'clockSkew') skew += fault.milliseconds;
    if (fault.kind === 'latency') {
      const delay = fault.milliseconds + (fault.jitter ?? 0) * cloud.faults.fraction();
      await new Promise<void>((resolve) => cloud.clock.setTimeout(resolve, delay));
    }
  }
  const fate = faults.find(({ kind }) => kind !== 'latency' && kind !== 'clockSkew');
  const response = await meet(cloud, fate, trackingId, answer);
  if (skew !== 0) response.headers.set('date', new Date(cloud.now() + skew).toUTCString());
  return response;
}

async function meet(
  cloud: Cloud,
  fate: RequestFault | undefined,
  trackingId: string,
  answer: () => Promise<Response>,
): Promise<Response> {
  switch (fate?.kind) {
    case 'drop':
      return withTransportFault(errorResponse(errors.internal(), trackingId), { kind: 'destroy', afterBytes: 0 });
    case 'hang':
      return withTransportFault(errorResponse(errors.internal(), trackingId), { kind: 'hang' });
    case 'reset':
      return withTransportFault(await answer(), { kind: 'destroy', afterBytes: 0 });
    case 'truncate':
      return withTransportFault(await answer(), { kind: 'destroy', afterBytes: fate.bytes });
    case 'undecryptable':
      return undecryptable(await answer(), fate);
    case 'status':
      if (fate.commit) await answer();
      return statusResponse(cloud, fate, trackingId);
    default:
      return answer();
  }
}

function statusResponse(cloud: Cloud, fault: Fault<'status'>, trackingId: string): Response {
  const headers: Record<string, string> = { ...fault.headers };
  const { retryAfter } = fault;
  if (typeof retryAfter === 'object') {
    headers['retry-after'] = new Date(cloud.now() + retryAfter.dateInSeconds * 1000).toUTCString();
  } else if (retryAfter !== undefined) headers['retry-after'] = String(retryAfter);
  if (fault.status === 204 || fault.status === 205 || fault.status === 304) {
    return new Response(null, { status: fault.status, headers });
  }
  if (fault.body === undefined) {
    return errorResponse(new ApiError(fault.status, messageFor(fault.status), undefined, headers), trackingId);
  }
  headers['content-type'] = fault.contentType ?? 'application/json;charset=UTF-8';
  return new Response(fault.body, { status: fault.status, headers });
}

function messageFor(status: number): string {
  if (status === 401) return errors.unauthorized().message;
  if (status === 403) return errors.forbidden().message;
  if (status === 404) return errors.notFound().message;
  if (status === 429) return errors.tooManyRequests(1).message;
  return status >= 500 ? errors.internal().message : errors.malformed('').message;
}

/** A list in which some items kept their ciphertext. */
async function undecryptable(response: Response, { field, every = 1 }: Fault<'undecryptable'>): Promise<Response> {
  const isJson = response.headers.get('content-type')?.startsWith('application/json') ?? false;
  if (!response.ok || !isJson) return response;
  const body = (await response.json()) as { items?: Array<Record<string, unknown>> };
  for (const [index, item] of (body.items ?? []).entries()) {
    if (index % Math.max(1, every) !== 0 || !(field in item)) continue;
    item[field] = ciphertext;
    item['errors'] = { [field]: { code: 'kms_failure', reason: 'Key management server failed to respond.' } };
  }
  return new Response(JSON.stringify(body), { status: response.status, headers: response.headers });
}

const ciphertext = 'eyJhbGciOiJkaXIiLCJlbmMiOiJBMjU2R0NNIn0..c2ltdWxhdGVk.Y2lwaGVydGV4dA.dGFn';
