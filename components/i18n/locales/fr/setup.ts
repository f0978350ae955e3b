import type { setup as english } from "@/lib/messages/en/setup";

/** What set-up says of the machine, in French. */
export const setup = {
  "setup.choose_folder_yours":
    "Choisissez un dossier qui vous appartient, ou retirez FRAMEWRIGHT_HOME pour utiliser ./.framewright.",
  "setup.chromium_path": "CHROMIUM_PATH vaut {given}, qui n’est pas un navigateur qui démarre.",
  "setup.database_database_url": "La base de données sur {host} (DATABASE_URL) est inutilisable : {why}.",
  "setup.embedded_postgresql_did_not_start": "Le PostgreSQL intégré n’a pas démarré : {failed}.",
  "setup.failed_ended_code": "Échec : {what} ({command} s’est arrêté avec le code {code}).",
  "setup.give_path_chromium_chrome":
    "Indiquez le chemin d’un Chromium ou d’un Chrome, ou retirez la variable pour que le studio en cherche un.",
  "setup.install_one": "Installez-en un ({command}), ou indiquez son chemin dans CHROMIUM_PATH.",
  "setup.install_postgresql_15_newer_give":
    "Installez PostgreSQL 15 ou plus récent et indiquez son adresse dans DATABASE_URL.",
  "setup.log_ends": "Fin de son journal ({logFile}) : {tail}",
  "setup.no_browser": "Aucun Chromium ni Chrome n’a été trouvé ; il en faut un pour rendre les films.",
  "setup.no_browser_installed":
    "« apt-get install chromium » n’a pas installé de navigateur qui démarre. Message : {output}",
  "setup.nothing_can_written_framewright_home": "Rien ne peut être écrit dans FRAMEWRIGHT_HOME={home} ({code}).",
  "setup.postgresql_cannot_run_as_root":
    "PostgreSQL ne tourne pas en tant que root, et le compte « postgres » n’a pas pu être créé : {output}",
  "setup.postgresql_process": "Un PostgreSQL (processus {pid}) occupe {data} mais ne répond pas sur le port {port}.",
  "setup.process_answers": "« {command} » (processus {pid}) travaille déjà dans {home} et répond à {url}.",
  "setup.process_works": "« {command} » (processus {pid}) travaille déjà dans {home}.",
  "setup.start_correct_database_url":
    "Démarrez-la ou corrigez DATABASE_URL ; sans cette variable, le studio utilise son propre PostgreSQL.",
  "setup.start_studio_as_ordinary_user":
    "Lancez le studio avec un compte ordinaire, ou indiquez une base de données dans DATABASE_URL.",
  "setup.stop_first":
    "Arrêtez-le d’abord, ou choisissez un autre dossier et un autre port : FRAMEWRIGHT_HOME=./autre PORT=3001 npm run studio",
  "setup.stop_kill": "Arrêtez-le avec : kill {pid}",
  "setup.there_no_embedded_postgresql": "Il n’y a pas de PostgreSQL intégré pour {platform} sur {arch}.",
} satisfies Record<keyof typeof english, string>;
