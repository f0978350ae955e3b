import type { Mail } from "./send-mail";

type Words = Omit<Mail, "to">;

/** The mail with a link for a new password, in the account's language. */
export function resetMail(locale: string, url: string): Words {
  if (locale === "fr") {
    return {
      subject: "Choisir un nouveau mot de passe",
      text: `Bonjour,\n\nvoici le lien pour choisir un nouveau mot de passe Framewright :\n\n${url}\n\nIl fonctionne une fois, pendant une heure. Si vous n’avez rien demandé, ignorez ce message : rien n’a changé.\n`,
    };
  }
  return {
    subject: "Choose a new password",
    text: `Hello,\n\nhere is the link to choose a new Framewright password:\n\n${url}\n\nIt works once, for one hour. If you did not ask for it, ignore this message: nothing has changed.\n`,
  };
}

/** The mail with which the owner asks somebody to join, in the owner's language. */
export function inviteMail(locale: string, url: string, by: string): Words {
  if (locale === "fr") {
    return {
      subject: `${by} vous invite à rejoindre Framewright`,
      text: `Bonjour,\n\n${by} vous invite dans son studio Framewright, où un texte devient un film. Créez votre compte ici :\n\n${url}\n\nLe lien fonctionne une fois, pendant sept jours.\n`,
    };
  }
  return {
    subject: `${by} invites you to Framewright`,
    text: `Hello,\n\n${by} invites you to a Framewright studio, which turns a text into a film. Create your account here:\n\n${url}\n\nThe link works once, for seven days.\n`,
  };
}
