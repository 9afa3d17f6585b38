import type { Cloud } from '../cloud.ts';
import type { Random } from '../random.ts';
import { approvalCard, buildCard, fleetCard, pollCard } from '../seed/demo/cards.ts';
import type { AttachmentActionRecord, MessageRecord } from '../state/records.ts';
import type { Colleague, Utterance } from './colleague.ts';
import type { Timers } from './timers.ts';

interface Ballot {
  question: string;
  votes: Map<string, string>;
  /** The message that tells the count. */
  tally?: string;
}

/** What the bot understands: the first word, what it is for, and what it answers to the rest of the line. */
interface Command {
  word: string;
  purpose: string;
  answer(rest: string): Utterance;
}

const mostBallots = 50;

/** The company's bot: answers commands with cards, and what people press on its cards. */
export class Gardener {
  readonly bot: Colleague;
  readonly #cloud: Cloud;
  readonly #timers: Timers;
  readonly #random: Random;
  readonly #ballots = new Map<string, Ballot>();
  #build = 4205;

  constructor(cloud: Cloud, bot: Colleague, timers: Timers, random: Random) {
    this.#cloud = cloud;
    this.bot = bot;
    this.#timers = timers;
    this.#random = random;
  }

  async obey(message: MessageRecord): Promise<void> {
    if (!(await this.#timers.wait(0.4))) return;
    await this.bot.startTyping(message.roomId);
    if (!(await this.#timers.wait(0.8))) return;
    await this.bot.say(message.roomId, { ...this.#answer(wordsOf(message)), parentId: message.parentId });
  }

  /** Somebody pressed a button on one of the bot's cards. */
  async react(action: AttachmentActionRecord): Promise<void> {
    if (!(await this.#timers.wait(0.6))) return;
    const inputs = Object.fromEntries(Object.entries(action.inputs).map(([name, value]) => [name, String(value)]));
    switch (inputs['action']) {
      case 'vote':
        return this.#count(action, inputs['choice'] ?? '');
      case 'approve':
      case 'decline':
        return this.#sign(action, inputs);
      case 'rebuild':
        return this.#rebuild(action, inputs['build'] ?? '');
      default:
        await this.#reply(action, 'I have noted your answer.');
    }
  }

  readonly #commands: Command[] = [
    {
      word: 'status',
      purpose: 'the fleet today',
      answer: () => {
        const online = 1290 + this.#random.below(7);
        return {
          markdown: `Fleet today: 1,296 gateways, ${online.toLocaleString('en')} online.`,
          card: fleetCard({
            Gateways: '1,296',
            Online: online.toLocaleString('en'),
            Sensors: '61,877',
            'Median confirmation': `${390 + this.#random.below(20)} ms`,
          }),
        };
      },
    },
    {
      word: 'poll',
      purpose: 'a question with answers to choose from, as in `poll Where do we eat? Canteen, Outside`',
      answer: (rest) => {
        const { question, choices } = pollOf(rest);
        return { markdown: `**${question}**`, card: pollCard(question, question, choices) };
      },
    },
    {
      word: 'approve',
      purpose: 'a release that waits for a signature',
      answer: (rest) => {
        const release = rest || '3.2.1';
        return {
          markdown: `**Gatehouse ${release}** waits for approval.`,
          card: approvalCard(release, ['Quieter log for the reserved slot', 'Priority slot for the interlock']),
        };
      },
    },
    {
      word: 'build',
      purpose: 'builds main and tells how it went',
      answer: () => {
        const number = this.#build++;
        return { markdown: `**gatehouse #${number}** passed on \`main\``, card: this.#passed(number) };
      },
    },
    {
      word: 'help',
      purpose: 'this list',
      answer: () => ({
        markdown: [
          'I know these words:',
          '',
          ...this.#commands.map(({ word, purpose }) => `- \`${word}\`: ${purpose}`),
        ].join('\n'),
      }),
    },
  ];

  #answer(words: string): Utterance {
    const [first = '', ...rest] = words.split(/\s+/);
    const command = this.#commands.find(({ word }) => word === first.toLowerCase());
    if (command) return command.answer(rest.join(' '));
    return { markdown: 'I do not know that word. Try `help`.' };
  }

  /** One message tells the count and is edited with every vote, until the service allows no further edit. */
  async #count(action: AttachmentActionRecord, choice: string): Promise<void> {
    const ballot = this.#ballots.get(action.messageId) ?? (await this.#ballotOf(action.messageId));
    ballot.votes.set(action.personId, choice);
    const markdown = countOf(ballot);
    if (ballot.tally && (await this.bot.edit(action.roomId, ballot.tally, { markdown }))) return;
    ballot.tally = await this.#reply(action, markdown);
  }

  async #ballotOf(messageId: string): Promise<Ballot> {
    const message = await this.bot.look(messageId);
    const body = (message?.attachments?.[0]?.content as { body?: Array<{ text?: string }> } | undefined)?.body;
    const ballot = this.#ballots.get(messageId) ?? { question: body?.[0]?.text ?? 'The poll', votes: new Map() };
    this.#ballots.set(messageId, ballot);
    const [oldest] = this.#ballots.keys();
    if (this.#ballots.size > mostBallots && oldest !== undefined) this.#ballots.delete(oldest);
    return ballot;
  }

  async #sign(action: AttachmentActionRecord, inputs: Record<string, string>): Promise<void> {
    const person = this.#mention(action.personId);
    const release = `**Gatehouse ${inputs['release'] ?? ''}**`;
    const comment = inputs['comment'] ? ` “${inputs['comment']}”` : '';
    if (inputs['action'] === 'decline') {
      await this.#reply(action, `${release} was declined by ${person}.${comment}`);
      return;
    }
    const when = [inputs['day'], inputs['time'] && `${inputs['time']} UTC`].filter(Boolean).join(', ');
    const halt = inputs['halt'] ? ` I halt after ${inputs['halt']} failed updates.` : '';
    await this.#reply(
      action,
      `${release} was approved by ${person}: first ring *${inputs['ring'] || 'staging'}*${when && `, ${when}`}.${halt}${comment}`,
    );
  }

  async #rebuild(action: AttachmentActionRecord, build: string): Promise<void> {
    const message = await this.#reply(action, `Running #${build} again for ${this.#mention(action.personId)} …`);
    if (!message || !(await this.#timers.wait(8))) return;
    const number = this.#build++;
    await this.bot.edit(action.roomId, message, {
      markdown: `Run again as **#${number}**, for ${this.#mention(action.personId)}: passed.`,
    });
    await this.bot.say(action.roomId, {
      markdown: `**gatehouse #${number}** passed on \`main\``,
      card: this.#passed(number),
    });
  }

  #passed(number: number): Record<string, unknown> {
    return buildCard({
      project: 'gatehouse',
      number,
      outcome: 'passed',
      branch: 'main',
      commit: this.#random.hex(7),
      author: 'Gardener',
      duration: `8 min ${10 + this.#random.below(50)} s`,
      tests: '2,361 passed',
    });
  }

  #reply(action: AttachmentActionRecord, markdown: string): Promise<string | undefined> {
    return this.bot.say(action.roomId, { markdown, parentId: action.messageId });
  }

  #mention(personId: string): string {
    const name = this.#cloud.state.people.get(personId)?.displayName ?? 'somebody';
    return `<@personId:${this.#cloud.ids.encode('PEOPLE', personId)}|${name}>`;
  }
}

/** What was said to the bot, without its name. */
function wordsOf({ markdown, text }: MessageRecord): string {
  return (markdown ?? text ?? '')
    .replace(/<@[^>]*>/g, ' ')
    .replace(/[*_`]/g, '')
    .trim();
}

/** `Where? Here, There` is a question and its answers. */
function pollOf(words: string): { question: string; choices: string[] } {
  const [, question = '', answers = ''] = /^([^?]*\?)?(.*)$/s.exec(words) ?? [];
  const choices = answers
    .split(',')
    .map((choice) => choice.trim())
    .filter(Boolean)
    .slice(0, 10);
  if (choices.length >= 2) return { question: question.trim() || 'What do you think?', choices };
  return { question: words || 'Tea at four?', choices: ['Yes', 'No', 'Only with cake'] };
}

function countOf({ question, votes }: Ballot): string {
  const counts = new Map<string, number>();
  for (const choice of votes.values()) counts.set(choice, (counts.get(choice) ?? 0) + 1);
  const most = Math.max(...counts.values());
  const rows = [...counts].map(([choice, count]) => `- ${choice}: ${count === most ? `**${count}**` : count}`);
  return [`**${question}** ${votes.size} ${votes.size === 1 ? 'vote' : 'votes'}`, '', ...rows].join('\n');
}
