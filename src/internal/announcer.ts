/** At most one announcement in this time, in milliseconds. */
const INTERVAL = 1000;
/** What was said is taken off the page after this time, in milliseconds: by then it is old, or somebody else is here. */
const STAY = 5000;

interface Pending {
  texts: string[];
  summarize: (count: number, texts: readonly string[]) => string;
}

/**
 * Says something to people who use a screen reader, through one polite live region in the outermost of our elements, or in
 * the modal dialog around this one. What comes within a second is said together: what has the same `topic` by one sentence that `summarize` makes of it.
 *
 * ```ts
 * announce(this, `${name}: ${text}`, { topic: spaceId, summarize: (count) => strings.newMessages(count) });
 * ```
 */
export function announce(
  element: Element,
  text: string,
  { topic = text, summarize = (_count, texts) => texts.at(-1)! }: Partial<AnnounceOptions> = {},
): void {
  if (text === '') return;
  const place = placeFor(element);
  if (!place) return;
  let announcer = announcers.get(place);
  if (!announcer) announcers.set(place, (announcer = new Announcer(place)));
  announcer.add(text, topic, summarize);
}

export interface AnnounceOptions {
  /** What belongs together. Default: the text itself, so that the same is not said twice in a row. */
  topic: string;
  /** What to say in place of several texts of a topic. Default: the last one. */
  summarize: (count: number, texts: readonly string[]) => string;
}

const announcers = new WeakMap<ShadowRoot | HTMLDialogElement, Announcer>();

class Announcer {
  readonly #region = document.createElement('div');
  readonly #pending = new Map<string, Pending>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #clearing: ReturnType<typeof setTimeout> | undefined;
  #last = -Infinity;

  constructor(place: ShadowRoot | HTMLDialogElement) {
    this.#region.className = 'visually-hidden';
    this.#region.ariaLive = 'polite';
    place.append(this.#region);
  }

  add(text: string, topic: string, summarize: Pending['summarize']): void {
    const pending = this.#pending.get(topic);
    // Two elements that show the same may both tell of it.
    if (pending?.texts.includes(text)) return;
    if (pending) pending.texts.push(text);
    else this.#pending.set(topic, { texts: [text], summarize });
    if (this.#timer !== undefined) return;
    // A region that is new to the page has to be there for a moment before what it says is noticed.
    this.#timer = setTimeout(() => this.#say(), Math.max(100, this.#last + INTERVAL - performance.now()));
  }

  #say(): void {
    this.#timer = undefined;
    this.#last = performance.now();
    const lines = [...this.#pending.values()].map(({ texts, summarize }) => {
      const line = document.createElement('p');
      line.textContent = texts.length === 1 ? texts[0]! : summarize(texts.length, texts);
      return line;
    });
    this.#pending.clear();
    this.#region.replaceChildren(...lines);
    clearTimeout(this.#clearing);
    this.#clearing = setTimeout(() => this.#region.replaceChildren(), STAY);
  }
}

/** Outside a modal dialog nothing is read while it is open. */
function placeFor(element: Element): ShadowRoot | HTMLDialogElement | null {
  const outermost = outermostRoot(element);
  for (let at: Node | null = element; at && at !== outermost; at = parentOf(at))
    if (at instanceof HTMLDialogElement && at.matches(':modal')) return at;
  return outermost;
}

/** As things are drawn: through slots and shadow roots. */
const parentOf = (node: Node): Node | null =>
  (node instanceof Element ? node.assignedSlot : null) ?? (node instanceof ShadowRoot ? node.host : node.parentNode);

/** The shadow root of the outermost of our elements around this one. */
export function outermostRoot(element: Element): ShadowRoot | null {
  let found = element.shadowRoot;
  let root = element.getRootNode();
  while (root instanceof ShadowRoot) {
    if (root.host.localName.startsWith('webex-')) found = root;
    root = root.host.getRootNode();
  }
  return found;
}
