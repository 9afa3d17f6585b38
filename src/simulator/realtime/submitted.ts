/** What clients submit to the conversation service, read from whatever they sent: fields of the wrong kind are left out. */

/** An activity: names and content encrypted, people by their UUID. */
export interface SubmittedActivity {
  verb?: string;
  object: SubmittedObject;
  parent?: { id?: string; type?: string };
  clientTempId?: string;
  /** The key that its words are encrypted with; that of the conversation if absent. */
  encryptionKeyUrl?: string;
}

export interface SubmittedObject {
  id?: string;
  displayName?: string;
  content?: string;
  inputs?: string;
  files: SubmittedFile[];
}

export interface SubmittedFile {
  displayName?: string;
  mimeType?: string;
  url?: string;
  scr?: string;
}

/** A conversation: its title encrypted, its beginnings as activities. */
export interface SubmittedConversation {
  displayName?: string;
  encryptionKeyUrl?: string;
  tags: string[];
  activities: SubmittedActivity[];
}

export function readActivity(value: unknown): SubmittedActivity {
  const { verb, object, parent, clientTempId, encryptionKeyUrl } = fieldsOf(value);
  return {
    verb: text(verb),
    object: readObject(object),
    parent:
      parent === undefined ? undefined : { id: text(fieldsOf(parent)['id']), type: text(fieldsOf(parent)['type']) },
    clientTempId: text(clientTempId),
    encryptionKeyUrl: text(encryptionKeyUrl),
  };
}

export function readConversation(value: unknown): SubmittedConversation {
  const { displayName, encryptionKeyUrl, tags, activities } = fieldsOf(value);
  return {
    displayName: text(displayName),
    encryptionKeyUrl: text(encryptionKeyUrl),
    tags: list(tags).filter((tag) => typeof tag === 'string'),
    activities: list(fieldsOf(activities)['items']).map(readActivity),
  };
}

function readObject(value: unknown): SubmittedObject {
  const { id, displayName, content, inputs, files } = fieldsOf(value);
  return {
    id: text(id),
    displayName: text(displayName),
    content: text(content),
    inputs: text(inputs),
    files: list(fieldsOf(files)['items']).map(readFile),
  };
}

function readFile(value: unknown): SubmittedFile {
  const { displayName, mimeType, url, scr } = fieldsOf(value);
  return { displayName: text(displayName), mimeType: text(mimeType), url: text(url), scr: text(scr) };
}

function fieldsOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value.slice(0, 1000) : [];
}
