/**
 * Whether a value has the form that a card asks for. Patterns come from outside, and some take years to answer: only
 * those without nested repetition, look-around and references are tried; the others are left to the card's author.
 */
export const isMatch = (pattern: string, value: string): boolean => {
  if (!pattern || pattern.length > 200 || value.length > 500 || !isHarmless(pattern)) return true;
  try {
    return new RegExp(pattern, 'u').test(value);
  } catch {
    return true;
  }
};

const isHarmless = (pattern: string): boolean => {
  const plain = pattern.replace(/\\[^1-9kp]/g, '_').replace(/\[(?:[^\]\\]|\\.)*\]/g, '_');
  if (/\\[1-9k]|\(\?[=!<]|\)[*+{?]/.test(plain)) return false;
  return (plain.match(/[*+]|\{\d+,\d*\}/g) ?? []).length <= 3;
};
