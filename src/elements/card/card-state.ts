import { displayText } from '../../content/display-text.ts';
import { cards as words } from '../../locales/en/cards.ts';
import { isMatch } from './card-pattern.ts';
import { flag, number, objects, text, typeOf, type CardJson } from './card-json.ts';

const mostElements = 1_000;
const deepest = 20;

/** A card nests too deep, or has too many parts, to be worth showing. */
export class CardLimitError extends Error {}

/**
 * What somebody has entered into a card and what they have shown and hidden, by the ids of the card. The card itself
 * never changes.
 */
export class CardState {
  readonly #values = new Map<string, string>();
  readonly #visible = new Map<string, boolean>();
  readonly #errors = new Map<string, string>();
  readonly #shown = new Set<CardJson>();
  #elements = 0;
  #depth = 0;

  /** Call it before every render: ids and limits are counted anew. */
  begin(): void {
    this.#elements = 0;
    this.#depth = 0;
  }

  /** Renders something that lies one level deeper. */
  within<Result>(render: () => Result): Result {
    this.#elements += 1;
    this.#depth += 1;
    if (this.#elements > mostElements || this.#depth > deepest) throw new CardLimitError();
    const result = render();
    this.#depth -= 1;
    return result;
  }

  /** An id for the document, the same in every render. */
  nextId(): string {
    return `part-${this.#elements}`;
  }

  isVisible({ id, isVisible }: CardJson): boolean {
    return this.#visible.get(text(id)) ?? flag(isVisible, true);
  }

  /** https://adaptivecards.io/explorer/Action.ToggleVisibility.html: ids, or objects that say what is to be. */
  toggle(targets: unknown, isVisible: (id: string) => boolean): void {
    if (!Array.isArray(targets)) return;
    for (const target of targets as unknown[]) {
      const id = typeof target === 'string' ? target : text((target as CardJson | null)?.['elementId']);
      if (!id) continue;
      const wanted = typeof target === 'string' ? undefined : (target as CardJson)['isVisible'];
      this.#visible.set(id, wanted === undefined ? !(this.#visible.get(id) ?? isVisible(id)) : flag(wanted));
    }
  }

  /** Shows the card of an action, and hides those of the others beside it. */
  show(action: CardJson, siblings: readonly CardJson[]): void {
    const wasShown = this.#shown.has(action);
    for (const sibling of siblings) this.#shown.delete(sibling);
    if (!wasShown) this.#shown.add(action);
  }

  isShown(action: CardJson): boolean {
    return this.#shown.has(action);
  }

  valueOf(input: CardJson): string {
    return this.#values.get(text(input['id'])) ?? initialValueOf(input);
  }

  enter(input: CardJson, value: string): void {
    this.#values.set(text(input['id']), value);
    this.#errors.delete(text(input['id']));
  }

  errorOf(input: CardJson): string | undefined {
    return this.#errors.get(text(input['id']));
  }

  /** Checks what is asked for. Answers with the first input that does not fit. */
  check(inputs: readonly CardJson[]): CardJson | undefined {
    let first: CardJson | undefined;
    for (const input of inputs) {
      const problem = problemOf(input, this.valueOf(input));
      const id = text(input['id']);
      if (problem === undefined) this.#errors.delete(id);
      else {
        this.#errors.set(id, displayText(text(input['errorMessage']), 500) || problem);
        first ??= input;
      }
    }
    return first;
  }

  /** What is to be sent: the values by id, and the data of the action, which wins nothing over them. */
  inputsOf(inputs: readonly CardJson[], data: unknown): Record<string, unknown> {
    const own = typeof data === 'object' && data !== null && !Array.isArray(data) ? Object.entries(data) : [];
    const values = inputs.map((input) => [text(input['id']), this.valueOf(input)] as const);
    return Object.fromEntries([...own, ...values].filter(([id]) => id !== '' && id !== '__proto__'));
  }
}

const initialValueOf = (input: CardJson): string => {
  const value = text(input['value']);
  if (typeOf(input) !== 'input.toggle') return value;
  return value || text(input['valueOff']) || 'false';
};

const problemOf = (input: CardJson, value: string): string | undefined => {
  const type = typeOf(input);
  const isOff = type === 'input.toggle' && value === (text(input['valueOff']) || 'false');
  if (value.trim() === '' || isOff) return flag(input['isRequired']) ? words.missing : undefined;
  if (type === 'input.text') return isMatch(text(input['regex']), value) ? undefined : words.invalid;
  if (type === 'input.choiceset') return fits(input, value) ? undefined : words.missing;
  const [least, most] = [text(input['min']), text(input['max'])];
  if (type === 'input.number') {
    const entered = number(value);
    if (entered === undefined) return words.invalid;
    if (entered < (number(least) ?? -Infinity)) return words.tooSmall(least);
    if (entered > (number(most) ?? Infinity)) return words.tooLarge(most);
  } else if (type === 'input.date' || type === 'input.time') {
    // Dates and times of ISO 8601 sort as text does.
    if (least && value < least) return words.tooSmall(least);
    if (most && value > most) return words.tooLarge(most);
  }
  return undefined;
};

const fits = (input: CardJson, value: string): boolean => {
  if (!flag(input['isRequired']) || text(input['style']).toLowerCase() === 'filtered') return true;
  const known = new Set(objects(input['choices']).map((choice) => text(choice['value'])));
  return chosenIn(input, value).some((each) => known.has(each));
};

/** Several choices are parted by commas; one may have some in it. */
export const chosenIn = (input: CardJson, value: string): string[] =>
  (flag(input['isMultiSelect']) ? value.split(',') : [value]).filter(Boolean);
