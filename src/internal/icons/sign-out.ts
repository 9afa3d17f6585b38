// Written by scripts/build-icons.ts from the Momentum icons (MIT).
import type { TemplateResult } from 'lit';
import { icon } from '../icon.ts';

export const signOutIcon = (): TemplateResult =>
  icon(
    'M7 20.75a.75.75 0 0 0 .53-1.28L4.811 16.75H16a.75.75 0 1 0 0-1.5H4.81l2.72-2.72a.75.75 0 0 0-1.06-1.061l-4 4a.75.75 0 0 0 0 1.06l4 4a.75.75 0 0 0 .53.22M16 2.25A13.67 13.67 0 0 0 5.162 7.538a.75.75 0 1 0 1.181.924 12.25 12.25 0 1 1 0 15.076.75.75 0 1 0-1.181.924A13.75 13.75 0 1 0 16 2.25',
    true,
  );
