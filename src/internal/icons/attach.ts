// Written by scripts/build-icons.ts from the Momentum icons (MIT).
import type { TemplateResult } from 'lit';
import { icon } from '../icon.ts';

export const attachIcon = (): TemplateResult =>
  icon(
    'M25 14.25a.75.75 0 0 0-.75.75v5a8.25 8.25 0 1 1-16.5 0V9a5.25 5.25 0 1 1 10.5 0v11a2.25 2.25 0 0 1-4.5 0V9a.75.75 0 1 0-1.5 0v11a3.75 3.75 0 0 0 7.5 0V9a6.75 6.75 0 0 0-13.5 0v11a9.75 9.75 0 1 0 19.5 0v-5a.75.75 0 0 0-.75-.75',
  );
