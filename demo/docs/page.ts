import 'virtual:webex-tokens.css';
import { addCopyButtons } from './copy-buttons.ts';
import { offerTheme } from './theme-choice.ts';

offerTheme(document.querySelector<HTMLSelectElement>('#theme')!);
addCopyButtons();
if (document.querySelector('.examples')) void import('./examples.ts').then(({ startExamples }) => startExamples());
