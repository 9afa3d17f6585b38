export { WebexErrorEvent } from './error.ts';
export { WebexMessageEditEvent } from './message-edit.ts';
export { WebexMessageFailedEvent } from './message-failed.ts';
export { WebexMessageSendEvent } from './message-send.ts';
export { WebexMessageSentEvent } from './message-sent.ts';
export { WebexPeopleChangeEvent, type PickedPerson } from './people-change.ts';
export { WebexPersonSelectEvent } from './person-select.ts';
export { WebexSpaceSelectEvent } from './space-select.ts';
export { WebexThreadOpenEvent } from './thread-open.ts';
