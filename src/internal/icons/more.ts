// Written by scripts/build-icons.ts from the Momentum icons (MIT).
import type { TemplateResult } from 'lit';
import { icon } from '../icon.ts';

export const moreIcon = (): TemplateResult =>
  icon(
    'M16 17.25a1.25 1.25 0 1 0 0-2.5 1.25 1.25 0 0 0 0 2.5M8.5 17.25a1.25 1.25 0 1 0 0-2.5 1.25 1.25 0 0 0 0 2.5M23.5 17.25a1.25 1.25 0 1 0 0-2.5 1.25 1.25 0 0 0 0 2.5',
  );
