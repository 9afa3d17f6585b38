import type { Partner } from '../../store/direct-spaces.ts';
import type { Store } from '../../store/store.ts';

/** What a draft to somebody is kept under while there is no space for it. */
export const draftKeyOf = (partner: Partner): string =>
  'personId' in partner ? partner.personId : partner.personEmail.toLowerCase();

/** The conversation that a draft was for has come into being: it goes on there, below what was begun there. */
export const carryDraft = ({ drafts }: Store, partner: Partner, spaceId: string): void => {
  const key = draftKeyOf(partner);
  const text = drafts.get(key);
  if (text === '') return;
  drafts.set([drafts.get(spaceId), text].filter(Boolean).join('\n'), spaceId);
  drafts.set('', key);
};

/** The same where only the conversation is known: with whom it is, is told by who is in it or wrote in it. */
export const carryDraftOfPartner = (store: Store, spaceId: string): void => {
  const me = store.session.me.value;
  if (!me || store.spaces.get(spaceId).value?.type !== 'direct') return;
  const ids = store.members.of(spaceId).list.value.map(({ personId }) => personId);
  const others = [...ids, ...store.messages.directAuthors(spaceId).value].filter((personId) => personId !== me.id);
  for (const personId of new Set(others)) {
    carryDraft(store, { personId }, spaceId);
    for (const personEmail of store.people.get(personId).value?.emails ?? [])
      carryDraft(store, { personEmail }, spaceId);
  }
};
