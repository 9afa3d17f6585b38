// Written by scripts/build-icons.ts from the Momentum icons (MIT).
import type { TemplateResult } from 'lit';
import { icon } from '../icon.ts';

export const checkIcon = (): TemplateResult =>
  icon(
    'M11.2 23.95a.75.75 0 0 1-.53-.22l-7.201-7.236a.75.75 0 1 1 1.062-1.059l6.71 6.742L27.513 8.231a.75.75 0 1 1 .976 1.139l-16.8 14.4a.75.75 0 0 1-.488.18',
  );
