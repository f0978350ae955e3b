import type { Mail } from "./send-mail";

type Words = Omit<Mail, "to">;

/** The mail with a link for a new password, in the account's language. */
export function resetMail(locale: string, url: string): Words {
  if (locale === "fr") {
    return {
      subject: "Choisir un nouveau mot de passe",
      text: `Bonjour,\n\nvoici votre lien pour choisir un nouveau mot de passe Framewright :\n\n${url}\n\nIl fonctionne une seule fois, pendant une heure. Si vous n’avez rien demandé, ignorez cet e-mail : rien n’a changé.\n`,
    };
  }
  return {
    subject: "Choose a new password",
    text: `Hello,\n\nhere is your link to choose a new password for Framewright:\n\n${url}\n\nIt works once, within one hour. If you did not ask for it, you can ignore this email: nothing has changed.\n`,
  };
}

/** The mail with which the owner asks somebody to join, in the owner's language. */
export function inviteMail(locale: string, url: string, by: string): Words {
  if (locale === "fr") {
    return {
      subject: `${by} vous invite à rejoindre Framewright`,
      text: `Bonjour,\n\n${by} vous invite dans un studio Framewright, qui transforme un texte en film. Créez votre compte ici :\n\n${url}\n\nCe lien fonctionne une seule fois, pendant sept jours.\n`,
    };
  }
  return {
    subject: `${by} invites you to Framewright`,
    text: `Hello,\n\n${by} invites you to a Framewright studio, which turns a text into a film. Create your account here:\n\n${url}\n\nThis link works once, within seven days.\n`,
  };
}
