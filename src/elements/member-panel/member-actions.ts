import type { ReactiveController } from 'lit';
import { displayText } from '../../content/display-text.ts';
import { toWebexError, type WebexError } from '../../errors.ts';
import { WebexMembershipChangeEvent, type MembershipWish } from '../../events/membership-change.ts';
import { WebexMembershipFailedEvent } from '../../events/membership-failed.ts';
import { WebexPersonMessageEvent } from '../../events/person-message.ts';
import { announce } from '../../internal/announcer.ts';
import type { Question } from '../../internal/dialog.ts';
import type { MenuItem } from '../../internal/menu.ts';
import type { WebexElement } from '../../internal/webex-element.ts';
import { memberPanel as strings } from '../../locales/en/member-panel.ts';
import type { Member, MemberGroup } from './member-group.ts';

type Change = 'remove' | 'promote' | 'demote';

interface Failure {
  change: Change;
  name: string;
  error: WebexError;
  retry: () => void;
}

/** What is done about one member: asked first where there are consequences, told when it is done, and why when it is not. */
export class MemberActions implements ReactiveController {
  readonly #host: WebexElement;
  /** Ids of memberships that are being changed. */
  readonly #working = new Set<string>();
  #failure: Failure | undefined;
  #turn = 0;

  constructor(host: WebexElement) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#failure = undefined;
  }

  /** What did not succeed last. */
  get failure(): Failure | undefined {
    return this.#failure;
  }

  /** Other people are shown: what fails from now on does not belong here. */
  leave(): void {
    this.#turn += 1;
    this.dismiss();
  }

  isWorking({ id }: Member): boolean {
    return this.#working.has(id);
  }

  dismiss(): void {
    this.#failure = undefined;
    this.#host.requestUpdate();
  }

  /** What there is to do about somebody, whether or not it is allowed. */
  for(group: MemberGroup, member: Member): MenuItem[] {
    const isMe = member.personId === group.mine?.personId;
    const refused = (action: 'promote' | 'demote' | 'remove' | 'leave'): string | undefined => {
      const refusal = group.refusal(action, member);
      return refusal && strings.refused[refusal];
    };
    const actions: MenuItem[] = [];
    if (!isMe) {
      const write = () => void this.#host.dispatchEvent(new WebexPersonMessageEvent(member.personId));
      actions.push({ label: strings.message, run: write });
    }
    if (!member.isModerator) {
      const run = () => void this.#change(group, member, 'promote', promotion(group, member, isMe));
      actions.push({ label: strings.promote, refused: refused('promote'), run });
    } else {
      const run = () => void this.#change(group, member, 'demote', isMe ? steppingDown(group, member) : undefined);
      const label = isMe ? strings.stepDown : strings.demote;
      actions.push({ label, refused: refused('demote'), run });
    }
    const end = () =>
      void this.#change(group, member, 'remove', isMe ? leaving(group, member) : removal(group, member));
    if (isMe) {
      const label = group.isTeam ? strings.leaveTeam : strings.leaveSpace;
      actions.push({ label, refused: refused('leave'), harmful: true, run: end });
    } else {
      const label = group.isTeam ? strings.removeFromTeam : strings.removeFromSpace;
      actions.push({ label, refused: refused('remove'), harmful: true, run: end });
    }
    return actions;
  }

  async #change(
    group: MemberGroup,
    member: Member,
    change: Change,
    question: Omit<Question, 'run'> | undefined,
  ): Promise<void> {
    if (this.isWorking(member)) return;
    const wish: MembershipWish = { change, membership: member };
    if (!this.#host.dispatchEvent(new WebexMembershipChangeEvent(wish))) return;
    this.dismiss();
    const run = async (): Promise<void> => {
      try {
        await (change === 'remove' ? group.remove(member) : group.setModerator(member, change === 'promote'));
      } catch (thrown) {
        this.#host.dispatchEvent(new WebexMembershipFailedEvent(wish, toWebexError(thrown)));
        throw thrown;
      }
      const fact = ({ remove: 'removed', promote: 'promoted', demote: 'demoted' } as const)[change];
      announce(this.#host, strings.happened[fact](nameOf(member)));
    };
    const turn = this.#turn;
    if (question) {
      const { ask } = await import('../../internal/dialog.ts');
      if (turn === this.#turn) await ask(this.#host, { ...question, run });
      return;
    }
    this.#working.add(member.id);
    this.#host.requestUpdate();
    try {
      await run();
    } catch (thrown) {
      const error = toWebexError(thrown);
      const retry = () => void this.#change(group, member, change, undefined);
      if (error.kind !== 'abort' && turn === this.#turn) this.#failure = { change, name: nameOf(member), error, retry };
    } finally {
      this.#working.delete(member.id);
      this.#host.requestUpdate();
    }
  }
}

export const nameOf = ({ personDisplayName, personEmail }: Member): string =>
  displayText(personDisplayName || personEmail);

/** The first moderator of a space changes what it is. */
const promotion = ({ space }: MemberGroup, member: Member, isMe: boolean): Omit<Question, 'run'> | undefined =>
  space === undefined || space.isLocked || isMe
    ? undefined
    : {
        title: strings.promoteTitle(nameOf(member)),
        consequences: Object.values(strings.promoteFirst),
        action: strings.promote,
        harmful: false,
      };

const steppingDown = ({ isTeam, list }: MemberGroup, { personId }: Member): Omit<Question, 'run'> => ({
  title: strings.stepDownTitle,
  consequences: [!isTeam && list.isLastModerator(personId) ? strings.stepDownLast : strings.stepDownText],
  action: strings.stepDown,
});

const removal = (group: MemberGroup, member: Member): Omit<Question, 'run'> => ({
  title: strings.removeTitle(nameOf(member)),
  consequences: [isOfTeam(group) ? strings.removeFromTeamText : strings.removeText],
  action: group.isTeam ? strings.removeFromTeam : strings.removeFromSpace,
});

const leaving = (group: MemberGroup, { personId }: Member): Omit<Question, 'run'> => {
  const isLast = group.space?.isLocked === true && group.list.isLastModerator(personId);
  return {
    title: group.isTeam ? strings.leaveTeamTitle : strings.leaveTitle,
    consequences: [isOfTeam(group) ? strings.leaveTeamText : strings.leaveText, ...(isLast ? [strings.leaveLast] : [])],
    action: group.isTeam ? strings.leaveTeam : strings.leaveSpace,
  };
};

/** Whoever leaves the General space leaves the team. */
const isOfTeam = ({ isTeam, isGeneral }: MemberGroup): boolean => isTeam || isGeneral;
