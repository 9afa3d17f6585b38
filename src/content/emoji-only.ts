const emoji = /^(?:\p{Regional_Indicator}{2}|(?!\p{Regional_Indicator})\p{Emoji_Presentation}|\p{Emoji}\ufe0f)/u;
const longestSequence = 40;

/** Whether a message is nothing but one to three emoji, which are shown large. */
export function isEmojiOnly(text: string): boolean {
  // Nearly every message ends here, before anything is copied or taken apart.
  if (!emoji.test(text.slice(0, 100).trimStart())) return false;
  const written = text.replace(/\s+/g, '');
  if (!written || written.length > longestSequence * 3) return false;
  const characters = [...new Intl.Segmenter().segment(written)];
  return characters.length <= 3 && characters.every(({ segment }) => emoji.test(segment));
}
