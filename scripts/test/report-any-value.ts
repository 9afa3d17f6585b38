import type { TestRunnerPlugin } from '@web/test-runner';

/**
 * Lets a failed assertion about a DOM node or a function be reported. The page sends its results through
 * `structuredClone`, which refuses such values; without this the page would never answer and the file end by time-out.
 */
export function reportAnyValue(): TestRunnerPlugin {
  return {
    name: 'report-any-value',
    transform({ path, body }) {
      if (path !== '/__web-dev-server__web-socket.js' || typeof body !== 'string') return undefined;
      return `${body.replace('structuredClone(obj)', 'cloneForReport(obj)')}\n${String(cloneForReport)}`;
    },
  };
}

/** Runs in the page: clones what can be cloned and describes the rest. */
function cloneForReport(value: unknown): unknown {
  try {
    return structuredClone(value);
  } catch {
    if (Array.isArray(value)) return value.map(cloneForReport);
    if (value instanceof Element) return value.outerHTML.slice(0, 2000);
    if (typeof value !== 'object' || value === null || value instanceof Node) return String(value);
    const prototype = Object.getPrototypeOf(value) as unknown;
    if (prototype !== Object.prototype && prototype !== null) return String(value);
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, cloneForReport(inner)]));
  }
}
