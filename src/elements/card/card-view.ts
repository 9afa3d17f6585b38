import type { TemplateResult } from 'lit';
import type { CardJson } from './card-json.ts';
import type { CardState } from './card-state.ts';

/** What the parts of a card need to render themselves, and to tell what somebody did. */
export interface CardView {
  readonly state: CardState;
  readonly language: string;
  /** Whether actions that send something can be used, now. */
  readonly canSubmit: boolean;
  /** The action that is being sent, or was. */
  readonly submission: { action: CardJson; status: 'sending' | 'sent' | 'failed'; problem?: string } | undefined;
  /** Something was entered: to be kept, and painted. */
  onInput(input: CardJson, value: string): void;
  /** An action was chosen; `siblings` stand beside it. */
  onAction(action: CardJson, siblings: readonly CardJson[]): void;
  renderElements(items: unknown): Array<TemplateResult | symbol>;
  renderActions(actions: unknown): TemplateResult | symbol;
  renderCard(card: CardJson): TemplateResult;
}
