/** French: the page before a share that is not for everybody. */
import type { SignInWords } from '../en/sign-in.ts';
import { pluralsOf, withMillions } from '../plurals.ts';

const plural = pluralsOf('fr');

export const words: SignInWords = {
  title: 'Accès privé',
  pin: 'Code PIN',
  password: 'Mot de passe',
  name: 'Nom',
  open: 'Ouvrir',
  askForPin: 'Demandez le code PIN à la personne qui partage.',
  askForPassword: 'Demandez le mot de passe à la personne qui partage.',
  askForLink: 'L’accès se fait uniquement par un lien. Demandez-le à la personne qui partage.',
  wrongPin: 'Code PIN incorrect.',
  wrongPassword: 'Mot de passe incorrect.',
  wrongNameOrPassword: 'Nom ou mot de passe incorrect.',
  triesLeft: (count) =>
    plural(count, { one: '# essai restant.', many: '# d’essais restants.', other: '# essais restants.' }),
  wait: (waitSeconds) => {
    const time =
      waitSeconds < 90
        ? plural(waitSeconds, withMillions('# seconde', '# secondes'))
        : plural(Math.ceil(waitSeconds / 60), withMillions('# minute', '# minutes'));
    return `Réessayez dans ${time}.`;
  },
  pinStopped:
    'Ce code PIN ne fonctionne plus : quelqu’un a essayé de le deviner. Demandez-en un nouveau à la personne qui partage.',
};
