/** Where the simulator follows recorded answers of the live service against the official description. */
export interface Deviation {
  /** The operation, or the schema with its field. */
  operation?: string;
  /** Status that is answered beside the declared ones. */
  status?: number;
  schema?: string;
  field?: string;
  /** What the field is instead, as JSON Schema. */
  is?: object;
  reason: string;
}

const text = { type: 'string' };
const texts = { type: 'array', items: text };

export const deviations: Deviation[] = [
  {
    operation: 'POST /attachment/actions',
    status: 200,
    reason: 'Declared as 202; clients that demand 200 work against the live service.',
  },
  ...['invitePending', 'loginEnabled'].map((field) => ({
    schema: 'Person',
    field,
    is: { type: 'boolean' },
    reason: 'Declared as the words "true" and "false"; documented, sent and read by clients as a boolean.',
  })),
  ...['Message', 'ListMessage', 'DirectMessage'].flatMap((schema) => [
    ...Object.entries({
      attachments: { type: 'array', items: { type: 'object', required: ['contentType'] } },
    }).map(([field, is]) => ({
      schema,
      field,
      is,
      reason: 'Declared as a linked file only; the same field carries the Adaptive Card that was posted.',
    })),
    ...Object.entries({ html: text, parentId: text, updated: text, mentionedGroups: texts }).map(([field, is]) => ({
      schema,
      field,
      is,
      reason: 'Missing from one or more of the three message schemas; recorded in answers of all of them.',
    })),
  ]),
  {
    schema: 'Team',
    field: 'creatorId',
    is: text,
    reason: 'Not declared; read by clients of the live service.',
  },
  ...['orgId', 'createdBy', 'appId'].map((field) => ({
    schema: 'Webhook',
    field,
    is: text,
    reason: 'Not declared; documented in the guide to webhooks and recorded in answers.',
  })),
  {
    schema: 'Webhook',
    field: 'resource',
    is: text,
    reason: 'The list lacks "all", which the guide to webhooks documents for the firehose.',
  },
  {
    schema: 'Webhook',
    field: 'event',
    is: text,
    reason: 'The list lacks "all", which the guide to webhooks documents for the firehose.',
  },
  {
    schema: 'PersonCollectionResponse',
    field: 'notFoundIds',
    is: texts,
    reason: 'Documented in the text of the operation, missing from some versions of the schema.',
  },
  {
    schema: 'AttachmentActivity',
    field: 'inputs',
    is: { type: 'object' },
    reason: 'Declared with the fields of one example; a card names its own inputs.',
  },
  {
    schema: 'Event',
    field: 'data',
    is: { type: 'object', required: ['id'] },
    reason: 'Declared with the fields of messages alone; it is the object that the event is about.',
  },
  {
    operation: 'GET /guests/count',
    reason: 'Declared as an object whose field is the number; the media type is text and the body is the number.',
  },
];
