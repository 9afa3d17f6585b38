import type { CompleteTranslation } from '../complete.ts';

export const cards: CompleteTranslation['cards'] = {
  card: 'Tarjeta',
  unsupported: 'Esta tarjeta no se puede mostrar aquí. Ábrala en Webex.',
  part: 'Una parte de esta tarjeta no se puede mostrar aquí.',
  required: 'Obligatorio',
  missing: 'Rellene este campo.',
  invalid: 'El formato no es el solicitado.',
  tooSmall: (least) => `Como mínimo, ${least}.`,
  tooLarge: (most) => `Como máximo, ${most}.`,
  choose: 'Elegir',
  submit: 'Enviar',
  open: 'Abrir',
  show: 'Mostrar más',
  toggle: 'Mostrar u ocultar',
  sending: 'Enviando',
  sent: 'Enviado',
  failed: 'No enviado',
  preview: 'Se podrá responder cuando la tarjeta se haya publicado.',
};
