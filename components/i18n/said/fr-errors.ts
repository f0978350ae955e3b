/** Why something was refused or could not be had, and what to do, in French. */
export const errors: Record<string, string> = {
  "An account has at most {0} webhooks.": "Un compte a au plus {0} webhooks.",
  "An account with this email address exists already.": "Il existe déjà un compte avec cette adresse e-mail.",
  "Sign in, or use another address.": "Connectez-vous, ou prenez une autre adresse.",
  "Sign in again.": "Reconnectez-vous.",
  "Sign in first.": "Connectez-vous d’abord.",
  "Sign-up is closed on this installation.": "Les inscriptions sont fermées sur cette installation.",
  "Ask the owner for an account, or start with FRAMEWRIGHT_SIGN_UP=open.":
    "Demandez un compte au propriétaire, ou démarrez avec FRAMEWRIGHT_SIGN_UP=open.",
  "The email address or the password is wrong.": "L’adresse e-mail ou le mot de passe est faux.",
  "Too many attempts to sign in. Try again in {0} seconds.": "Trop d’essais de connexion. Réessayez dans {0} secondes.",
  "Too many requests. Try again in {0} seconds.": "Trop de requêtes. Réessayez dans {0} secondes.",
  "Wait, then send fewer requests at once.": "Attendez, puis envoyez moins de requêtes à la fois.",
  "Wait, then sign in with the right password.": "Attendez, puis connectez-vous avec le bon mot de passe.",
  "Wait a moment and send it again.": "Attendez un instant et renvoyez.",
  "The database does not answer at the moment.": "La base de données ne répond pas pour l’instant.",
  "Send the request again in a few seconds; if it goes on, look at /api/health.":
    "Renvoyez la demande dans quelques secondes ; si cela dure, regardez /api/health.",
  "Port {0} on {1} is taken by another program.": "Le port {0} de {1} est pris par un autre programme.",
  "Stop that program, or choose another port: PORT={0} npm run studio":
    "Arrêtez ce programme, ou choisissez un autre port : PORT={0} npm run studio",
  "Nothing can listen on HOST={0} PORT={1} ({2}).": "Rien ne peut écouter sur HOST={0} PORT={1} ({2}).",
  "HOST must be an address of this machine (127.0.0.1, or 0.0.0.0 for all), PORT at least 1024 unless root.":
    "HOST doit être une adresse de cette machine (127.0.0.1, ou 0.0.0.0 pour toutes), PORT au moins 1024 sauf pour root.",
  "The server's disk is full.": "Le disque du serveur est plein.",
  "The server's disk is nearly full: there is no room to make a film.":
    "Le disque du serveur est presque plein : il n’y a pas la place de faire un film.",
  "Free space on the disk of FRAMEWRIGHT_HOME, then send the request again.":
    "Libérez de la place sur le disque de FRAMEWRIGHT_HOME, puis renvoyez la demande.",
  "The refresh token is invalid, expired or was used before.":
    "Le jeton de renouvellement est faux, périmé ou déjà utilisé.",
  "This call must come from the studio's own pages.": "Cet appel doit venir des pages du studio.",
  "Programs use an API key and the public API instead.": "Les programmes passent par une clé d’API et l’API publique.",
  "Required {0} credits, but max_credits allows only {1}": "Il faut {0} crédits, mais max_credits n’en permet que {1}",
  "Required {0} credits, but only {1} available": "Il faut {0} crédits, mais il n’en reste que {1}",
  "Ask for a shorter film, or have the owner grant credits.":
    "Demandez un film plus court, ou des crédits au propriétaire.",
  "Raise max_credits or ask for a shorter film.": "Augmentez max_credits ou demandez un film plus court.",
  "Raise max_credits or ask for less.": "Augmentez max_credits ou demandez moins.",
  "Raise max_credits.": "Augmentez max_credits.",
  '{0} with ID "{1}" not found': "Introuvable : {0}, identifiant « {1} »",
  'Voice with ID "{0}" not found': "Voix introuvable : identifiant « {0} »",
  'There is no voice with the id "{0}".': "Il n’y a pas de voix d’identifiant « {0} ».",
  'There is no avatar with the id "{0}".': "Il n’y a pas de présentateur d’identifiant « {0} ».",
  'There is no channel "{0}".': "Il n’y a pas de canal « {0} ».",
  'There is no {0} provider called "{1}".': "Il n’y a pas de fournisseur « {1} » ({0}).",
  "Subscribe to project:ID, job:ID or render:ID.": "Abonnez-vous à project:ID, job:ID ou render:ID.",
  "Check the id, and that it belongs to this account.": "Vérifiez l’identifiant, et qu’il appartient à ce compte.",
  "List the assets and take one of their ids.": "Listez les fichiers et prenez un de leurs identifiants.",
  "List the avatars and take one of their ids.": "Listez les présentateurs et prenez un de leurs identifiants.",
  "List the voices and take one of their ids.": "Listez les voix et prenez un de leurs identifiants.",
  "List the voices; an engine that was removed, or a provider whose key was taken away, takes its voices along.":
    "Listez les voix ; un moteur retiré, ou un fournisseur dont la clé a été ôtée, emporte ses voix.",
  'There is no avatar with the id "{0}": list the avatars and take one of their ids':
    "Il n’y a pas de présentateur d’identifiant « {0} » : listez-les et prenez un de leurs identifiants",
  'There is no voice with the id "{0}": list the voices and take one of their ids':
    "Il n’y a pas de voix d’identifiant « {0} » : listez-les et prenez un de leurs identifiants",
  "Choose one of the listed voices.": "Choisissez une des voix de la liste.",
  "Choose another language, or set a key for a remote voice provider.":
    "Choisissez une autre langue, ou donnez la clé d’un fournisseur de voix.",
  "Choose another codec or another format.": "Choisissez un autre codec ou un autre format.",
  'No installed voice speaks the language "{0}".': "Aucune voix installée ne parle la langue « {0} ».",
  "Unable to generate audio from the provided script": "Impossible de dire le script donné",
  "Unable to generate audio from voice_url: {0}": "Impossible de lire le son de voice_url : {0}",
  "Check that the address leads to a public sound file.": "Vérifiez que l’adresse mène à un fichier son public.",
  "At least one of prompt, script, voice_url or avatar_url must be provided":
    "Il faut au moins un de prompt, script, voice_url ou avatar_url",
  "Correct the named fields and send the request again.": "Corrigez, puis réessayez.",
  "This Idempotency-Key was used before with another body.": "Cette Idempotency-Key a déjà servi avec un autre corps.",
  "The first request with this Idempotency-Key is still being answered.":
    "La première demande avec cette Idempotency-Key est encore en cours.",
  "Use a new key for a new request.": "Prenez une nouvelle clé pour une nouvelle demande.",
  "This link has expired.": "Ce lien a expiré.",
  "Ask for the status again: it gives a fresh link.": "Redemandez l’état : il donne un nouveau lien.",
  '"{0}" is not an address.': "« {0} » n’est pas une adresse.",
  "Give a base URL such as https://example.org/v1.": "Donnez une adresse de base comme https://example.org/v1.",
  "Give a public http or https address.": "Donnez une adresse publique en http ou https.",
  "The address {0} answered with status {1}.": "L’adresse {0} a répondu par le statut {1}.",
  "The address {0} cannot be used: {1}.": "L’adresse {0} ne peut pas servir : {1}.",
  "The address {0} did not answer: {1}.": "L’adresse {0} n’a pas répondu : {1}.",
  "no server has this name": "aucun serveur ne porte ce nom",
  "the name could not be looked up": "le nom n’a pas pu être résolu",
  "nothing listens there": "rien n’y répond",
  "the connection was broken off": "la connexion a été coupée",
  "it took too long": "l’attente a été trop longue",
  "Check that the address is right and that its server is up.":
    "Vérifiez que l’adresse est juste et que son serveur répond.",
  "Check that the file is public and still there.": "Vérifiez que le fichier est public et toujours là.",
  "The file at {0} is larger than {1} MB.": "Le fichier à {0} dépasse {1} Mo.",
  "The file is larger than {0} GB.": "Le fichier dépasse {0} Go.",
  "Give a smaller file.": "Donnez un fichier plus petit.",
  "{0} has no bit rate: how large its files are follows from the quality":
    "{0} n’a pas de débit : la taille de ses fichiers suit de la qualité",
  "{0} takes {1} to {2}, not {3}": "{0} accepte de {1} à {2}, pas {3}",
  "Choose a bit rate within these bounds.": "Choisissez un débit entre ces bornes.",
  "The picture is not wanted any more.": "L’image n’est plus demandée.",
  "the film ends at {0} s": "le film finit à {0} s",
  "Ask for a time inside the film.": "Demandez un instant du film.",
  "This machine draws no pictures, and the film has no file yet to take one from.":
    "Cette machine ne dessine pas d’images, et le film n’a pas encore de fichier où en prendre une.",
  "This machine draws no pictures, and the film's file has those of its own shape only.":
    "Cette machine ne dessine pas d’images, et le fichier du film n’a que celles de sa propre forme.",
  "Ask for the film's own shape, or export the film in the other one.":
    "Demandez la forme du film, ou exportez le film dans l’autre.",
  "The film's file has no picture at that time.": "Le fichier du film n’a pas d’image à cet instant.",
  "Ask for an earlier one, or export the film anew.": "Demandez un instant plus tôt, ou exportez le film à nouveau.",
  "Wait until the film is made.": "Attendez que le film soit fait.",
  "The film has no sound.": "Le film n’a pas de son.",
  "Export it as a film, or give it a voice or music first.":
    "Exportez-le comme film, ou donnez-lui d’abord une voix ou de la musique.",
  "Leave the bit rate out and choose a quality, or take another codec.":
    "Ôtez le débit et choisissez une qualité, ou prenez un autre codec.",
  "The file is not a picture, clip or sound.": "Le fichier n’est ni une image, ni un clip, ni un son.",
  "A file of type {0} cannot be read as a picture, clip or sound.":
    "Un fichier de type {0} ne se lit ni comme image, ni comme clip, ni comme son.",
  "The file could not be read as picture, video or sound: {0}":
    "Le fichier n’a pas pu être lu comme image, vidéo ou son : {0}",
  "Give a JPEG, PNG, WebP, GIF or AVIF picture, a clip (MP4, WebM, MOV …) or a sound (MP3, WAV, M4A …).":
    "Donnez une image (JPEG, PNG, WebP, GIF, AVIF), un clip (MP4, WebM, MOV…) ou un son (MP3, WAV, M4A…).",
  "Give a PNG, JPEG or WebP.": "Donnez un PNG, un JPEG ou un WebP.",
  "Use MP4, MOV, WebM, PNG, JPEG, GIF, MP3, WAV, M4A, OGG or FLAC.":
    "Prenez du MP4, MOV, WebM, PNG, JPEG, GIF, MP3, WAV, M4A, OGG ou FLAC.",
  "The picture is damaged: what it shows cannot be read.": "L’image est abîmée : ce qu’elle montre ne se lit pas.",
  "The clip is damaged: what it shows cannot be read.": "Le clip est abîmé : ce qu’il montre ne se lit pas.",
  "Save or download it once more and give that file.":
    "Enregistrez-le ou téléchargez-le à nouveau et donnez ce fichier-là.",
  "the ffmpeg in use has no decoder for {0}": "le ffmpeg utilisé n’a pas de décodeur pour {0}",
  "it is damaged, or of a kind that the ffmpeg in use does not read":
    "il est abîmé, ou d’un genre que le ffmpeg utilisé ne lit pas",
  "Convert it to MP4 with H.264 and AAC, or set FFMPEG_PATH and FFPROBE_PATH to a full build of ffmpeg (6 or newer).":
    "Convertissez-le en MP4 avec H.264 et AAC, ou donnez dans FFMPEG_PATH et FFPROBE_PATH un ffmpeg complet (6 ou plus récent).",
  "The clip cannot be shown: {0}.": "Le clip ne peut pas être montré : {0}.",
  "The clip {0} cannot be shown: {1}.": "Le clip {0} ne peut pas être montré : {1}.",
  "The sound of {0} cannot be heard: {1}.": "Le son de {0} ne peut pas être entendu : {1}.",
  "{0} Or set its volume to 0.": "{0} Ou mettez son volume à 0.",
  "The film uses {0}, which is missing.": "Le film utilise {0}, qui manque.",
  "Bring the file back, or replace it in the film.": "Remettez le fichier en place, ou remplacez-le dans le film.",
  "Convert it to MP3, WAV or M4A with AAC, or set FFMPEG_PATH and FFPROBE_PATH to a full build of ffmpeg (6 or newer).":
    "Convertissez-le en MP3, WAV ou M4A avec AAC, ou donnez dans FFMPEG_PATH et FFPROBE_PATH un ffmpeg complet (6 ou plus récent).",
  "The sound cannot be heard: {0}.": "Le son ne peut pas être entendu : {0}.",
  "The preview of this file has not failed.": "L’aperçu de ce fichier n’a pas échoué.",
  "Open the file again to see how it stands.": "Rouvrez le fichier pour voir où il en est.",
  "Free space on the disk of FRAMEWRIGHT_HOME, then try again.":
    "Libérez de la place sur le disque de FRAMEWRIGHT_HOME, puis réessayez.",
  "The picture “{0}” cannot be read.": "L’image « {0} » ne se lit pas.",
  "The clip “{0}” cannot be read.": "Le clip « {0} » ne se lit pas.",
  "Its picture or clip is no longer there.": "Son image ou son clip n’est plus là.",
  "The WAV file cannot be read: {0}.": "Le fichier WAV ne se lit pas : {0}.",
  "Use 16-bit PCM WAV.": "Prenez du WAV PCM 16 bits.",
  "The input may be damaged or of a kind this build cannot read; try another file.":
    "Le fichier est peut-être abîmé ou d’un genre illisible ici ; essayez-en un autre.",
  "The engine stopped while working on {0}{1}": "Le moteur s’est arrêté en travaillant sur {0}{1}",
  "Run npm ci on this machine, or set {0}_PATH to a {1} binary.":
    "Lancez npm ci sur cette machine, ou donnez à {0}_PATH le chemin d’un binaire {1}.",
  "{0} was not found: the package {1} is not installed.": "{0} est introuvable : le paquet {1} n’est pas installé.",
  "{0} could not be started: {1}": "{0} n’a pas pu démarrer : {1}",
  "{0} ended with {1}: {2}": "{0} a fini par {1} : {2}",
  "Check that the program exists and may be executed.": "Vérifiez que le programme existe et peut être exécuté.",
  "Ask for something smaller.": "Demandez quelque chose de plus petit.",
  "Ask for something else.": "Demandez autre chose.",
  "Remove one that is not used.": "Retirez-en un qui ne sert pas.",
  "Enable it first.": "Activez-le d’abord.",
  "The webhook is disabled. {0}": "Le webhook est inactif. {0}",
  "Disabled by its owner.": "Désactivé par son propriétaire.",
  "It answered 410 Gone.": "Il a répondu 410 Gone.",
  "A test from Framewright": "Un essai de Framewright",
  "Check both and try again.": "Vérifiez les deux et réessayez.",
  "Try again.": "Réessayez.",
  "Something went wrong on our side.": "Quelque chose s’est mal passé de notre côté.",
  "Something unexpected happened on our side; the log of the studio says what.":
    "Un imprévu s’est produit de notre côté ; le journal du studio dit lequel.",
  "Try again; if it happens again, look for {0} in the server's log.":
    "Réessayez ; si cela recommence, cherchez {0} dans le journal du serveur.",
  "The disk that holds Framewright's files is full.": "Le disque des fichiers de Framewright est plein.",
  and: "et",
  or: "ou",
  // What is asked for, by name.
  Asset: "fichier",
  Video: "film",
  Film: "film",
  Job: "travail",
  Project: "projet",
  Scene: "scène",
  Webhook: "webhook",
  "API key": "clé d’API",
  User: "compte",
};
