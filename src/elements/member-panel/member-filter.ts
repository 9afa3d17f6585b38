import { fold } from '../../internal/fold.ts';
import type { Member } from './member-group.ts';

/** Finds members by any part of their name or address. Remembers how they compare: there are thousands, at every key. */
export class MemberFilter {
  readonly #folded = new WeakMap<Member, string>();

  apply(members: readonly Member[], text: string): readonly Member[] {
    const wanted = fold(text);
    return wanted ? members.filter((member) => this.#textOf(member).includes(wanted)) : members;
  }

  #textOf(member: Member): string {
    let text = this.#folded.get(member);
    if (text === undefined)
      this.#folded.set(member, (text = fold(`${member.personDisplayName} ${member.personEmail}`)));
    return text;
  }
}
