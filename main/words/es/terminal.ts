/** What the terminal says to a person, in Spanish. */
import type { TerminalWords } from '../en/terminal.ts';
import { pluralsOf, withMillions } from '../plurals.ts';
import { words as help } from './terminal-help.ts';
import { words as problems } from './terminal-problems.ts';

const plural = pluralsOf('es');
const who = 'cualquiera que llegue a este recurso compartido';
const another = 'en el próximo inicio se crea otra, y todos los dispositivos tienen que volver a confiar en ella';

export const words: TerminalWords = {
  help,
  problems,

  aText: 'un texto',
  files: (count) => plural(count, withMillions('# archivo', '# archivos')),

  sharing: {
    portRefused: (port) =>
      `Los navegadores se niegan a abrir el puerto ${port}; solo pueden otros programas. Elige otro con --port.`,
    handedOver: (shared) => `La aplicación comparte ${shared}. Para compartir desde este terminal, añade --terminal.`,
    codeOpens: 'Al escanear el código se abre sin contraseña.',
    noBrowser: (url) => `No se ha podido abrir ningún navegador: ve tú a ${url}.`,
    logNotWritten: (code) => `No se puede escribir el registro (${code}); se sigue compartiendo sin él.`,
    logLeftOut: (count) =>
      plural(count, {
        one: 'Se ha omitido # línea del registro porque nadie la leyó a tiempo; se ha seguido compartiendo.',
        many: 'Se han omitido # de líneas del registro porque nadie las leyó a tiempo; se ha seguido compartiendo.',
        other: 'Se han omitido # líneas del registro porque nadie las leyó a tiempo; se ha seguido compartiendo.',
      }),
    sandbox:
      'Las páginas de este recurso compartido se muestran sin sus scripts; para que se ejecuten, compártelo como sitio web con --site on.',
    pinStopped:
      'Alguien ha intentado adivinar el PIN cien veces en una hora: ya no abre nada. Vuelve a empezar con otro.',
    proxy: (address) =>
      `Las solicitudes llegan a través de un programa en ${address}. ¿Es tu proxy? Entonces inicia con --trust-proxy ${address}; hasta entonces, todos sus visitantes cuentan como uno.`,
    lacking: (target) =>
      `A ${target} le faltaba lo que no se pudo leer; MISSING FILES.txt, en un archivo comprimido suyo, dice qué y por qué.`,
  },

  failed: {
    portTaken: (port, holder) =>
      `El puerto ${port} lo usa ${holder}; elige otro con --port, o --port ${port}+ para el siguiente libre.`,
    anotherProgram: 'otro programa',
    process: (pid) => `el proceso ${pid}`,
    program: (name, pid) => `${name} (proceso ${pid})`,
    noPortFree: (port) => `Ni el puerto ${port} ni ninguno superior está libre; elige uno inferior con --port.`,
    portNotPermitted: (port) => `Esta cuenta no puede usar el puerto ${port}; elige uno a partir de 1024.`,
    noSuchAddress: (address) => `${address} no es una dirección de este equipo.`,
    theAddress: 'La dirección',
    folderMissing: (folder) => `No existe la carpeta ${folder}.`,
    notAFolder: (path) => `${path} no es una carpeta.`,
    notReadable: (path) => `Esta cuenta no puede leer ${path}.`,
    fileMissing: (file) => `No existe el archivo ${file}.`,
    filesMissing: (count) =>
      plural(count, {
        one: 'El archivo no está.',
        many: 'No está ninguno de los # de archivos.',
        other: 'No está ninguno de los # archivos.',
      }),
    unexpected: (detail) => `No se ha podido seguir compartiendo: ${detail}.`,
  },

  exposed: {
    'whole-disk': (name) => `${name} es todo el disco: ${who} puede leer lo mismo que esta cuenta.`,
    home: (name) => `${name} contiene todo lo de una persona: ${who} puede leer sus documentos.`,
    keys: (name) => `${name} contiene claves o contraseñas: ${who} puede leerlas.`,
    system: (name) => `${name} pertenece al sistema: ${who} puede leer cómo está configurado este equipo.`,
    'own-files': (name) => `${name} contiene la configuración de Porthole: ${who} puede leer todo lo que compartes.`,
    'log-folder': (name) => `${name} contiene el registro de Porthole: ${who} puede leer quién visita y qué descarga.`,
  },

  trouble: {
    connections: (visitor) => `${visitor} no deja de abrir más conexiones de las que le tocan a un visitante.`,
    leaving: (visitor) => `${visitor} no deja de pedir cosas que tardan y de irse antes de que lleguen.`,
    refused: (visitor) => `${visitor} no deja de pedir más de lo que le toca a un visitante.`,
    unfinished: (visitor) => `${visitor} no deja de empezar cosas que nunca termina.`,
    nonsense: (visitor) => `${visitor} no deja de enviar cosas que no son solicitudes.`,
    guessing: (visitor) => `${visitor} ha probado demasiados PIN incorrectos y se queda fuera un cuarto de hora.`,
  },

  certificate: {
    notMade: (detail) => `No se ha podido crear un certificado: ${detail}.`,
    authority: {
      damaged: (file) =>
        `La entidad de ${file} está dañada. Recupérala de una copia de seguridad o mueve el archivo: ${another}.`,
      expired: (file) =>
        `La entidad de ${file} no es válida en este momento. ¿Está bien el reloj? Si lo está, mueve el archivo: ${another}.`,
      unreadable: (file) =>
        `No se puede leer la entidad de ${file}. Deja que esta cuenta la lea o mueve el archivo: ${another}.`,
      'not-kept': (file) =>
        `No se puede guardar la entidad en ${file}. Deja que esta cuenta escriba ahí o indica otro lugar con XDG_DATA_HOME.`,
    },
    given: {
      'not-read': (file, code) => `No se puede leer ${file} (${code}).`,
      'no-certificate': (file) => `No hay ningún certificado en ${file}; tiene que estar en formato PEM.`,
      'no-key': (file) => `No hay ninguna clave privada en ${file}; tiene que estar en formato PEM.`,
      'encrypted-key': (file) =>
        `La clave de ${file} necesita una frase de contraseña. Quítala con openssl pkey y no compartas el archivo con nadie.`,
      'no-pair': (file) => `La clave de ${file} es de otro certificado.`,
      expired: (file) => `El certificado de ${file} ha caducado.`,
      'not-usable': (file, code) => `No se puede usar el certificado de ${file} (${code}).`,
    },
    unknown: 'desconocido',
    kept: (sentence) => `${sentence} El certificado sigue como estaba.`,
    handshake: {
      distrust: (visitor) =>
        `Falló https con ${visitor}: aún no confía en este equipo; /~porthole/trust explica cómo se hace.`,
      'too-old': (visitor) =>
        `Falló https con ${visitor}: no conoce nada más nuevo que TLS 1.1, o ningún cifrado actual.`,
      slow: (visitor) => `Falló https con ${visitor}: la negociación no terminó a tiempo.`,
      broken: (visitor, code) => `Falló https con ${visitor} (${code}).`,
    },
  },

  check: {
    asking: (url) => `Preguntando a ${url}`,
    connected: (address) => `conectado a ${address}`,
    secured: (protocol) => `cifrado con ${protocol}`,
    sent: (bytes) => `solicitud enviada, ${plural(bytes, withMillions('# byte', '# bytes'))}`,
    firstByte: 'primer byte de la respuesta',
    head: 'la cabecera de la respuesta está completa',
    closed: (bytes) => `cerrada tras ${plural(bytes, withMillions('# byte', '# bytes'))} de contenido`,
    broken: (code) => `error: ${code}`,
    certificateFor: (names) => `Certificado para ${names}`,
    noName: 'ningún nombre',
    validity: (from, to, days) =>
      `Válido desde ${from} hasta ${to} (${plural(days, { one: 'queda # día', many: 'quedan # de días', other: 'quedan # días' })})`,
    issuedBy: (validity, issuer) => `${validity}, emitido por ${issuer}`,
    trust: (url) =>
      `Los dispositivos avisan hasta que confían en él; un recurso compartido de Porthole explica cómo en ${url}.`,
    complaints: {
      'not-covered': (host) =>
        `Un cliente lo rechaza: no es para ${host}. Usa uno de sus nombres, o comparte con un certificado que tenga este.`,
      expired: 'Un cliente lo rechaza: ha caducado. ¿Está bien el reloj de este equipo? Si lo está, hace falta otro.',
      'not-yet-valid':
        'Un cliente lo rechaza: aún no es válido. El reloj de aquí está mal, o lo estaba cuando se creó.',
      'unknown-authority': 'Un cliente avisa: no conoce a quien lo emitió.',
    },
    answers: (status) =>
      `Responde, con estado ${status}. Si otros siguen sin poder abrirla, quizá lo impida un cortafuegos: desde aquí no se puede ver.`,
    answersWith: (status) => `Responde, pero con estado ${status}.`,
    portRefused: (port) =>
      `Responde, pero los navegadores se niegan a abrir el puerto ${port}: elige otro para compartir.`,
    certificateRefused: 'Responde, pero los clientes rechazan su certificado.',
    otherHost: (host, hostname) =>
      `Hay un servidor, pero no responde al nombre ${host}. Un recurso compartido sí lo hace con --allow-host ${hostname}.`,
    notHttp: (host, port) => `Hay algo en ${host}, puerto ${port}, pero no habla HTTP.`,
    notEncrypted: (host, port) =>
      `Hay algo en ${host}, puerto ${port}, pero sin https: prueba con http://, o comparte con --tls.`,
    refused: (host, port) =>
      `Nada acepta conexiones en ${host}, puerto ${port}: no se comparte nada ahí, o un cortafuegos las rechaza.`,
    silent: (host, port) =>
      `No ha llegado nada de ${host}, puerto ${port}: el equipo está apagado o en otra parte, o un cortafuegos descarta lo que se envía.`,
    unreachable: (host) => `No hay camino desde aquí hasta ${host}: no están en la misma red.`,
    unknownName: (host) => `El nombre ${host} no se conoce aquí; prueba con la dirección en números.`,
    brokeOff: (host, port) => `Se ha cortado la conexión con ${host}, puerto ${port}.`,
  },
};
