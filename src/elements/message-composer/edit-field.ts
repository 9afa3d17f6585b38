import type { Selection } from './formatting.ts';

export const selectionOf = ({ value, selectionStart, selectionEnd }: HTMLTextAreaElement): Selection => ({
  text: value,
  start: selectionStart,
  end: selectionEnd,
});

/** Changes a field as typing would: the browser's undo takes it back, and its `input` event tells of it. */
export const applySelection = (field: HTMLTextAreaElement, { text, start, end }: Selection): void => {
  const { value } = field;
  if (text !== value) {
    let from = 0;
    while (from < text.length && text[from] === value[from]) from += 1;
    let same = 0;
    const most = Math.min(text.length, value.length) - from;
    while (same < most && text[text.length - 1 - same] === value[value.length - 1 - same]) same += 1;
    const inserted = text.slice(from, text.length - same);
    field.focus();
    field.setSelectionRange(from, value.length - same);
    // The only way to change a field that keeps its undo history; every engine has it.
    const done = document.execCommand(inserted === '' ? 'delete' : 'insertText', false, inserted);
    if (!done || field.value !== text) {
      field.value = text;
      field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, inputType: 'insertText' }));
    }
  }
  field.setSelectionRange(start, end);
};

/** Puts words in place of what is selected, or of what stands from `start` to the end of that. */
export const insertText = (field: HTMLTextAreaElement, words: string, start = field.selectionStart): void => {
  const { value, selectionEnd } = field;
  const caret = start + words.length;
  field.focus();
  applySelection(field, { text: value.slice(0, start) + words + value.slice(selectionEnd), start: caret, end: caret });
};
