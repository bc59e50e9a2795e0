/** The error pages in Spanish. */
import type { ErrorTexts } from '../en/errors.ts';

export const texts: ErrorTexts = {
  400: { title: 'Solicitud incorrecta', explanation: 'No se ha podido entender la solicitud.' },
  403: { title: 'Prohibido', explanation: 'Esto no se puede leer.' },
  404: { title: 'No encontrado', explanation: 'Aquí no hay nada.' },
  405: { title: 'Método no permitido', explanation: 'Esto solo se puede leer.' },
  408: { title: 'Tiempo de espera agotado', explanation: 'La solicitud ha tardado demasiado en llegar.' },
  409: { title: 'Conflicto', explanation: 'La carpeta no está, o mientras tanto se ha enviado otra cosa.' },
  412: { title: 'Condición previa no cumplida', explanation: 'La condición previa de la solicitud no se cumple.' },
  413: { title: 'Contenido demasiado grande', explanation: 'La solicitud lleva demasiado contenido.' },
  414: { title: 'Dirección demasiado larga', explanation: 'La dirección es demasiado larga.' },
  415: { title: 'Tipo de contenido no admitido', explanation: 'Lo enviado no se puede aceptar de esta forma.' },
  416: { title: 'Intervalo no disponible', explanation: 'La parte solicitada queda fuera del archivo.' },
  417: { title: 'Expectativa no cumplida', explanation: 'No se puede cumplir lo que espera la solicitud.' },
  421: { title: 'Solicitud mal dirigida', explanation: 'Esta dirección no pertenece a este servidor.' },
  423: { title: 'Bloqueado', explanation: 'Otra persona está trabajando en esto.' },
  431: {
    title: 'Campos de cabecera demasiado grandes',
    explanation: 'La solicitud tiene demasiados campos o son demasiado largos.',
  },
  500: { title: 'Error interno del servidor', explanation: 'Algo ha fallado en el lado que comparte.' },
  501: { title: 'No implementado', explanation: 'Aquí no se conoce el método de la solicitud.' },
  503: { title: 'Servicio no disponible', explanation: 'Hay demasiada actividad ahora. Vuelve a intentarlo.' },
  505: { title: 'Versión de HTTP no admitida', explanation: 'Aquí no se habla esta versión de HTTP.' },
  507: { title: 'Espacio insuficiente', explanation: 'No hay espacio suficiente para ello.' },
};

export const wayBack = 'Ir a todo lo que se comparte aquí';
