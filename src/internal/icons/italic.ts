// Written by scripts/build-icons.ts from the Momentum icons (MIT).
import type { TemplateResult } from 'lit';
import { icon } from '../icon.ts';

export const italicIcon = (): TemplateResult =>
  icon(
    'M25 5.25H13a.75.75 0 0 0 0 1.5h4.991l-5.55 18.5H7a.75.75 0 0 0 0 1.5h12a.75.75 0 1 0 0-1.5h-4.992l5.55-18.5H25a.75.75 0 0 0 0-1.5',
  );
