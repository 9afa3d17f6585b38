import { localized } from '../localized.ts';

/** What went wrong, and what the person who sees it can do. */
export const errors = localized('errors', {
  signedOut: { title: 'You are not signed in', advice: 'Sign in again on this page to read and write messages.' },
  expired: {
    title: 'Your session has ended',
    advice: 'Webex no longer accepts the sign-in. Sign in again on this page.',
  },
  tokenFailed: {
    title: 'Sign-in did not work',
    advice: 'This page could not get access to Webex. Try again, or tell its owner.',
  },
  configuration: { title: 'This page is set up wrongly', advice: 'Its owner has to correct it: ' },
  offline: {
    title: 'You are offline',
    advice: 'What you write is kept. Everything goes on as soon as there is a network.',
  },
  unreachable: { title: 'Webex cannot be reached', advice: 'Check your network. We keep trying.' },
  notWebex: {
    title: 'This is not Webex',
    advice: 'The address this page calls answers something else. Its owner has to check the API address.',
  },
  notFound: {
    title: 'Nothing here for you',
    advice: 'This space does not exist, was deleted, or you are not a member of it.',
  },
  forbidden: { title: 'Not allowed', advice: 'Webex says that you may not do this.' },
  busy: { title: 'Webex asks for a pause', advice: 'There were too many requests. Everything goes on by itself.' },
  server: { title: 'Webex has a problem', advice: 'It is not your fault. We keep trying.' },
  refused: { title: 'Webex refused this', advice: '' },
  /** Why Webex did not change who is in a space or a team. */
  membership: {
    'already-in': { title: 'Already here', advice: 'This person is a member already.' },
    'unknown-person': {
      title: 'No such person',
      advice:
        'The organization of this address manages its people itself, and does not know this one. Check the address.',
    },
    full: { title: 'Full', advice: 'The space takes nobody else.' },
    'not-allowed': {
      title: 'Not allowed',
      advice: 'Webex says that you may not do this. It may take a moderator, or a sign-in that may manage members.',
    },
    'last-moderator': { title: 'Somebody has to moderate', advice: 'Make somebody else a moderator first.' },
    gone: {
      title: 'Not there any more',
      advice: 'Somebody else has taken this person out or deleted the space, or you are not in it any more.',
    },
  },
  unexpected: { title: 'Something went wrong', advice: 'Try again.' },
  retry: 'Try again',
});
