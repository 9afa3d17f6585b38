/** Written by `npm run docs` from the docblocks of the elements; edit those, not this file. */
import type {
  WebexErrorEvent,
  WebexLauncherToggleEvent,
  WebexMembershipChangeEvent,
  WebexMembershipChangedEvent,
  WebexMembershipFailedEvent,
  WebexMessageEditEvent,
  WebexMessageFailedEvent,
  WebexMessageSendEvent,
  WebexMessageSentEvent,
  WebexPeopleChangeEvent,
  WebexPersonMentionEvent,
  WebexPersonMessageEvent,
  WebexPersonSelectEvent,
  WebexSpaceChangeEvent,
  WebexSpaceChangedEvent,
  WebexSpaceCreateEvent,
  WebexSpaceCreatedEvent,
  WebexSpaceLeaveEvent,
  WebexSpaceLeftEvent,
  WebexSpaceSelectEvent,
  WebexTeamSelectEvent,
  WebexThreadOpenEvent,
} from '../events/index.ts';
import type { WebexAvatar } from '../elements/avatar/avatar.ts';
import type { WebexCard } from '../elements/card/card.ts';
import type { WebexEmojiPicker } from '../elements/emoji-picker/emoji-picker.ts';
import type { WebexFile } from '../elements/file/file.ts';
import type { WebexLauncher } from '../elements/launcher/launcher.ts';
import type { WebexMemberPanel } from '../elements/member-panel/member-panel.ts';
import type { WebexMessage } from '../elements/message/message.ts';
import type { WebexMessageComposer } from '../elements/message-composer/message-composer.ts';
import type { WebexMessageThread } from '../elements/message-thread/message-thread.ts';
import type { WebexMessenger } from '../elements/messenger/messenger.ts';
import type { WebexPeoplePicker } from '../elements/people-picker/people-picker.ts';
import type { WebexPersonCard } from '../elements/person-card/person-card.ts';
import type { WebexProvider } from '../elements/provider/provider.ts';
import type { WebexSpaceList } from '../elements/space-list/space-list.ts';
import type { WebexSpaceTabs } from '../elements/space-tabs/space-tabs.ts';
import type { WebexTeamList } from '../elements/team-list/team-list.ts';
import type { WebexTeamView } from '../elements/team-view/team-view.ts';

/** The elements by tag name: their attributes, the properties that can be set, and their events by name. */
export interface WebexElements {
  /** A person's or a space's picture. */
  'webex-avatar': {
    element: WebexAvatar;
    attributes: {
      /** The id of the person to show. */
      'person-id'?: WebexAvatar['personId'];
      /** The id of the space to show: the other person for a 1:1, as far as the members, or what they wrote, is known. */
      'space-id'?: WebexAvatar['spaceId'];
      /** A name to show in place of the one that the store knows, or without a store. */
      name?: WebexAvatar['name'];
      /** The address of a picture to show in place of the one that the store knows. */
      src?: WebexAvatar['src'];
      /** What the person is doing, as Webex names it, in place of what the store knows. */
      presence?: WebexAvatar['presence'];
      /** Leaves the presence mark away. */
      'hide-presence'?: WebexAvatar['hidePresence'];
      /** Light or dark for this element and what is inside it; `auto` follows the system. */
      theme?: 'light' | 'dark' | 'auto';
      /** How much space is between things, here and inside. */
      density?: 'comfortable' | 'compact';
    };
    properties: Partial<
      Pick<WebexAvatar, 'personId' | 'spaceId' | 'name' | 'src' | 'presence' | 'hidePresence' | 'store'>
    >;
    events: {};
  };
  /** An Adaptive Card. */
  'webex-card': {
    element: WebexCard;
    attributes: {
      /** The message it belongs to. Without it nothing can be sent. */
      'message-id'?: WebexCard['messageId'];
      /** Light or dark for this element and what is inside it; `auto` follows the system. */
      theme?: 'light' | 'dark' | 'auto';
      /** How much space is between things, here and inside. */
      density?: 'comfortable' | 'compact';
    };
    properties: Partial<Pick<WebexCard, 'card' | 'messageId' | 'store'>>;
    events: {};
  };
  /** Finds an emoji. */
  'webex-emoji-picker': {
    element: WebexEmojiPicker;
    attributes: {};
    properties: Partial<Pick<WebexEmojiPicker, 'choose'>>;
    events: {};
  };
  /** A file in a message. */
  'webex-file': {
    element: WebexFile;
    attributes: {
      /** Its address, as a message's `files` gives it. */
      address?: WebexFile['address'];
      /** Light or dark for this element and what is inside it; `auto` follows the system. */
      theme?: 'light' | 'dark' | 'auto';
      /** How much space is between things, here and inside. */
      density?: 'comfortable' | 'compact';
    };
    properties: Partial<Pick<WebexFile, 'address' | 'store'>>;
    events: {};
  };
  /** Opens the messenger from a button in the corner. */
  'webex-launcher': {
    element: WebexLauncher;
    attributes: {
      /** Whether the panel is open. */
      open?: WebexLauncher['open'];
      /** The space that is open at first. */
      'space-id'?: WebexLauncher['spaceId'];
      /** The corner of the window: `bottom-end` (default) or `bottom-start`, along the direction of the text. */
      position?: WebexLauncher['position'];
      /** Puts the number of what is unread before the title of the page. */
      'title-badge'?: WebexLauncher['titleBadge'];
      /** Offers notifications on the desktop. The browser asks the person once they choose to have them, not before. */
      notifications?: WebexLauncher['notifications'];
      /** Light or dark for this element and what is inside it; `auto` follows the system. */
      theme?: 'light' | 'dark' | 'auto';
      /** How much space is between things, here and inside. */
      density?: 'comfortable' | 'compact';
    };
    properties: Partial<
      Pick<WebexLauncher, 'open' | 'spaceId' | 'position' | 'titleBadge' | 'notifications' | 'store'>
    >;
    events: {
      /** Somebody chose a notification; cancel it to open the space elsewhere. */
      'webex-space-select': WebexSpaceSelectEvent;
      /** It was opened or closed. */
      'webex-launcher-toggle': WebexLauncherToggleEvent;
    };
  };
  /** Lists and manages the people of a space or a team. */
  'webex-member-panel': {
    element: WebexMemberPanel;
    attributes: {
      /** The space whose people are listed. */
      'space-id'?: WebexMemberPanel['spaceId'];
      /** The team whose people are listed, where there is no `space-id`. */
      'team-id'?: WebexMemberPanel['teamId'];
      /** Light or dark for this element and what is inside it; `auto` follows the system. */
      theme?: 'light' | 'dark' | 'auto';
      /** How much space is between things, here and inside. */
      density?: 'comfortable' | 'compact';
    };
    properties: Partial<Pick<WebexMemberPanel, 'spaceId' | 'teamId' | 'store'>>;
    events: {
      /** Somebody chose a person; cancel it to show no card. */
      'webex-person-select': WebexPersonSelectEvent;
      /** Somebody wants to write to a person. */
      'webex-person-message': WebexPersonMessageEvent;
      /** Somebody wants to change who is here; cancel it to leave everything as it is. */
      'webex-membership-change': WebexMembershipChangeEvent;
      /** What somebody wanted did not succeed. Does not bubble. */
      'webex-membership-failed': WebexMembershipFailedEvent;
    };
  };
  /** One message. */
  'webex-message': {
    element: WebexMessage;
    attributes: {
      /** The id of the message. */
      'message-id'?: WebexMessage['messageId'];
      /** The message goes on where the one above it ended: neither picture nor name again. */
      continued?: WebexMessage['continued'];
      /** The thread it belongs to is plain from where it stands: no word of its parent, no count of its replies. */
      'in-thread'?: WebexMessage['inThread'];
      /** Draws the eye to the message once, as after a jump to it. */
      highlighted?: WebexMessage['highlighted'];
      /** What can be done with the message is shown. So it is by itself while a pointer or the focus is inside. */
      active?: WebexMessage['active'];
      /** Light or dark for this element and what is inside it; `auto` follows the system. */
      theme?: 'light' | 'dark' | 'auto';
      /** How much space is between things, here and inside. */
      density?: 'comfortable' | 'compact';
    };
    properties: Partial<
      Pick<
        WebexMessage,
        'messageId' | 'entry' | 'continued' | 'inThread' | 'highlighted' | 'active' | 'namesParent' | 'store'
      >
    >;
    events: {
      /** Somebody wants to see, or to answer in, the thread. */
      'webex-thread-open': WebexThreadOpenEvent;
      /** Somebody chose the author or a person who is mentioned. */
      'webex-person-select': WebexPersonSelectEvent;
      /** The author wants to change the message. */
      'webex-message-edit': WebexMessageEditEvent;
    };
  };
  /** Writes messages. */
  'webex-message-composer': {
    element: WebexMessageComposer;
    attributes: {
      /** The space that is written to. */
      'space-id'?: WebexMessageComposer['spaceId'];
      /** The message that is answered; without it, messages are not replies. */
      'parent-id'?: WebexMessageComposer['parentId'];
      /** `enter` (default): Enter sends. `modified`: Enter begins a new line, Ctrl+Enter or Cmd+Enter sends. */
      'send-on'?: WebexMessageComposer['sendOn'];
      /** Light or dark for this element and what is inside it; `auto` follows the system. */
      theme?: 'light' | 'dark' | 'auto';
      /** How much space is between things, here and inside. */
      density?: 'comfortable' | 'compact';
    };
    properties: Partial<Pick<WebexMessageComposer, 'spaceId' | 'parentId' | 'sendOn' | 'store'>>;
    events: {
      /** Before a message is sent; cancelable, and its draft may be changed. */
      'webex-message-send': WebexMessageSendEvent;
    };
  };
  /** The messages of a space or of one thread. */
  'webex-message-thread': {
    element: WebexMessageThread;
    attributes: {
      /** The space whose messages are shown. */
      'space-id'?: WebexMessageThread['spaceId'];
      /** Shows this message and the replies to it only. */
      'parent-id'?: WebexMessageThread['parentId'];
      /** A message to begin at instead of the latest: a permalink. */
      'message-id'?: WebexMessageThread['messageId'];
      /** When the conversation was last read, milliseconds since 1970; by default what this browser remembers. It opens at the first message that somebody else wrote after it, below a line that stays until another conversation is opened: later values change nothing. A value that comes when the messages are shown already draws the line, and moves nothing. */
      'last-read-at'?: WebexMessageThread['lastReadAt'];
      /** Light or dark for this element and what is inside it; `auto` follows the system. */
      theme?: 'light' | 'dark' | 'auto';
      /** How much space is between things, here and inside. */
      density?: 'comfortable' | 'compact';
    };
    properties: Partial<
      Pick<WebexMessageThread, 'spaceId' | 'parentId' | 'messageId' | 'lastReadAt' | 'renderMessage' | 'store'>
    >;
    events: {
      /** Somebody wants to see, or to answer in, a thread. */
      'webex-thread-open': WebexThreadOpenEvent;
      /** Somebody chose a person. */
      'webex-person-select': WebexPersonSelectEvent;
      /** An author wants to change a message. */
      'webex-message-edit': WebexMessageEditEvent;
    };
  };
  /** Spaces, conversation and people in one. */
  'webex-messenger': {
    element: WebexMessenger;
    attributes: {
      /** The space that is open. */
      'space-id'?: WebexMessenger['spaceId'];
      /** What `destination-id` is: a space, or whom to talk to by e-mail address or person id. */
      'destination-type'?: WebexMessenger['destinationType'];
      /** What to open. A conversation of two that does not exist yet is made by its first message. */
      'destination-id'?: WebexMessenger['destinationId'];
      /** `embedded` (default): where it stands. `conversation`: the one that is to be opened, without the others beside it. `launcher`: opened from a button in the corner, see `<webex-launcher>`. */
      view?: WebexMessenger['view'];
      /** Light or dark for this element and what is inside it; `auto` follows the system. */
      theme?: 'light' | 'dark' | 'auto';
      /** How much space is between things, here and inside. */
      density?: 'comfortable' | 'compact';
    };
    properties: Partial<
      Pick<WebexMessenger, 'spaceId' | 'destinationType' | 'destinationId' | 'view' | 'renderMessage' | 'store'>
    >;
    events: {
      /** Somebody chose a space; cancel it to keep the present one. */
      'webex-space-select': WebexSpaceSelectEvent;
      /** Somebody wants to make a space; cancel it to make none. */
      'webex-space-create': WebexSpaceCreateEvent;
      /** Somebody wants to change a space; cancel it to leave it as it is. */
      'webex-space-change': WebexSpaceChangeEvent;
      /** Somebody wants to leave, hide or delete a space; cancel it to keep it. */
      'webex-space-leave': WebexSpaceLeaveEvent;
      /** Somebody chose a team; cancel it to show it elsewhere. */
      'webex-team-select': WebexTeamSelectEvent;
      /** Somebody chose a person; cancel it to show no card. */
      'webex-person-select': WebexPersonSelectEvent;
      /** Somebody wants to write to a person; cancel it to do so elsewhere. */
      'webex-person-message': WebexPersonMessageEvent;
      /** Somebody wants to mention a person; cancel it to do so elsewhere. */
      'webex-person-mention': WebexPersonMentionEvent;
      /** Somebody opened a thread; cancel it to show it elsewhere. */
      'webex-thread-open': WebexThreadOpenEvent;
      /** Somebody sends a message; cancel it to keep it in the field. */
      'webex-message-send': WebexMessageSendEvent;
      /** Somebody wants to change a message; cancel it to do so elsewhere. */
      'webex-message-edit': WebexMessageEditEvent;
      /** Somebody wants to change who is in a space or team; cancel it to leave everything as it is. */
      'webex-membership-change': WebexMembershipChangeEvent;
    };
  };
  /** Finds and chooses people. */
  'webex-people-picker': {
    element: WebexPeoplePicker;
    attributes: {
      /** Whether several people can be chosen. */
      multiple?: WebexPeoplePicker['multiple'];
      /** How many people can be chosen at most; 1 unless `multiple`. */
      max?: WebexPeoplePicker['max'];
      /** What is asked for; read out, and not shown. */
      label?: WebexPeoplePicker['label'];
      /** Shown in the empty field, in place of our words. */
      placeholder?: WebexPeoplePicker['placeholder'];
      /** The name of its values in a form. */
      name?: WebexPeoplePicker['name'];
      /** Whether a form needs somebody to be chosen. */
      required?: WebexPeoplePicker['required'];
      /** Nobody can be chosen or taken off, and a form has no value of it. */
      disabled?: WebexPeoplePicker['disabled'];
      /** Light or dark for this element and what is inside it; `auto` follows the system. */
      theme?: 'light' | 'dark' | 'auto';
      /** How much space is between things, here and inside. */
      density?: 'comfortable' | 'compact';
    };
    properties: Partial<
      Pick<
        WebexPeoplePicker,
        | 'selected'
        | 'multiple'
        | 'max'
        | 'excluded'
        | 'label'
        | 'placeholder'
        | 'name'
        | 'required'
        | 'disabled'
        | 'store'
      >
    >;
    events: {
      /** Somebody was chosen or taken off. Does not bubble. */
      'webex-people-change': WebexPeopleChangeEvent;
    };
  };
  /** Shows who a person is. */
  'webex-person-card': {
    element: WebexPersonCard;
    attributes: {
      /** Whom it is about. */
      'person-id'?: WebexPersonCard['personId'];
      /** Offers to mention the person, where something listens to `webex-person-mention`. */
      'can-mention'?: WebexPersonCard['canMention'];
      /** Light or dark for this element and what is inside it; `auto` follows the system. */
      theme?: 'light' | 'dark' | 'auto';
      /** How much space is between things, here and inside. */
      density?: 'comfortable' | 'compact';
    };
    properties: Partial<Pick<WebexPersonCard, 'personId' | 'canMention' | 'store'>>;
    events: {
      /** Somebody wants to write to the person. */
      'webex-person-message': WebexPersonMessageEvent;
      /** Somebody wants to mention the person. */
      'webex-person-mention': WebexPersonMentionEvent;
    };
  };
  /** Signs in, and gives the elements inside their data. */
  'webex-provider': {
    element: WebexProvider;
    attributes: {
      /** Base of the REST API, ending in `/v1`. Default `https://webexapis.com/v1`. */
      'api-base'?: WebexProvider['apiBase'];
      /** Where the real-time socket finds its services. Default Webex's own catalogue. */
      'discovery-url'?: WebexProvider['discoveryUrl'];
      /** How changes are learnt: `auto` (default), `sdk`, `relay`, `polling` or `off`; or a source of one's own. */
      realtime?: WebexProvider['realtime'];
      /** Address of a webhook relay, see `webex-elements/server`. */
      'relay-url'?: WebexProvider['relayUrl'];
      /** `durable` (default): unsent messages and drafts are kept in the browser, by identity, and survive a reload. `memory`: nothing is kept on disk. */
      persistence?: WebexProvider['persistence'];
      /** A token in the page: for demos only, since every script and extension can read it. Prefer `getAccessToken`. */
      'access-token'?: WebexProvider['accessToken'];
    };
    properties: Partial<
      Pick<
        WebexProvider,
        | 'apiBase'
        | 'discoveryUrl'
        | 'realtime'
        | 'relayUrl'
        | 'persistence'
        | 'accessToken'
        | 'getAccessToken'
        | 'fetch'
      >
    >;
    events: {
      /** Something failed; `error` is a typed WebexError. */
      'webex-error': WebexErrorEvent;
      /** Webex took a message that was written here. */
      'webex-message-sent': WebexMessageSentEvent;
      /** A message that was written here did not arrive. */
      'webex-message-failed': WebexMessageFailedEvent;
      /** A space was made here. */
      'webex-space-created': WebexSpaceCreatedEvent;
      /** A space was changed here. */
      'webex-space-changed': WebexSpaceChangedEvent;
      /** A space was left or deleted here. */
      'webex-space-left': WebexSpaceLeftEvent;
      /** Somebody was added, taken out, promoted or demoted here. */
      'webex-membership-changed': WebexMembershipChangedEvent;
    };
  };
  /** Lists and finds spaces. */
  'webex-space-list': {
    element: WebexSpaceList;
    attributes: {
      /** The chosen space. Set by the person's choice, and by the page to choose for them. */
      'space-id'?: WebexSpaceList['spaceId'];
      /** How the list is divided until somebody chooses: not at all, into people and groups, or by team. */
      'group-by'?: WebexSpaceList['groupBy'];
      /** Leaves away what makes, joins and changes spaces. */
      'read-only'?: WebexSpaceList['readOnly'];
      /** Light or dark for this element and what is inside it; `auto` follows the system. */
      theme?: 'light' | 'dark' | 'auto';
      /** How much space is between things, here and inside. */
      density?: 'comfortable' | 'compact';
    };
    properties: Partial<Pick<WebexSpaceList, 'spaceId' | 'groupBy' | 'readOnly' | 'store'>>;
    events: {
      /** Somebody chose a space; cancel it to keep the present one. */
      'webex-space-select': WebexSpaceSelectEvent;
      /** Somebody wants to make a space; cancel it to make none. */
      'webex-space-create': WebexSpaceCreateEvent;
      /** Somebody wants to change a space; cancel it to leave it as it is. */
      'webex-space-change': WebexSpaceChangeEvent;
      /** Somebody wants to leave, hide or delete a space; cancel it to keep it. */
      'webex-space-leave': WebexSpaceLeaveEvent;
    };
  };
  /** Shows the tabs of a space. */
  'webex-space-tabs': {
    element: WebexSpaceTabs;
    attributes: {
      /** The space whose tabs are shown. */
      'space-id'?: WebexSpaceTabs['spaceId'];
      /** Light or dark for this element and what is inside it; `auto` follows the system. */
      theme?: 'light' | 'dark' | 'auto';
      /** How much space is between things, here and inside. */
      density?: 'comfortable' | 'compact';
    };
    properties: Partial<Pick<WebexSpaceTabs, 'spaceId' | 'store'>>;
    events: {};
  };
  /** Lists and makes teams. */
  'webex-team-list': {
    element: WebexTeamList;
    attributes: {
      /** The chosen team. Set by the person's choice, and by the page to choose for them. */
      'team-id'?: WebexTeamList['teamId'];
      /** Light or dark for this element and what is inside it; `auto` follows the system. */
      theme?: 'light' | 'dark' | 'auto';
      /** How much space is between things, here and inside. */
      density?: 'comfortable' | 'compact';
    };
    properties: Partial<Pick<WebexTeamList, 'teamId' | 'store'>>;
    events: {
      /** Somebody chose a team; cancel it to show it elsewhere. */
      'webex-team-select': WebexTeamSelectEvent;
    };
  };
  /** Shows a team and its spaces. */
  'webex-team-view': {
    element: WebexTeamView;
    attributes: {
      /** The team that is shown. */
      'team-id'?: WebexTeamView['teamId'];
      /** The chosen space. Set by the person's choice, and by the page to choose for them. */
      'space-id'?: WebexTeamView['spaceId'];
      /** Light or dark for this element and what is inside it; `auto` follows the system. */
      theme?: 'light' | 'dark' | 'auto';
      /** How much space is between things, here and inside. */
      density?: 'comfortable' | 'compact';
    };
    properties: Partial<Pick<WebexTeamView, 'teamId' | 'spaceId' | 'onBack' | 'store'>>;
    events: {
      /** Somebody chose a space; cancel it to keep the present one. */
      'webex-space-select': WebexSpaceSelectEvent;
      /** Somebody wants to make a space; cancel it to make none. */
      'webex-space-create': WebexSpaceCreateEvent;
    };
  };
}
