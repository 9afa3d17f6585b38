import { polling } from '../../src/realtime/polling.ts';
import { sdk } from '../../src/realtime/sdk.ts';
import type { RealtimeFactory, SourceContext } from '../../src/realtime/source.ts';
import { createClient } from '../../src/rest/index.ts';

interface Question {
  url: string;
  tokens: Record<'alice' | 'bob', string>;
  rounds: number;
}

const opened = async (factory: RealtimeFactory, context: SourceContext, onChange: () => void) => {
  const source = factory(context);
  await new Promise<void>((resolve, reject) =>
    source.start({
      status: (status, error) => {
        if (status === 'live' || status === 'polling') resolve();
        if (status === 'failed') reject(error);
      },
      change: onChange,
    }),
  );
  return source;
};

const contextOf = ({ url, tokens }: Question, visible: string[] = []): SourceContext => {
  const { transport } = createClient({ apiBase: `${url}/v1`, getAccessToken: () => tokens.alice });
  return {
    apiBase: `${url}/v1`,
    discoveryUrl: `${url}/u2c/api/v1`,
    getToken: async () => tokens.alice,
    visibleSpaces: () => visible,
    get: async (path, signal) => (await transport.json({ path, signal })).json,
  };
};

/** From `start` to the open socket, for the first time in a page and then again. */
export const connect = async (question: Question): Promise<{ first: number; again: number[] }> => {
  const times: number[] = [];
  for (let round = 0; round <= question.rounds; round += 1) {
    const started = performance.now();
    const source = await opened(sdk(), contextOf(question), () => {});
    times.push(performance.now() - started);
    await source.stop();
  }
  const [first, ...again] = times;
  return { first: first!, again };
};

/** By how many bytes each connection that was opened and closed makes the page larger, once the first ones are past. */
export const retain = async (question: Question): Promise<number> => {
  const size = async () => {
    await new Promise((later) => setTimeout(later, 500));
    (globalThis as unknown as { gc(): void }).gc();
    return (performance as unknown as { memory: { usedJSHeapSize: number } }).memory.usedJSHeapSize;
  };
  await connect(question);
  const before = await size();
  await connect(question);
  return ((await size()) - before) / (question.rounds + 1);
};

/** From another client's `POST /messages` to the signal, and from the answer of that post to the signal. */
export const tell = async (question: Question): Promise<{ fromPost: number[]; fromAnswer: number[] }> => {
  const bob = createClient({ apiBase: `${question.url}/v1`, getAccessToken: () => question.tokens.bob });
  const { id: spaceId } = await bob.spaces.create({ title: 'Harbour' });
  let resolve = (): void => {};
  const source = await opened(sdk(), contextOf(question), () => resolve());
  await bob.memberships.create({ spaceId, personEmail: 'alice@example.com' });
  await new Promise((settled) => setTimeout(settled, 300));
  const fromPost: number[] = [];
  const fromAnswer: number[] = [];
  for (let round = 0; round < question.rounds; round += 1) {
    const told = new Promise<void>((done) => (resolve = done)).then(() => performance.now());
    const started = performance.now();
    await bob.messages.create({ spaceId, text: `Wave ${round}` });
    const answered = performance.now();
    const at = await told;
    fromPost.push(at - started);
    fromAnswer.push(at - answered);
  }
  await source.stop();
  return { fromPost, fromAnswer };
};

/** From another client's post to the signal when the source polls and the space is open. */
export const poll = async (question: Question): Promise<number[]> => {
  const bob = createClient({ apiBase: `${question.url}/v1`, getAccessToken: () => question.tokens.bob });
  const { id: spaceId } = await bob.spaces.create({ title: 'Slow harbour' });
  await bob.memberships.create({ spaceId, personEmail: 'alice@example.com' });
  let resolve = (): void => {};
  const source = await opened(polling(), contextOf(question, [spaceId]), () => resolve());
  const times: number[] = [];
  for (let round = 0; round < question.rounds; round += 1) {
    await new Promise((later) => setTimeout(later, Math.random() * 3_000));
    const told = new Promise<void>((done) => (resolve = done));
    const started = performance.now();
    await bob.messages.create({ spaceId, text: `Wave ${round}` });
    await told;
    times.push(performance.now() - started);
  }
  await source.stop();
  return times;
};
