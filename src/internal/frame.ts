/** So long a page that paints nothing, a hidden tab, makes its elements wait at most, in milliseconds. */
const LONGEST = 250;

let current = 0;
let waiting: (() => void)[] | undefined;

/** Names the present frame: the same number from when it is first asked for until the next frame is prepared. */
export function currentFrame(): number {
  if (waiting === undefined) {
    waiting = [];
    const timer = setTimeout(next, LONGEST);
    const request = requestAnimationFrame(next);
    function next(): void {
      clearTimeout(timer);
      cancelAnimationFrame(request);
      const due = waiting ?? [];
      waiting = undefined;
      current += 1;
      for (const resolve of due) resolve();
    }
  }
  return current;
}

/** Resolves when the next frame is prepared. */
export function nextFrame(): Promise<void> {
  currentFrame();
  return new Promise((resolve) => waiting!.push(resolve));
}
