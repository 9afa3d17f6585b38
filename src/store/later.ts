import { run, type StoreContext } from './context.ts';

/**
 * The part of a slice that is loaded when it is first asked for. It fails, and is told of, like a request, and is loaded
 * again the next time; whoever asked for an identity that has ended meanwhile gets an abort error.
 */
export const later = <Part>(context: StoreContext, load: () => Promise<Part>): (() => Promise<Part>) => {
  let part: Promise<Part> | undefined;
  return () =>
    run(context, () => {
      part ??= load();
      part.catch(() => (part = undefined));
      return part;
    });
};
