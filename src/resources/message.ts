import { present } from './reader.ts';
import { defineResource } from './resource.ts';
import type { SpaceType } from './space.ts';

/** The content type of an attachment that is an Adaptive Card, the only one that Webex has. */
export const adaptiveCard = 'application/vnd.microsoft.card.adaptive';

export interface MessageAttachment {
  contentType: string;
  content: Record<string, unknown>;
}

/** One message. https://developer.webex.com/docs/api/v1/messages */
export interface Message {
  id: string;
  spaceId: string;
  spaceType: SpaceType;
  personId: string;
  personEmail: string;
  /** ISO 8601, UTC. */
  created: string;
  /** ISO 8601, UTC; only after an edit. */
  updated?: string;
  text?: string;
  markdown?: string;
  /** Foreign HTML: only ever shown through the sanitiser. */
  html?: string;
  /** Addresses of the files, to be loaded with the token. */
  files?: string[];
  /** Adaptive Cards. */
  attachments?: MessageAttachment[];
  mentionedPeople?: string[];
  mentionedGroups?: string[];
  /** The message this one answers: the root of its thread. */
  parentId?: string;
  isVoiceClip?: boolean;
}

export interface MessageQuery {
  spaceId: string;
  /** Only the replies to this message. */
  parentId?: string;
  /** `me`, or the identity's own id. */
  mentionedPeople?: string;
  before?: Date;
  beforeMessage?: string;
  /** Page size; default 50. */
  max?: number;
}

/** Exactly one destination, and at least one of text, markdown, file and files. */
export interface MessageDraft {
  spaceId?: string;
  toPersonId?: string;
  toPersonEmail?: string;
  parentId?: string;
  /** At most 7,439 bytes. */
  text?: string;
  /** At most 7,439 bytes. */
  markdown?: string;
  /** A file of at most 100 MB, sent along as multipart. */
  file?: Blob;
  fileName?: string;
  /** One public address that Webex fetches by itself. */
  files?: string[];
  /** One Adaptive Card. */
  attachments?: MessageAttachment[];
}

export interface MessageChange {
  spaceId: string;
  text?: string;
  markdown?: string;
}

export const messages = defineResource<{
  entity: Message;
  query: MessageQuery;
  create: MessageDraft;
  update: MessageChange;
}>()({
  path: '/messages',
  operations: ['list', 'get', 'create', 'update', 'delete'],
  parse: (read): Message =>
    present({
      id: read.required('id'),
      spaceId: read.required('roomId'),
      spaceType: read.oneOf('roomType', ['direct', 'group'], 'group'),
      personId: read.required('personId'),
      personEmail: read.text('personEmail') ?? '',
      created: read.required('created'),
      updated: read.text('updated'),
      text: read.text('text'),
      markdown: read.text('markdown'),
      html: read.text('html'),
      files: read.texts('files'),
      attachments: read.records('attachments')?.map(({ contentType, content }) => ({
        contentType: String(contentType),
        content: typeof content === 'object' && content !== null ? (content as Record<string, unknown>) : {},
      })),
      mentionedPeople: read.texts('mentionedPeople'),
      mentionedGroups: read.texts('mentionedGroups'),
      parentId: read.text('parentId'),
      isVoiceClip: read.flag('isVoiceClip'),
    }),
});
