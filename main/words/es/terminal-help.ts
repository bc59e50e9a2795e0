/** The help of the command line in Spanish. */
import type { HelpWords } from '../en/terminal-help.ts';

export const words: HelpWords = {
  does: 'Comparte una carpeta por HTTP y muestra cada solicitud.',
  usage: 'Uso:',
  calls: {
    folder: 'comparte DIR (la carpeta actual si no se indica) hasta que se interrumpa',
    files: 'comparte archivos sueltos',
    app: 'responde con un módulo ES',
    check: 'dice si se puede llegar a URL, tal como lo vería otro equipo',
    hash: 'pide una contraseña y muestra su hash para --users',
    completion: 'muestra lo que hace que ese shell complete estas opciones',
  },
  sections: {
    address: 'Dónde escucha',
    access: 'Quién puede abrirlo',
    serving: 'Qué reciben los visitantes',
    log: 'El registro',
    program: 'El programa',
  },
  exitStatus: 'Código de salida:',
  statuses: {
    done: 'se interrumpió, o hizo lo que se pedía',
    failed: 'no pudo compartir, o no se puede llegar a la dirección comprobada',
    wrong: 'una opción o un argumento no es correcto',
  },
  options: {
    port: 'puerto en el que escuchar; 0 para cualquiera libre, N+ para N o el siguiente libre (por defecto, 8000)',
    bind: 'dirección IP en la que escuchar (por defecto, todas, IPv6 e IPv4)',
    open: 'abrir lo compartido en el navegador de este equipo',
    'allow-host': 'responder también a este nombre de host; se puede repetir',
    'base-path': 'compartir bajo esta ruta, detrás de un proxy que transmite la ruta',
    'trust-proxy':
      'creer a los proxies de estas direcciones sobre quién pregunta (X-Forwarded-For o Forwarded); se puede repetir',
    allow:
      'dejar entrar solo a estas direcciones, como 192.168.1.0/24; se puede repetir. Este equipo llega desde 127.0.0.1 y ::1',
    deny: 'no dejar entrar a estas direcciones, se permita lo que se permita; se puede repetir',
    tls: 'https junto a http en el mismo puerto, con un certificado de la entidad propia de Porthole; /~porthole/trust explica cómo los dispositivos confían en ella',
    'tls-only': 'solo https: las páginas llevan allí, lo demás se rechaza por http',
    'tls-cert': 'https con el certificado de FILE (PEM, con los de sus emisores), que se vuelve a leer cuando cambia',
    'tls-key': 'la clave privada de ese certificado (PEM, sin frase de contraseña)',
    anonymous: 'dejar que quien no tiene contraseña mire, o mire y añada (por defecto, nada)',
    write: 'dejar que quien entra añada cosas nuevas, o también cambie lo que hay',
    link: 'crear un enlace que abre solo PATH, sin contraseña, hasta que pase TIME (90s, 30m, 12h, 2d) o lleguen N descargas, y mostrar su dirección; / es todo lo compartido; se puede repetir; con right=add, los visitantes pueden añadir SIZE en total',
    'password-file':
      'para entrar hace falta la contraseña o el PIN de la primera línea de FILE; la variable de entorno PORTHOLE_PASSWORD hace lo mismo',
    users:
      'para entrar hacen falta un nombre y una contraseña de FILE, uno por línea: NAME:HASH[:look|add|change], con un hash del comando hash o de htpasswd -B; se vuelve a leer cuando cambia',
    hidden: 'compartir también los nombres que empiezan por un punto',
    'no-listing': 'no mostrar el contenido de las carpetas: sin index.html no se encuentran',
    spa: 'responder con /index.html a las páginas que no existen',
    cors: 'dejar que páginas de otros sitios lean lo compartido',
    header: 'añadir un campo a las respuestas, en lugar del propio; se puede repetir',
    'no-compress': 'enviarlo todo sin comprimir',
    site: 'dejar que las páginas compartidas ejecuten sus scripts: on, off o automatic, si hay /index.html (por defecto)',
    type: "tipo de medio de los archivos con esta extensión, como md=text/plain o 'txt=text/plain; charset=gbk'; si no, el texto se reconoce por sus bytes; se puede repetir",
    'limit-rate': 'bytes por segundo para cada visitante, en ambos sentidos juntos, como 500k o 2.5M',
    'limit-total': 'bytes por segundo para todos los visitantes juntos',
    'limit-connections': 'conexiones que un visitante puede tener a la vez',
    'max-upload': 'bytes del archivo más grande que se acepta, como 500M o 2G',
    quota: 'bytes que los visitantes pueden añadir en total',
    app: 'responder con el módulo ES FILE en lugar de una carpeta: su exportación por defecto es una función (request) => Response, o un objeto con un fetch así',
    'replica-key':
      'formar las etiquetas de entidad con el tamaño, la hora y la clave de FILE: las copias de una carpeta que varios equipos comparten con la misma clave tienen las mismas etiquetas',
    log: 'common, combined, json o none, que no escribe ninguno (por defecto, combined)',
    config: 'leer opciones de FILE, un objeto JSON con estos nombres; lo que se indica aquí tiene prioridad',
    'no-config': 'no leer el archivo de configuración de este usuario',
    terminal:
      'compartir desde este terminal aunque la aplicación esté instalada; si no, ella se encarga cuando solo se indica una ruta',
    help: 'mostrar esta ayuda',
    man: 'mostrar la página del manual, para man -l',
    version: 'mostrar la versión',
  },
};
