// Written by scripts/build-icons.ts from the Momentum icons (MIT).
import type { TemplateResult } from 'lit';
import { icon } from '../icon.ts';

export const tabsIcon = (): TemplateResult =>
  icon(
    'M25 5.25H7A4.755 4.755 0 0 0 2.25 10v12A4.755 4.755 0 0 0 7 26.75h18A4.755 4.755 0 0 0 29.75 22V10A4.755 4.755 0 0 0 25 5.25M28.25 22A3.253 3.253 0 0 1 25 25.25H7A3.254 3.254 0 0 1 3.75 22V10A3.254 3.254 0 0 1 7 6.75h18A3.254 3.254 0 0 1 28.25 10zM7.5 11.75a1.25 1.25 0 1 0 0-2.5 1.25 1.25 0 0 0 0 2.5M12.5 11.75a1.25 1.25 0 1 0 0-2.5 1.25 1.25 0 0 0 0 2.5M17.5 11.75a1.25 1.25 0 1 0 0-2.5 1.25 1.25 0 0 0 0 2.5',
  );
