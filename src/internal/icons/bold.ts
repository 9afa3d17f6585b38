// Written by scripts/build-icons.ts from the Momentum icons (MIT).
import type { TemplateResult } from 'lit';
import { icon } from '../icon.ts';

export const boldIcon = (): TemplateResult =>
  icon(
    'M21.663 15.346A6.44 6.44 0 0 0 23.25 11 6.257 6.257 0 0 0 17 4.75H9A1.25 1.25 0 0 0 7.75 6v20A1.25 1.25 0 0 0 9 27.25h10a6.25 6.25 0 0 0 2.663-11.904M10.25 7.25H17A3.755 3.755 0 0 1 20.75 11a3.477 3.477 0 0 1-3.417 3.75H10.25zM19 24.75h-8.75v-7.5H19a3.75 3.75 0 1 1 0 7.5',
  );
