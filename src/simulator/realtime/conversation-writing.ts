import { errors } from '../http/errors.ts';
import { json } from '../http/respond.ts';
import { markSeen } from '../resources/membership-rules.ts';
import type { Activity } from './activities.ts';
import { isoTime } from './activity-objects.ts';
import type { ActivityObject, ActivityObjects } from './activity-objects.ts';
import type { ContentReference } from './content-files.ts';
import { createConversation } from './conversation-creation.ts';
import { conversationOf } from './conversation-service.ts';
import { htmlToMarkdown } from './html-to-markdown.ts';
import type { InternalCall, InternalRoute } from './internal-service.ts';
import { openText } from './open-text.ts';
import type { KeyManagement } from './key-management.ts';
import { callPublicApi } from './public-api.ts';
import { readActivity, readConversation } from './submitted.ts';
import type { SubmittedActivity, SubmittedObject } from './submitted.ts';
import type { Uploads } from './uploads.ts';

export interface ConversationWritingOptions {
  objects: ActivityObjects;
  keys: KeyManagement;
  uploads: Uploads;
}

/** What the activity turns into for the public API, and what it is answered with. */
interface Outcome {
  id?: string;
  object: ActivityObject | Promise<ActivityObject>;
}

const base = '/conversation/api/v1';

/**
 * The writing half of the conversation service. Every activity is decrypted and carried out by the public API on behalf
 * of the same caller, so that there is one set of rules.
 */
export function conversationWritingRoutes(options: ConversationWritingOptions): InternalRoute[] {
  const submit = async (call: InternalCall): Promise<Response> => {
    conversationOf(call);
    return json(await new Submission(call, options, readActivity(await call.json())).carryOut());
  };
  return [
    { method: 'POST', path: `${base}/conversations/:id/activities`, handle: submit },
    { method: 'POST', path: `${base}/conversations/:id/content`, handle: submit },
    {
      method: 'POST',
      path: `${base}/conversations`,
      handle: async (call) => json(await createConversation(call, options, readConversation(await call.json()))),
    },
  ];
}

class Submission {
  readonly #call: InternalCall;
  readonly #options: ConversationWritingOptions;
  readonly #activity: SubmittedActivity;

  constructor(call: InternalCall, options: ConversationWritingOptions, activity: SubmittedActivity) {
    this.#call = call;
    this.#options = options;
    this.#activity = activity;
  }

  async carryOut(): Promise<Activity> {
    const activity = this.#activity;
    const { cloud, identity, origin, params } = this.#call;
    const { objects } = this.#options;
    const room = cloud.state.rooms.get(params['id']!)!;
    const outcome = await this.#perform(activity, activity.object);
    const id = outcome.id ?? crypto.randomUUID();
    return {
      objectType: 'activity',
      id,
      url: objects.activityUrl(origin, id),
      verb: activity.verb ?? '',
      published: isoTime(cloud.now()),
      actor: objects.person(identity.person.id),
      object: await outcome.object,
      target: objects.target(origin, room),
      ...(activity.parent?.id !== undefined && {
        parent: { id: activity.parent.id, type: activity.parent.type ?? 'reply' },
      }),
      ...(activity.clientTempId !== undefined && { clientTempId: activity.clientTempId }),
      encryptionKeyUrl: this.#options.keys.keyUri(room.id),
    };
  }

  async #perform(activity: SubmittedActivity, object: SubmittedObject): Promise<Outcome> {
    switch (activity.verb) {
      case 'acknowledge':
        return this.#acknowledge(object);
      case 'post':
        return activity.parent?.type === 'edit' ? this.#edit(activity.parent.id ?? '', object) : this.#post(activity);
      case 'share':
        return this.#share(activity);
      case 'delete':
        await this.#rest('DELETE', `/messages/${this.#messageId(object.id)}`);
        return { object: { objectType: 'activity', id: object.id } };
      case 'add':
        await this.#rest('POST', '/memberships', { roomId: this.#roomId, personId: object.id });
        return this.#about(object.id);
      case 'leave':
        await this.#rest('DELETE', `/memberships/${this.#membershipId(object.id)}`);
        return this.#about(object.id);
      case 'assignModerator':
      case 'unassignModerator': {
        const isModerator = activity.verb === 'assignModerator';
        await this.#rest('PUT', `/memberships/${this.#membershipId(object.id)}`, { isModerator });
        return this.#about(object.id);
      }
      case 'hide':
      case 'unhide': {
        const isRoomHidden = activity.verb === 'hide';
        await this.#rest('PUT', `/memberships/${this.#membershipId()}`, { isRoomHidden });
        return this.#aboutRoom();
      }
      case 'lock':
      case 'unlock': {
        const { title } = this.#call.cloud.state.rooms.get(this.#roomId)!;
        await this.#rest('PUT', `/rooms/${this.#roomId}`, { title, isLocked: activity.verb === 'lock' });
        return this.#aboutRoom();
      }
      case 'update':
        await this.#rest('PUT', `/rooms/${this.#roomId}`, { title: await this.#open(object.displayName) });
        return this.#aboutRoom();
      case 'cardAction':
        return this.#cardAction(activity);
      case 'favorite':
      case 'unfavorite':
      case 'mute':
      case 'unmute':
      case 'tag':
      case 'untag':
        // Marks of one's own, of which the public API knows nothing.
        return this.#aboutRoom();
      default:
        throw errors.badRequest(`The verb "${activity.verb}" is not supported.`);
    }
  }

  #acknowledge(object: SubmittedObject): Outcome {
    const { cloud, identity } = this.#call;
    const message = cloud.state.messages.get(object.id ?? '');
    const membership = cloud.state.memberships.get(this.#roomId, identity.person.id);
    if (!membership || message?.roomId !== this.#roomId) throw errors.notFound('Activity not found');
    const seen = cloud.state.messages.get(membership.lastSeenId ?? '');
    // Reading an older message does not make a newer one unread.
    if (!seen || seen.created <= message.created) markSeen(cloud, cloud.now(), membership, message.id);
    return {
      object: {
        objectType: 'activity',
        id: membership.lastSeenId,
        url: this.#options.objects.activityUrl(this.#call.origin, membership.lastSeenId!),
      },
    };
  }

  async #post({ object, parent }: SubmittedActivity): Promise<Outcome> {
    return this.#posted(
      await this.#rest('POST', '/messages', {
        roomId: this.#roomId,
        ...(parent?.type === 'reply' && { parentId: parent.id }),
        ...(await this.#wording(object)),
      }),
    );
  }

  async #edit(messageId: string, object: SubmittedObject): Promise<Outcome> {
    const wording = await this.#wording(object);
    return this.#posted(await this.#rest('PUT', `/messages/${messageId}`, { roomId: this.#roomId, ...wording }));
  }

  async #share({ object, parent }: SubmittedActivity): Promise<Outcome> {
    let outcome: Outcome | undefined;
    for (const [index, file] of object.files.entries()) {
      const bytes = await this.#options.uploads.open(file.url ?? '', await this.#openJson<ContentReference>(file.scr));
      const form = new FormData();
      form.set('roomId', this.#roomId);
      if (parent?.type === 'reply') form.set('parentId', parent.id ?? '');
      // A message of the public API has one file; the words go with the first.
      const wording = index === 0 ? await this.#wording(object) : {};
      for (const [name, value] of Object.entries(wording)) form.set(name, value);
      const type = file.mimeType ?? 'application/octet-stream';
      form.set('files', new File([bytes], await this.#open(file.displayName), { type }));
      const shared = this.#posted(await this.#rest('POST', '/messages', form));
      outcome ??= shared;
    }
    if (!outcome) throw errors.badRequest('A share needs a file.');
    return outcome;
  }

  async #cardAction({ object, parent }: SubmittedActivity): Promise<Outcome> {
    const { cloud } = this.#call;
    const { id } = await this.#rest<{ id: string }>('POST', '/attachment/actions', {
      type: 'submit',
      messageId: parent?.id,
      inputs: await this.#openJson(object.inputs),
    });
    return { id: cloud.ids.decode('ATTACHMENT_ACTION', id), object: { objectType: 'submit', inputs: object.inputs } };
  }

  async #wording({ content, displayName }: SubmittedObject): Promise<Record<string, string>> {
    const text = await this.#open(displayName);
    if (content === undefined) return text ? { text } : {};
    return { text, markdown: htmlToMarkdown(await this.#open(content)) };
  }

  #posted(answer: { id: string }): Outcome {
    const { cloud, origin } = this.#call;
    const message = cloud.state.messages.get(cloud.ids.decode('MESSAGE', answer.id)!)!;
    return { id: message.id, object: this.#options.objects.content(origin, message) };
  }

  #about(personId = this.#call.identity.person.id): Outcome {
    return { object: this.#options.objects.person(personId) };
  }

  #aboutRoom(): Outcome {
    const { cloud, identity, origin } = this.#call;
    const room = cloud.state.rooms.get(this.#roomId)!;
    const reader = cloud.state.memberships.get(room.id, identity.person.id);
    return { object: this.#options.objects.conversation(origin, room, reader) };
  }

  #open(ciphertext: string | undefined): Promise<string> {
    const { keys } = this.#options;
    return openText(keys, ciphertext, this.#activity.encryptionKeyUrl ?? keys.keyUri(this.#roomId));
  }

  async #openJson<T>(ciphertext: string | undefined): Promise<T> {
    const text = await this.#open(ciphertext);
    try {
      return JSON.parse(text) as T;
    } catch {
      throw errors.malformed('Json is not valid.');
    }
  }

  get #roomId(): string {
    return this.#call.params['id']!;
  }

  #messageId(id: string | undefined): string {
    return this.#call.cloud.state.messages.get(id ?? '')?.id ?? id ?? '';
  }

  #membershipId(personId = this.#call.identity.person.id): string {
    return `${personId}:${this.#roomId}`;
  }

  #rest<T extends object = { id: string }>(method: string, path: string, body?: object | FormData): Promise<T> {
    return callPublicApi<T>(this.#call, method, path, body);
  }
}
