// Written by scripts/build-icons.ts from the Momentum icons (MIT).
import type { TemplateResult } from 'lit';
import { icon } from '../icon.ts';

export const backIcon = (): TemplateResult =>
  icon('m11.061 16 11.47-11.47a.75.75 0 1 0-1.061-1.06l-12 12a.75.75 0 0 0 0 1.06l12 12a.75.75 0 0 0 1.06-1.06z', true);
