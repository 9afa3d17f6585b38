import type { WebexError } from '../errors.ts';
import type { Person } from '../resources/index.ts';
import { signal } from './reactive.ts';

/**
 * - `idle`: not started
 * - `starting`: finding out who the token belongs to
 * - `ready`
 * - `signed-out`: there is no token, or Webex refuses it; `error` says which
 * - `failed`: Webex cannot be reached or the page set us up wrongly; `error` says which
 */
export type SessionStatus = 'idle' | 'starting' | 'ready' | 'signed-out' | 'failed';

/**
 * - `off`: no real time wanted, or nobody is signed in
 * - `connecting`, `live`, `polling`, `reconnecting`, `failed`: see the real-time source
 * - `catching-up`: live again, and reading what was missed
 * - `offline`: the browser has no network
 */
export type ConnectionStatus =
  | 'off'
  | 'connecting'
  | 'live'
  | 'polling'
  | 'reconnecting'
  | 'catching-up'
  | 'offline'
  | 'failed';

/** Who is here, and how well they are connected. */
export class Session {
  readonly status = signal<SessionStatus>('idle');
  readonly me = signal<Person | undefined>(undefined);
  /** Why the session is signed out or failed. */
  readonly error = signal<WebexError | undefined>(undefined);
  readonly connection = signal<ConnectionStatus>('off');
  /** Why the connection is not live, in words for people. */
  readonly connectionError = signal<WebexError | undefined>(undefined);
  /** Until when Webex wants to be left alone, milliseconds since 1970; 0 when it does not. */
  readonly rateLimitedUntil = signal(0);

  /** When the sign-in ends for want of another token, milliseconds since 1970; 0 when it is renewed or nobody knows. */
  readonly endsAt = signal(0);

  clear(): void {
    this.status.value = 'idle';
    this.me.value = undefined;
    this.error.value = undefined;
    this.connection.value = 'off';
    this.connectionError.value = undefined;
    this.rateLimitedUntil.value = 0;
    this.endsAt.value = 0;
  }
}
