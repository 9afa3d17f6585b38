import { html, nothing, type TemplateResult } from 'lit';
import { displayText } from '../../content/display-text.ts';
import { cards as words } from '../../locales/en/cards.ts';
import { flag, isObject, number, objects, text, typeOf, word, type CardJson } from './card-json.ts';
import { chosenIn } from './card-state.ts';
import { renderCardText } from './card-text.ts';
import type { CardView } from './card-view.ts';

const styles = ['text', 'email', 'tel', 'url', 'password'] as const;
const mostChoices = 200;

/** The inputs of Adaptive Cards 1.3. https://adaptivecards.io/explorer/Input.Text.html and its neighbours. */
export const renderInput = (input: CardJson, view: CardView): TemplateResult => {
  const id = view.state.nextId();
  const error = view.state.errorOf(input);
  const type = typeOf(input);
  const label = displayText(text(input['label']), 500);
  const isGroup = type === 'input.choiceset' && isExpanded(input);
  const required = flag(input['isRequired']);
  const star = required ? html`<span class="required" aria-hidden="true"> *</span>` : nothing;
  const problem = error ? html`<p class="problem" id="${id}-problem">${error}</p>` : nothing;
  if (isGroup) {
    const isOne = !flag(input['isMultiSelect']);
    const { name, problem: described } = shared(input, view, id);
    return html`<fieldset
      class="entry"
      role=${isOne ? 'radiogroup' : nothing}
      aria-label=${name}
      aria-required=${isOne && required ? 'true' : nothing}
      aria-invalid=${isOne && error ? 'true' : nothing}
      aria-describedby=${described}
    >
      ${label ? html`<legend>${label}${star}</legend>` : nothing}${renderChoices(input, view, id)}${problem}
    </fieldset>`;
  }
  return html`<div class="entry">
    ${label ? html`<label for=${id}>${label}${star}</label>` : nothing}${controlOf(type, input, view, id)}${problem}
  </div>`;
};

const controlOf = (type: string, input: CardJson, view: CardView, id: string): TemplateResult => {
  if (type === 'input.toggle') return renderToggle(input, view, id);
  if (type === 'input.choiceset') return renderSelect(input, view, id);
  if (type === 'input.text' && flag(input['isMultiline'])) return renderArea(input, view, id);
  return renderField(type, input, view, id);
};

/** What all controls of one input have in common. */
const shared = (input: CardJson, view: CardView, id: string) => ({
  value: view.state.valueOf(input),
  placeholder: displayText(text(input['placeholder']), 500) || nothing,
  // Without a label of its own an input is named by what it shows in its place.
  name: text(input['label']) ? nothing : displayText(text(input['placeholder']) || text(input['id'])) || words.card,
  invalid: view.state.errorOf(input) ? 'true' : 'false',
  problem: view.state.errorOf(input) ? `${id}-problem` : nothing,
  required: flag(input['isRequired']) ? 'true' : 'false',
  onInput: (event: Event) => view.onInput(input, (event.currentTarget as HTMLInputElement).value),
});

const renderField = (type: string, input: CardJson, view: CardView, id: string): TemplateResult => {
  const { value, placeholder, name, invalid, problem, required, onInput } = shared(input, view, id);
  const kind =
    type === 'input.number'
      ? 'number'
      : type === 'input.date'
        ? 'date'
        : type === 'input.time'
          ? 'time'
          : word(input['style'], styles, 'text');
  const bounded = kind === 'number' || kind === 'date' || kind === 'time';
  const action = input['inlineAction'];
  return html`<div class="with-action">
    <input
      class="input"
      id=${id}
      type=${kind}
      placeholder=${placeholder}
      aria-label=${name}
      aria-invalid=${invalid}
      aria-describedby=${problem}
      aria-required=${required}
      maxlength=${number(input['maxLength']) ?? nothing}
      min=${(bounded && text(input['min'])) || nothing}
      max=${(bounded && text(input['max'])) || nothing}
      step=${kind === 'number' ? 'any' : nothing}
      autocomplete="off"
      dir="auto"
      data-input=${text(input['id'])}
      .value=${value}
      @input=${onInput}
    />
    ${isObject(action) ? view.renderActions([action]) : nothing}
  </div>`;
};

const renderArea = (input: CardJson, view: CardView, id: string): TemplateResult => {
  const { value, placeholder, name, invalid, problem, required, onInput } = shared(input, view, id);
  return html`<textarea
    class="input"
    id=${id}
    rows="3"
    .value=${value}
    placeholder=${placeholder}
    aria-label=${name}
    aria-invalid=${invalid}
    aria-describedby=${problem}
    aria-required=${required}
    maxlength=${number(input['maxLength']) ?? nothing}
    dir="auto"
    data-input=${text(input['id'])}
    @input=${onInput}
  ></textarea>`;
};

const renderToggle = (input: CardJson, view: CardView, id: string): TemplateResult => {
  const { value, invalid, problem, required } = shared(input, view, id);
  const on = text(input['valueOn']) || 'true';
  const off = text(input['valueOff']) || 'false';
  return html`<label class="choice">
    <input
      type="checkbox"
      id=${id}
      .checked=${value === on}
      aria-invalid=${invalid}
      aria-describedby=${problem}
      aria-required=${required}
      data-input=${text(input['id'])}
      @change=${(event: Event) => view.onInput(input, (event.currentTarget as HTMLInputElement).checked ? on : off)}
    />
    <span dir="auto">${renderCardText(text(input['title']), view.language)}</span>
  </label>`;
};

const isExpanded = (input: CardJson): boolean =>
  text(input['style']).toLowerCase() === 'expanded' || flag(input['isMultiSelect']);

const choicesOf = (input: CardJson) =>
  objects(input['choices'])
    .slice(0, mostChoices)
    .map((choice) => ({ title: displayText(text(choice['title']), 500), value: text(choice['value']) }));

const renderChoices = (input: CardJson, view: CardView, id: string): TemplateResult => {
  const many = flag(input['isMultiSelect']);
  const chosen = new Set(chosenIn(input, view.state.valueOf(input)));
  const choices = choicesOf(input);
  const onChange = (value: string, checked: boolean): void => {
    if (!many) return view.onInput(input, value);
    if (checked) chosen.add(value);
    else chosen.delete(value);
    const inOrder = choices.filter((choice) => chosen.has(choice.value));
    view.onInput(input, inOrder.map((choice) => choice.value).join(','));
  };
  return html`${choices.map(
    ({ title, value }) =>
      html`<label class="choice">
        <input
          type=${many ? 'checkbox' : 'radio'}
          name=${id}
          .checked=${chosen.has(value)}
          data-input=${text(input['id'])}
          @change=${(event: Event) => onChange(value, (event.currentTarget as HTMLInputElement).checked)}
        />
        <span dir="auto">${title}</span>
      </label>`,
  )}`;
};

const renderSelect = (input: CardJson, view: CardView, id: string): TemplateResult => {
  const { value, name, invalid, problem, required, onInput, placeholder } = shared(input, view, id);
  const choices = choicesOf(input);
  const known = choices.some((choice) => choice.value === value);
  return html`<select
    class="input"
    id=${id}
    aria-label=${name}
    aria-invalid=${invalid}
    aria-describedby=${problem}
    aria-required=${required}
    data-input=${text(input['id'])}
    @change=${onInput}
  >
    <option value="" ?hidden=${known && flag(input['isRequired'])} .selected=${!known}>
      ${placeholder === nothing ? words.choose : placeholder}
    </option>
    ${choices.map(
      (choice) => html`<option value=${choice.value} .selected=${choice.value === value}>${choice.title}</option>`,
    )}
  </select>`;
};

/** The inputs in a card, in the order they stand, of all parts that count. */
export const inputsIn = (json: unknown, counts: (part: CardJson) => boolean, depth = 0): CardJson[] => {
  if (depth > 40) return [];
  if (Array.isArray(json)) return json.flatMap((item) => inputsIn(item, counts, depth + 1));
  if (!isObject(json) || !counts(json)) return [];
  const type = typeOf(json);
  if (type.startsWith('input.')) return text(json['id']) ? [json] : [];
  if (type === 'action.showcard') return inputsIn(json['card'], counts, depth + 1);
  return ['body', 'items', 'columns', 'rows', 'cells', 'actions'].flatMap((name) =>
    inputsIn(json[name], counts, depth + 1),
  );
};
