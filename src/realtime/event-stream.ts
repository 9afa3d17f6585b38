export interface ServerSentEvent {
  /** `message` unless the server named another. */
  type: string;
  data: string;
}

/** What a stream has told beside its events. */
export interface EventStreamState {
  lastEventId: string;
  /** How long the server wants clients to wait before they come back, in milliseconds. */
  retry: number | undefined;
}

/** More than this in one event is no webhook; the stream is given up. */
const LARGEST_EVENT = 1_000_000;

/**
 * The events of a `text/event-stream`, as they come. `onActivity` is called for anything that arrives, heartbeats too.
 *
 * https://html.spec.whatwg.org/multipage/server-sent-events.html#parsing-an-event-stream
 */
export async function* readEventStream(
  body: ReadableStream<Uint8Array>,
  state: EventStreamState,
  onActivity: () => void,
): AsyncGenerator<ServerSentEvent> {
  const reader = body.pipeThrough(new TextDecoderStream() as ReadableWritablePair<string, Uint8Array>).getReader();
  let rest = '';
  let type = '';
  let data: string[] = [];
  let id = state.lastEventId;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      onActivity();
      rest += value;
      if (rest.length > LARGEST_EVENT) throw new RangeError('An event of the stream is too large.');
      // A carriage return at the very end may be the first half of a line end.
      const lines = rest.split(/\r\n|\n|\r(?!$)/);
      rest = lines.pop()!;
      for (const line of lines) {
        if (line === '') {
          state.lastEventId = id;
          if (data.length > 0) yield { type: type || 'message', data: data.join('\n') };
          type = '';
          data = [];
          continue;
        }
        const colon = line.indexOf(':');
        const field = colon < 0 ? line : line.slice(0, colon);
        const content = colon < 0 ? '' : line.slice(line[colon + 1] === ' ' ? colon + 2 : colon + 1);
        if (field === 'data') data.push(content);
        else if (field === 'event') type = content;
        else if (field === 'id' && !content.includes('\0')) id = content;
        else if (field === 'retry' && /^\d{1,6}$/.test(content)) state.retry = Number(content);
      }
    }
  } finally {
    await reader.cancel().catch(() => {});
  }
}
