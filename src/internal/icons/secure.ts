// Written by scripts/build-icons.ts from the Momentum icons (MIT).
import type { TemplateResult } from 'lit';
import { icon } from '../icon.ts';

export const secureIcon = (): TemplateResult =>
  icon(
    'M25.928 7.256 18.793 3.01a5.53 5.53 0 0 0-5.586 0L6.072 7.256a1.73 1.73 0 0 0-.822 1.486v2.114A21.5 21.5 0 0 0 15.627 29.65a.75.75 0 0 0 .746 0A21.49 21.49 0 0 0 26.75 10.856V8.742a1.73 1.73 0 0 0-.822-1.486m-19.178 3.6V8.742a.23.23 0 0 1 .09-.197l7.134-4.246c.394-.23.826-.39 1.276-.47v23.808a20.16 20.16 0 0 1-8.5-16.78m18.5 0a20.16 20.16 0 0 1-8.5 16.78V3.828c.45.08.882.24 1.276.47l7.135 4.247a.23.23 0 0 1 .089.197z',
  );
