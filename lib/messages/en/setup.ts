/** What set-up says of the machine. */
export const setup = {
  "setup.choose_folder_yours": "Choose a folder of yours, or unset FRAMEWRIGHT_HOME to use ./.framewright.",
  "setup.chromium_path": "CHROMIUM_PATH is {given}, which is not a browser that starts.",
  "setup.database_database_url": "The database at {host} (DATABASE_URL) cannot be used: {why}.",
  "setup.embedded_postgresql_did_not_start": "The embedded PostgreSQL did not start: {failed}.",
  "setup.failed_ended_code": "{what} failed ({command} ended with code {code}).",
  "setup.give_path_chromium_chrome":
    "Give the path of a Chromium or Chrome, or unset it to let the studio look for one.",
  "setup.install_one": "Install one ({command}), or give the path of one with CHROMIUM_PATH.",
  "setup.install_postgresql_15_newer_give": "Install PostgreSQL 15 or newer and give its address with DATABASE_URL.",
  "setup.log_ends": "Its log ({logFile}) ends with:\n{tail}",
  "setup.no_browser": "No Chromium or Chrome was found, and films are rendered in one.",
  "setup.no_browser_installed": '"apt-get install chromium" did not give a browser that starts. It said:\n{output}\n',
  "setup.nothing_can_written_framewright_home": "Nothing can be written in FRAMEWRIGHT_HOME={home} ({code}).",
  "setup.postgresql_cannot_run_as_root":
    'PostgreSQL cannot run as root, and the account "postgres" could not be made: {output}',
  "setup.postgresql_process": "A PostgreSQL (process {pid}) holds {data} but does not answer on port {port}.",
  "setup.process_answers": '"{command}" (process {pid}) already works in {home} and answers at {url}.',
  "setup.process_works": '"{command}" (process {pid}) already works in {home}.',
  "setup.start_correct_database_url":
    "Start it or correct DATABASE_URL; without that variable, the studio uses its own PostgreSQL.",
  "setup.start_studio_as_ordinary_user":
    "Start the studio as an ordinary user, or give it a database with DATABASE_URL.",
  "setup.stop_first":
    "Stop it first, or choose another folder and port: FRAMEWRIGHT_HOME=./other PORT=3001 npm run studio",
  "setup.stop_kill": "Stop it with: kill {pid}",
  "setup.there_no_embedded_postgresql": "There is no embedded PostgreSQL for {platform} on {arch}.",
} as const;
