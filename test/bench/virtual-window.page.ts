import { css, html, nothing, render, type TemplateResult } from 'lit';
import { define } from '../../src/internal/define.ts';
import { VirtualWindow } from '../../src/internal/virtual-window.ts';
import { WebexElement } from '../../src/internal/webex-element.ts';
import { signal } from '../../src/store/reactive.ts';
import { virtualWindow } from '../../src/styles/virtual-window.ts';

interface Row {
  key: string;
  name: string;
  text: string;
  image: boolean;
}

/** A generator of the same numbers every time. */
function sequence(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const words = 'the build is green again and we can ship it to everybody on friday unless someone objects'.split(' ');

/** 1 to 400 words, most of them few; every twentieth with an image. */
function rowsFor(count: number, prefix = 'm'): Row[] {
  const next = sequence(42);
  return Array.from({ length: count }, (_, index) => {
    const length = Math.ceil(400 ** next());
    const text = Array.from({ length }, () => words[Math.floor(next() * words.length)]).join(' ');
    return { key: `${prefix}${index}`, name: `Person ${index % 37}`, text, image: next() < 0.05 };
  });
}

const template = ({ name, text, image }: Row): TemplateResult => html`
  <article class="message">
    <div class="face">${name.slice(-2)}</div>
    <div>
      <b>${name}</b> <time>10:42</time>
      <p>${text}</p>
      ${image ? html`<div class="image"></div>` : nothing}
    </div>
  </article>
`;

const rowStyles = css`
  .window {
    height: 600px;
    width: 480px;
  }
  .message {
    display: flex;
    gap: 8px;
    padding: 6px 12px;
  }
  .face {
    flex: none;
    width: 32px;
    height: 32px;
    border-radius: 50%;
    background: var(--webex-color-selected);
  }
  .image {
    width: 240px;
    height: 160px;
    background: gray;
  }
  p {
    margin: 0;
  }
`;

interface Log extends HTMLElement {
  readonly scroller: HTMLElement;
  list: Row[];
  changed(): void;
  readonly rowCount: number;
}

class WindowedLog extends WebexElement implements Log {
  static override styles = [virtualWindow, rowStyles];
  list: Row[] = [];
  readonly #version = signal(0);
  readonly #window: VirtualWindow = new VirtualWindow(this, {
    scroller: () => this.renderRoot?.querySelector<HTMLElement>('.window'),
    count: () => (this.#version.value, this.list.length),
    keyAt: (index) => this.list[index]!.key,
    estimate: (index) => 36 + Math.ceil(this.list[index]!.text.length / 62) * 20 + (this.list[index]!.image ? 160 : 0),
    edge: 'end',
  });
  get scroller(): HTMLElement {
    return this.renderRoot.querySelector('.window')!;
  }
  get rowCount(): number {
    return this.renderRoot.querySelectorAll('.message').length;
  }
  changed(): void {
    this.#version.value += 1;
  }
  override render(): TemplateResult {
    return html`<div class="window">
      <div class="rows">${this.#window.rows((index) => template(this.list[index]!))}</div>
    </div>`;
  }
}
define('windowed-log', WindowedLog);

/** All rows in the document, and the least code that keeps the end in view. */
class PlainLog extends HTMLElement implements Log {
  list: Row[] = [];
  #rendered = 0;
  readonly scroller = document.createElement('div');
  connectedCallback(): void {
    const style = document.createElement('style');
    style.textContent = `${rowStyles.cssText} .window { overflow: auto }`;
    this.scroller.className = 'window';
    this.attachShadow({ mode: 'open' }).append(style, this.scroller);
    this.changed();
  }
  get rowCount(): number {
    return this.#rendered;
  }
  changed(): void {
    const fragment = document.createDocumentFragment();
    for (const row of this.list.slice(this.#rendered)) {
      const holder = document.createElement('div');
      render(template(row), holder);
      fragment.append(holder);
    }
    this.#rendered = this.list.length;
    this.scroller.append(fragment);
    this.scroller.scrollTop = this.scroller.scrollHeight;
  }
}
define('plain-log', PlainLog);

const nextFrame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
const afterTask = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => resolve();
    port2.postMessage(undefined);
  });
const afterPaint = async (): Promise<void> => {
  await nextFrame();
  await afterTask();
};

let data: Row[] = [];
let log: Log;

const topOf = (element: Element): number => element.getBoundingClientRect().top;
const rowAt = (y: number): Element | undefined => {
  const { left, top } = log.scroller.getBoundingClientRect();
  return log.shadowRoot!.elementFromPoint(left + 40, top + y)?.closest('.message') ?? undefined;
};

/** What the benchmark calls. */
export const page = {
  prepare(count: number): void {
    data = rowsFor(count);
  },

  /** Milliseconds from an empty page to the painted end of the log. */
  async open(tag: 'windowed-log' | 'plain-log'): Promise<number> {
    document.body.replaceChildren();
    log = document.createElement(tag) as Log;
    log.list = data;
    await afterPaint();
    const start = await nextFrame();
    document.body.append(log);
    await afterPaint();
    return performance.now() - start;
  },

  rowCount: (): number => log.rowCount,

  /** Work per frame in milliseconds while scrolling up, and the frames in which something was missing. */
  async scroll(frames: number, by: number): Promise<{ work: number[]; blank: number }> {
    const work: number[] = [];
    let blank = 0;
    for (let step = 0; step < frames; step += 1) {
      log.scroller.scrollTop -= by;
      await afterFrame(work);
      if ([2, 300, 598].some((y) => rowAt(y) === undefined)) blank += 1;
    }
    return { work, blank };
  },

  /** Milliseconds from each new row to its being painted. */
  async append(count: number): Promise<number[]> {
    const times: number[] = [];
    for (const row of rowsFor(count, `a${log.list.length}-`)) {
      await afterPaint();
      const start = performance.now();
      log.list.push(row);
      log.changed();
      await afterPaint();
      times.push(performance.now() - start);
    }
    return times;
  },

  /** 1,000 rows, each a change of its own, ten in a task; milliseconds until the last is painted, and the longest task. */
  async burst(): Promise<{ total: number; longest: number }> {
    let longest = 0;
    const observer = new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
    });
    observer.observe({ entryTypes: ['longtask'] });
    const rows = rowsFor(1000, `b${log.list.length}-`);
    await afterPaint();
    const start = performance.now();
    for (const [index, row] of rows.entries()) {
      log.list.push(row);
      log.changed();
      if (index % 10 === 9) await afterTask();
    }
    await afterPaint();
    const total = performance.now() - start;
    await new Promise((resolve) => setTimeout(resolve, 100));
    observer.disconnect();
    return { total, longest };
  },

  /** How far a row in view moves, in pixels, when 50 come before all others. */
  async prepend(): Promise<number> {
    log.scroller.scrollTop -= 2000;
    await afterPaint();
    await new Promise((resolve) => setTimeout(resolve, 300));
    await afterPaint();
    const row = rowAt(300)!;
    const before = topOf(row);
    log.list.unshift(...rowsFor(50, `p${log.list.length}-`));
    log.changed();
    await afterPaint();
    await afterPaint();
    return Math.abs(topOf(row) - before);
  },

  /** Leaves nothing of the log behind. */
  close(): void {
    document.body.replaceChildren();
    log = document.createElement('windowed-log') as Log;
  },
};

/** Adds how long the main thread was busy with a frame. */
async function afterFrame(work: number[]): Promise<void> {
  const start = await nextFrame();
  await afterTask();
  work.push(performance.now() - start);
}

Object.assign(globalThis, { page });
