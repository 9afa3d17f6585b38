import { ProtocolError, type Page } from 'puppeteer-core';

type AnyFunctions = { [name: string]: (...given: never[]) => unknown };

/** Calls the functions that a benchmark's page offers as `globalThis.page`. */
export function callerOf<Functions extends AnyFunctions>(page: Page) {
  return <Name extends keyof Functions>(
    name: Name,
    ...given: Parameters<Functions[Name]>
  ): Promise<Awaited<ReturnType<Functions[Name]>>> =>
    page
      .evaluate(
        (method, values) => {
          const functions = (globalThis as unknown as { page: Record<string, (...all: unknown[]) => unknown> }).page;
          return functions[method]!(...values);
        },
        name as string,
        given as unknown[],
      )
      .catch((cause: unknown) => {
        if (cause instanceof ProtocolError) cause.message += `: ${String(name)}(${given.join(', ')})`;
        throw cause;
      }) as Promise<Awaited<ReturnType<Functions[Name]>>>;
}

/** Bytes of the page's heap that are in use, once what is not has been collected. */
export async function collectedHeap(page: Page): Promise<number> {
  for (let round = 0; round < 3; round += 1) {
    await page.evaluate(() => (globalThis as unknown as { gc(): void }).gc());
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return (await page.metrics()).JSHeapUsedSize!;
}
