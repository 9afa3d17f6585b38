/** How long what is not needed for a first paint waits for one, milliseconds: there may be nothing to be painted. */
const patience = 2_000;

const pause = (milliseconds = 0): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

let tell!: () => void;
const firstPaint = new Promise<void>((resolve) => (tell = resolve));
let waiting: Promise<unknown> | undefined;

/** Resolves when something of ours was painted that people came to see, or has not been for two seconds. */
export const afterFirstPaint = (): Promise<unknown> => (waiting ??= Promise.race([firstPaint, pause(patience)]));

/** Resolves when what was just rendered, and people came to see, is painted. */
export const whenPainted = async (): Promise<void> => {
  // A tab that nobody sees has no frames.
  if (!document.hidden) await Promise.race([twoFrames(), pause(patience)]);
  await pause();
  tell();
};

/** In the next frame it is drawn; when the one after that begins, it is on its way to the screen. */
const twoFrames = async (): Promise<void> => {
  for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
};
