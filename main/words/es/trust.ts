/** Spanish: what visitors read who want their device to trust this computer. */
import type { TrustWords } from '../en/trust.ts';

export const words: TrustWords = {
  title: 'Confiar en este equipo',
  about:
    'Porthole cifra lo que recibes de este equipo. Tu navegador avisa porque aún no conoce su certificado. Instálalo una vez y el aviso desaparece.',
  careful:
    'Hazlo solo si sabes de quién es este equipo y si la huella digital de abajo es la misma que muestra ese equipo.',
  withoutTrust:
    'También puedes continuar sin hacerlo: el navegador avisará cada vez. Es lo esperado, y lo que recibes va cifrado de todos modos.',
  download: 'Obtener el certificado',
  fingerprint: 'Huella digital (SHA-256)',
  qr: 'Para abrir esta página en un teléfono, escanea este código',
  remove: 'Puedes quitarlo cuando quieras, en el mismo sitio.',
  devices: [
    {
      name: 'iPhone y iPad',
      steps: [
        'Abre esta página en Safari, toca «Obtener el certificado» y después «Permitir».',
        'Abre Ajustes, toca «Perfil descargado» y después «Instalar».',
        'Ve a Ajustes › General › Información › Ajustes de confianza de los certificados y activa el certificado. Sin este paso no cambia nada.',
      ],
    },
    {
      name: 'Android',
      steps: [
        'Toca «Obtener el certificado».',
        'Abre Ajustes › Seguridad › Cifrado y credenciales › Instalar un certificado › Certificado de CA y elige el archivo. Los nombres varían según el fabricante.',
        'Chrome lo acepta enseguida. Firefox lo acepta después de activar «Usar certificados de CA de terceros» en sus ajustes.',
      ],
    },
    {
      name: 'Windows',
      steps: [
        'Haz clic en «Obtener el certificado» y abre el archivo.',
        'Elige «Instalar certificado…» y después «Usuario actual».',
        'Elige «Colocar todos los certificados en el siguiente almacén» y después «Entidades de certificación raíz de confianza».',
        'Para conectarlo como unidad, elige «Equipo local» en lugar de «Usuario actual».',
      ],
    },
    {
      name: 'Mac',
      steps: [
        'Haz clic en «Obtener el certificado» y abre el archivo: Acceso a Llaveros pregunta dónde guardarlo.',
        'Abre allí el certificado y, en «Confiar», elige «Confiar siempre».',
      ],
    },
    {
      name: 'Firefox',
      steps: [
        'Haz clic en «Obtener el certificado».',
        'Abre Ajustes › Privacidad y seguridad › Certificados › Ver certificados… › Autoridades › Importar… y elige el archivo.',
        'Marca «Confiar en esta CA para identificar sitios web».',
      ],
    },
    {
      name: 'Linux',
      steps: [
        'Haz clic en «Obtener el certificado».',
        'Debian y Ubuntu: sudo cp porthole-ca.crt /usr/local/share/ca-certificates/ && sudo update-ca-certificates, cuando el archivo ya sea PEM: openssl x509 -inform der -in porthole-ca.crt -out porthole-ca.crt',
        'Chrome y Chromium: Configuración › Privacidad y seguridad › Seguridad › Gestionar certificados › Autoridades › Importar.',
      ],
    },
  ],
};
