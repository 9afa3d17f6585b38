// Written by scripts/build-icons.ts from the Momentum icons (MIT).
import type { TemplateResult } from 'lit';
import { icon } from '../icon.ts';

export const lockIcon = (): TemplateResult =>
  icon(
    'M23 12.25h-1.248V8.454c0-3.537-2.473-6.204-5.751-6.204-3.332 0-5.749 2.61-5.749 6.204v3.796H9A3.755 3.755 0 0 0 5.25 16v10A3.755 3.755 0 0 0 9 29.75h14A3.754 3.754 0 0 0 26.75 26V16A3.755 3.755 0 0 0 23 12.25M11.753 8.454c0-2.725 1.786-4.704 4.247-4.704 2.463 0 4.252 1.979 4.252 4.704v3.796h-8.5zM25.25 26A2.253 2.253 0 0 1 23 28.25H9A2.253 2.253 0 0 1 6.75 26V16A2.253 2.253 0 0 1 9 13.75h14A2.253 2.253 0 0 1 25.25 16z',
  );
