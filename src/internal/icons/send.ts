// Written by scripts/build-icons.ts from the Momentum icons (MIT).
import type { TemplateResult } from 'lit';
import { icon } from '../icon.ts';

export const sendIcon = (): TemplateResult =>
  icon(
    'M2.524 28.852a.5.5 0 0 0 .701.596l23-11.5c.472-.237.304-.948-.223-.948H6.95a1 1 0 0 0-.955.703zM5.996 14.297A1 1 0 0 0 6.95 15h19.052c.527 0 .695-.711.224-.947l-23-11.5a.5.5 0 0 0-.702.595z',
    true,
  );
