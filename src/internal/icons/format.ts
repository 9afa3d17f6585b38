// Written by scripts/build-icons.ts from the Momentum icons (MIT).
import type { TemplateResult } from 'lit';
import { icon } from '../icon.ts';

export const formatIcon = (): TemplateResult =>
  icon(
    'M3 5.75h9.249V23a.75.75 0 1 0 1.5 0V5.75h9.25a.75.75 0 1 0 0-1.5H3a.75.75 0 1 0 0 1.5M17.25 11a.75.75 0 0 0 .75.75h5.249V23a.75.75 0 1 0 1.5 0V11.75h4.25a.75.75 0 1 0 0-1.5H18a.75.75 0 0 0-.75.75M29 26.25H3a.75.75 0 1 0 0 1.5h26a.75.75 0 1 0 0-1.5',
  );
