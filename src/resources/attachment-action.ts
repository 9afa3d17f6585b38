import { present } from './reader.ts';
import { defineResource } from './resource.ts';

/** What somebody entered into a card. https://developer.webex.com/docs/api/v1/attachment-actions */
export interface AttachmentAction {
  id: string;
  type: string;
  messageId: string;
  inputs: Record<string, unknown>;
  personId?: string;
  spaceId?: string;
  created?: string;
}

export interface AttachmentActionDraft {
  type: 'submit';
  messageId: string;
  /** The inputs by id, and the data of the action. */
  inputs: Record<string, unknown>;
}

export const attachmentActions = defineResource<{
  entity: AttachmentAction;
  query: never;
  create: AttachmentActionDraft;
  update: never;
}>()({
  path: '/attachment/actions',
  operations: ['get', 'create'],
  parse: (read): AttachmentAction =>
    present({
      id: read.required('id'),
      type: read.text('type') ?? 'submit',
      messageId: read.required('messageId'),
      inputs: (read.json['inputs'] ?? {}) as Record<string, unknown>,
      personId: read.text('personId'),
      spaceId: read.text('roomId'),
      created: read.text('created'),
    }),
});
