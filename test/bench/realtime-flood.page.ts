import '../../src/elements/messenger/messenger.ts';
import '../../src/elements/provider/provider.ts';
import type { WebexMessageThread } from '../../src/elements/message-thread/message-thread.ts';
import type { WebexProvider } from '../../src/elements/provider/provider.ts';

interface Question {
  url: string;
  token: string;
  spaceId: string;
}

let provider: WebexProvider;
let spaceId: string;
const counted = { renders: [] as number[], lists: [] as number[], tasks: [] as number[] };

/** Shows a conversation in a messenger that is live, and begins to count. */
export const show = async (question: Question): Promise<void> => {
  spaceId = question.spaceId;
  provider = document.createElement('webex-provider');
  provider.apiBase = `${question.url}/v1`;
  provider.discoveryUrl = `${question.url}/u2c/api/v1`;
  provider.getAccessToken = () => question.token;
  provider.fetch = (input, init) => {
    if (String(input).includes('/messages?')) counted.lists.push(performance.now());
    return fetch(input, init);
  };
  provider.innerHTML = '<webex-messenger style="block-size: 600px"></webex-messenger>';
  document.body.append(provider);
  await customElements.whenDefined('webex-messenger');
  provider.querySelector('webex-messenger')!.spaceId = spaceId;
  while (provider.store?.session.connection.value !== 'live') await pause(50);
  await pause(2_000);
  const thread = provider.querySelector('webex-messenger')!.renderRoot.querySelector('webex-message-thread')!;
  countRenders(thread);
  counted.lists.length = 0;
  counted.renders.length = 0;
  new PerformanceObserver((list) => counted.tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({
    type: 'longtask',
  });
};

export interface Counted {
  renders: number;
  /** Within any second. */
  mostRenders: number;
  /** Within any 250 ms. */
  mostLists: number;
  longest: number;
}

/** Waits for the last message, and tells what was counted. */
export const count = async (lastId: string): Promise<Counted> => {
  const timeline = provider.store!.messages.timeline(spaceId);
  while (!timeline.ids.includes(lastId)) await pause(20);
  await pause(500);
  const { lists, tasks, renders } = counted;
  // A timer may come a little early.
  return {
    renders: renders.length,
    mostRenders: mostWithin(renders, 1_000),
    mostLists: mostWithin(lists, 245),
    longest: Math.max(0, ...tasks),
  };
};

const mostWithin = (times: readonly number[], milliseconds: number): number =>
  Math.max(0, ...times.map((at) => times.filter((other) => other >= at && other < at + milliseconds).length));

const countRenders = (thread: WebexMessageThread): void => {
  const update = thread as unknown as { performUpdate(): void };
  const original = update.performUpdate.bind(thread);
  update.performUpdate = () => {
    counted.renders.push(performance.now());
    original();
  };
};

const pause = (milliseconds: number): Promise<void> => new Promise((later) => setTimeout(later, milliseconds));
