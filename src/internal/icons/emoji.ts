// Written by scripts/build-icons.ts from the Momentum icons (MIT).
import type { TemplateResult } from 'lit';
import { icon } from '../icon.ts';

export const emojiIcon = (): TemplateResult =>
  icon(
    'M16 2.25A13.75 13.75 0 1 0 29.75 16 13.766 13.766 0 0 0 16 2.25m0 26A12.25 12.25 0 1 1 28.25 16 12.264 12.264 0 0 1 16 28.25M11.5 14.75a1.25 1.25 0 1 0 0-2.5 1.25 1.25 0 0 0 0 2.5M20.5 14.75a1.25 1.25 0 1 0 0-2.5 1.25 1.25 0 0 0 0 2.5M22.27 18.301a.746.746 0 0 0-.97.429 5.75 5.75 0 0 1-10.603-.006.75.75 0 0 0-1.395.553A7.251 7.251 0 0 0 22.7 19.27a.75.75 0 0 0-.43-.97',
  );
