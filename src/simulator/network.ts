import type { Cloud } from './cloud.ts';
import { transportFault } from './faults.ts';

/**
 * The cloud behind a function with the shape of `fetch`, for clients in the same process: what a fault does to a
 * connection is what a browser would make of it (`TypeError`, a body that breaks off, no answer at all).
 */
export function createFetch(cloud: Cloud): typeof fetch {
  return async (input, init) => {
    const request = new Request(input, init);
    const { signal } = request;
    signal.throwIfAborted();
    const answer = cloud.fetch(request).then(carryOut);
    return Promise.race([answer, aborted(signal)]);
  };
}

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
  });
}

function carryOut(response: Response): Response | Promise<never> {
  const fault = transportFault(response);
  if (fault?.kind === 'hang') return new Promise<never>(() => {});
  if (!fault) return response;
  if (fault.afterBytes === 0) throw new TypeError('The connection to the simulated cloud was lost.');
  return cutOff(response, fault.afterBytes);
}

function cutOff(response: Response, bytes: number): Response {
  let left = bytes;
  const cut = new TransformStream<Uint8Array, Uint8Array>({
    transform(part, controller) {
      controller.enqueue(part.subarray(0, left));
      left -= part.length;
      if (left <= 0) controller.error(new TypeError('The connection to the simulated cloud was lost.'));
    },
    flush(controller) {
      controller.error(new TypeError('The connection to the simulated cloud was lost.'));
    },
  });
  const { status, headers } = response;
  return new Response(response.body?.pipeThrough(cut), { status, headers });
}
