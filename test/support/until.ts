/** Waits in Node until something holds; fails when it does not within eight seconds. In a page: see browser/page.ts. */
export const until = async (holds: () => boolean | Promise<boolean>, what: string): Promise<void> => {
  for (const end = Date.now() + 8_000; !(await holds());) {
    if (Date.now() > end) throw new Error(`Waited in vain for ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
};
