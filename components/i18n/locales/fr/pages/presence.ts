import type { Dictionary } from "../../en/dictionary";

export const presence: Dictionary["presence"] = {
  away: "Le studio est injoignable. Il se reconnecte tout seul ; ce que vous avez saisi est conservé.",
  awayTitle: "Le studio est injoignable",
  awayText: "Cette page s’ouvrira toute seule dès son retour.",
  back: "Reconnecté",
  endedTitle: "Votre session a expiré",
  endedText: "Connectez-vous pour continuer. Rien n’est perdu sur cette page.",
  otherWay: "Se connecter autrement, dans un nouvel onglet",
  leaveTitle: "Quitter pendant l’envoi d’un fichier ?",
  leaveText: "Si vous quittez cette page, l’envoi s’arrête.",
  leave: "Quitter",
  stay: "Rester",
  remaking: "Une scène est en cours de mise à jour. Exportez ensuite pour qu’elle figure dans le fichier.",
  openJob: "Ouvrir la tâche",
};
