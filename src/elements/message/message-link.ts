import type { Message } from '../../resources/index.ts';

/** The address that opens a message in the Webex app; undefined where the ids are not Webex's. */
export const linkToMessage = ({ id, spaceId }: Pick<Message, 'id' | 'spaceId'>): string | undefined => {
  const message = uuidOf(id);
  const space = uuidOf(spaceId);
  return message && space ? `webexteams://im?space=${space}&message=${message}` : undefined;
};

/** Ids of the REST API are base64 of `ciscospark://us/MESSAGE/{uuid}`. */
const uuidOf = (id: string): string | undefined => {
  try {
    const plain = atob(id.replaceAll('-', '+').replaceAll('_', '/'));
    return /\/([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})$/i.exec(plain)?.[1];
  } catch {
    return undefined;
  }
};
