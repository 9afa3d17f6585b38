/** Letters, and all else that neither emoji nor keycaps are made of; and what every emoji has at least one sign of. */
const written = /[a-z\u00aa\u00b5\u00ba\u00c0-\u1fff]/i;
const sign = /[\u2000-\uffff]/;

/** A flag, a keycap, or pictures that are joined to one. `Intl.Segmenter` would take fifty times as long to begin with. */
const sequence =
  /[\u{1f1e6}-\u{1f1ff}]{2}|[\d#*]\ufe0f?\u20e3|\p{Extended_Pictographic}[\ufe0f\u{1f3fb}-\u{1f3ff}]?(?:\u200d\p{Extended_Pictographic}[\ufe0f\u{1f3fb}-\u{1f3ff}]?)*(?:[\u{e0020}-\u{e007e}]+\u{e007f})?/uy;

/** One sign alone is an emoji only if it is shown as one by itself: not `©`. */
const shownAsEmoji = /^(?:\p{Emoji_Presentation}|.{2})/u;

/** The longest sequence, a family or the flag of a region, has fewer units. */
const longest = 40;

/** Whether a message is nothing but one to three emoji, which are shown large. */
export function isEmojiOnly(text: string): boolean {
  // Nearly every message ends here, before anything is copied or taken apart.
  if (!sign.test(text) || written.test(text.slice(0, 200))) return false;
  const together = text.replace(/\s+/g, '');
  if (together === '' || together.length > longest * 3) return false;
  let count = 0;
  for (sequence.lastIndex = 0; sequence.lastIndex < together.length; count += 1) {
    const [found = ''] = sequence.exec(together) ?? [];
    if (!shownAsEmoji.test(found)) return false;
  }
  return count <= 3;
}
