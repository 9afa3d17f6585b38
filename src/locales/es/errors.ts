import type { CompleteTranslation } from '../complete.ts';

export const errors: CompleteTranslation['errors'] = {
  signedOut: {
    title: 'No ha iniciado sesión',
    advice: 'Vuelva a iniciar sesión en esta página para leer y escribir mensajes.',
  },
  expired: {
    title: 'Su sesión ha terminado',
    advice: 'Webex ya no acepta este acceso. Vuelva a iniciar sesión en esta página.',
  },
  tokenFailed: {
    title: 'No se ha podido iniciar sesión',
    advice:
      'Esta página no ha podido acceder a Webex. Inténtelo de nuevo o avise a las personas responsables de la página.',
  },
  configuration: {
    title: 'Esta página está mal configurada',
    advice: 'Las personas responsables deben corregirla: ',
  },
  offline: {
    title: 'No tiene conexión',
    advice: 'Lo que escriba se conserva. Todo continuará en cuanto haya red.',
  },
  unreachable: {
    title: 'No se puede contactar con Webex',
    advice: 'Compruebe su red. Seguimos intentándolo.',
  },
  notWebex: {
    title: 'Esto no es Webex',
    advice:
      'La dirección a la que llama esta página responde otra cosa. Las personas responsables deben comprobar la dirección de la API.',
  },
  notFound: {
    title: 'Aquí no hay nada para usted',
    advice: 'Este espacio no existe, se ha eliminado o usted no forma parte de él.',
  },
  forbidden: { title: 'No permitido', advice: 'Webex indica que no tiene permiso para hacerlo.' },
  busy: {
    title: 'Webex pide una pausa',
    advice: 'Ha habido demasiadas solicitudes. Todo continuará por sí solo.',
  },
  server: { title: 'Webex tiene un problema', advice: 'No es culpa suya. Seguimos intentándolo.' },
  refused: { title: 'Webex lo ha rechazado', advice: '' },
  membership: {
    'already-in': { title: 'Ya está aquí', advice: 'Esta persona ya es miembro.' },
    'unknown-person': {
      title: 'Persona desconocida',
      advice:
        'La organización de esta dirección gestiona sus propios miembros y no conoce a esta persona. Compruebe la dirección.',
    },
    full: { title: 'Completo', advice: 'En el espacio no cabe nadie más.' },
    'not-allowed': {
      title: 'No permitido',
      advice:
        'Webex indica que no tiene permiso para hacerlo. Quizá haga falta moderar el espacio o un acceso que permita gestionar miembros.',
    },
    'last-moderator': {
      title: 'Alguien tiene que moderar',
      advice: 'Dé primero la moderación a otra persona.',
    },
    gone: {
      title: 'Ya no está',
      advice: 'Alguien ha quitado a esta persona o ha eliminado el espacio, o usted ya no forma parte de él.',
    },
  },
  unexpected: { title: 'Algo ha fallado', advice: 'Inténtelo de nuevo.' },
  retry: 'Reintentar',
};
