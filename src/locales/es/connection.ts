import type { CompleteTranslation } from '../complete.ts';
import { choice, number } from '../phrases.ts';

export const connection: CompleteTranslation['connection'] = {
  connecting: 'Conectando…',
  reconnecting: 'Se ha perdido la conexión. Conectando de nuevo…',
  catchingUp: 'Conexión recuperada. Cargando lo que faltaba…',
  offline: 'No tiene conexión. Lo que escriba se enviará cuando la recupere.',
  failed: (reason) => `Sin conexión en directo: los mensajes nuevos llegan con retraso. ${reason}`.trim(),
  polling: (reason) => `Los mensajes nuevos llegan con unos segundos de retraso. ${reason}`.trim(),
  rateLimited: (seconds) => `Webex pide una pausa de ${number(seconds)}\u00a0s.`,
  rateLimitedSpoken: 'Webex pide una breve pausa.',
  ends: (hours, minutes) =>
    `Esta sesión termina en ${hours > 0 ? `${number(hours)}\u00a0h ${number(minutes)}\u00a0min` : `${number(minutes)}\u00a0min`} y no se puede prolongar.`,
  endsToday: 'Esta sesión termina en menos de doce horas y no se puede prolongar.',
  endsSoon: 'Esta sesión termina en menos de diez minutos y no se puede prolongar.',
  bot: 'Ha iniciado sesión como bot: en los espacios de grupo solo ve los mensajes que lo mencionan.',
  refused: (things) => `Su acceso no permite ${choice(things)}.`,
  refusable: {
    spaces: 'ver la lista de espacios',
    messages: 'leer mensajes',
    people: 'buscar personas',
    members: 'ver quién está en un espacio',
    sending: 'enviar mensajes',
  },
};
