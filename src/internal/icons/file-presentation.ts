// Written by scripts/build-icons.ts from the Momentum icons (MIT).
import type { TemplateResult } from 'lit';
import { icon } from '../icon.ts';

export const filePresentationIcon = (): TemplateResult =>
  icon(
    'M23 2.25H9A4.755 4.755 0 0 0 4.25 7v18A4.755 4.755 0 0 0 9 29.75h14A4.755 4.755 0 0 0 27.75 25V7A4.755 4.755 0 0 0 23 2.25M26.25 25A3.253 3.253 0 0 1 23 28.25H9A3.254 3.254 0 0 1 5.75 25V7A3.254 3.254 0 0 1 9 3.75h14A3.254 3.254 0 0 1 26.25 7zM12.773 15.367H15.7q3.527 0 3.528 2.844 0 2.796-3.528 2.796h-1.392v3h-1.536zm1.536 4.488h1.416q1.908 0 1.908-1.644 0-.888-.552-1.32-.492-.372-1.356-.372h-1.416z',
  );
