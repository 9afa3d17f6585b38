import type { Page } from 'puppeteer-core';

interface TraceEvent {
  name: string;
  pid: number;
  tid: number;
  tdur?: number;
  args: { name?: string };
}

/**
 * Milliseconds that the processor spent on each of the main thread's tasks while something runs. Unlike what a clock
 * says, it does not grow with what else the machine does.
 */
export async function tasksDuring(page: Page, run: () => Promise<unknown>): Promise<number[]> {
  await page.tracing.start({ categories: ['-*', 'toplevel', '__metadata'] });
  await run();
  const trace = new TextDecoder().decode(await page.tracing.stop());
  const { traceEvents } = JSON.parse(trace) as { traceEvents: TraceEvent[] };
  const threadOf = ({ pid, tid }: TraceEvent): string => `${pid} ${tid}`;
  const isMain = ({ name, args }: TraceEvent): boolean => name === 'thread_name' && args.name === 'CrRendererMain';
  const mains = new Set(traceEvents.filter(isMain).map(threadOf));
  const tasks = traceEvents.filter(
    (event) => event.name === 'ThreadControllerImpl::RunTask' && mains.has(threadOf(event)),
  );
  return tasks.map(({ tdur = 0 }) => tdur / 1_000);
}
