import { expect } from 'chai';
import '../../src/elements/team-list/team-list.ts';
import { findAll, textOf, type as typeInto, until } from '../browser/page.ts';
import { signIn, useSimulator } from './conversation.ts';

describe('The list of teams', () => {
  const simulator = useSimulator();

  it('says how many teams a search found', async () => {
    const list = document.createElement('webex-team-list');
    list.store = await signIn(simulator, 'alice');
    document.body.append(list);
    const rows = () => findAll(list, '.row');
    await until(() => rows().length > 1, 'the teams');
    const heard = (words: string) =>
      until(() => findAll(list, '[aria-live=polite]').some((region) => textOf(region).includes(words)), words);
    const search = (text: string) => typeInto(findAll<HTMLInputElement>(list, 'input[type=search]')[0]!, text);
    search('engin');
    await heard('1 team found');
    expect(rows()).to.have.lengthOf(1);
    search('nobody’s');
    await heard('No team matches');
  });
});
