/** The error pages in French. */
import type { ErrorTexts } from '../en/errors.ts';

export const texts: ErrorTexts = {
  400: { title: 'Requête incorrecte', explanation: 'La requête n’a pas pu être comprise.' },
  403: { title: 'Accès interdit', explanation: 'La lecture n’est pas autorisée.' },
  404: { title: 'Page introuvable', explanation: 'Il n’y a rien ici.' },
  405: { title: 'Méthode non autorisée', explanation: 'Seule la lecture est possible.' },
  408: { title: 'Délai de la requête dépassé', explanation: 'La requête a mis trop de temps à arriver.' },
  409: { title: 'Conflit', explanation: 'Le dossier n’existe pas, ou autre chose a été envoyé entre-temps.' },
  412: {
    title: 'Condition préalable non remplie',
    explanation: 'La condition préalable de la requête n’est pas remplie.',
  },
  413: { title: 'Contenu trop volumineux', explanation: 'Le contenu de la requête est trop volumineux.' },
  414: { title: 'Adresse trop longue', explanation: 'L’adresse est trop longue.' },
  415: {
    title: 'Type de contenu non pris en charge',
    explanation: 'L’envoi ne peut pas être accepté sous cette forme.',
  },
  416: { title: 'Plage hors limites', explanation: 'La partie demandée se trouve en dehors du fichier.' },
  417: {
    title: 'Attente non satisfaite',
    explanation: 'L’attente indiquée par la requête ne peut pas être satisfaite.',
  },
  421: { title: 'Requête mal dirigée', explanation: 'Cette adresse n’appartient pas à ce serveur.' },
  423: { title: 'Verrouillé', explanation: 'Quelqu’un d’autre est en train de l’utiliser.' },
  431: {
    title: 'Champs d’en-tête trop volumineux',
    explanation: 'La requête a des champs trop nombreux ou trop longs.',
  },
  500: {
    title: 'Erreur interne du serveur',
    explanation: 'Un problème est survenu du côté de l’ordinateur qui partage.',
  },
  501: { title: 'Méthode inconnue', explanation: 'La méthode de la requête n’est pas connue ici.' },
  503: { title: 'Service indisponible', explanation: 'Trop d’activité en ce moment. Veuillez réessayer.' },
  505: {
    title: 'Version de HTTP non prise en charge',
    explanation: 'Cette version de HTTP n’est pas prise en charge ici.',
  },
  507: { title: 'Espace insuffisant', explanation: 'Il n’y a pas assez de place.' },
};

export const wayBack = 'Aller à tout ce qui est partagé ici';
