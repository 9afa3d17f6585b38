// Written by scripts/build-icons.ts from the Momentum icons (MIT).
import type { TemplateResult } from 'lit';
import { icon } from '../icon.ts';

export const openOutsideIcon = (): TemplateResult =>
  icon(
    'M27 19.25a.75.75 0 0 0-.75.75v2.961a3.293 3.293 0 0 1-3.29 3.289H9.04a3.293 3.293 0 0 1-3.29-3.289V9.039A3.293 3.293 0 0 1 9.04 5.75H12a.75.75 0 1 0 0-1.5H9.04a4.795 4.795 0 0 0-4.79 4.79V22.96a4.794 4.794 0 0 0 4.79 4.789h13.92a4.794 4.794 0 0 0 4.79-4.789V20a.75.75 0 0 0-.75-.75M27 4.252l-8-.002a.75.75 0 1 0 0 1.5l6.187.002-6.717 6.718a.748.748 0 0 0 .53 1.28.75.75 0 0 0 .53-.22l6.72-6.72V13a.75.75 0 1 0 1.5 0V5.002a.75.75 0 0 0-.75-.75',
    true,
  );
