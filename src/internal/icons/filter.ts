// Written by scripts/build-icons.ts from the Momentum icons (MIT).
import type { TemplateResult } from 'lit';
import { icon } from '../icon.ts';

export const filterIcon = (): TemplateResult =>
  icon(
    'M26 7.25H6a.75.75 0 0 0 0 1.5h20a.75.75 0 0 0 0-1.5M23 15.25H9a.75.75 0 1 0 0 1.5h14a.75.75 0 1 0 0-1.5M21 23.25H11a.75.75 0 1 0 0 1.5h10a.75.75 0 1 0 0-1.5',
  );
