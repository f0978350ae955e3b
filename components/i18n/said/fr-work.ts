/** What jobs, films and their check say while they work, in French. `{0}`, `{1}` … stand where the English has values. */
export const work: Record<string, string> = {
  "Waiting to start": "En attente de départ",
  "Waiting for {0} other render{1} on this machine": "Attend {0} autre(s) rendu(s) sur cette machine",
  "Waiting for {0} on this machine, about {1} s": "Attend {0} sur cette machine, environ {1} s",
  "Drew {0} of {1} pieces of the film": "{0} morceaux du film sur {1} dessinés",
  "A film about: {0}": "Un film sur : {0}",
  "A script was given": "Un script a été donné",
  "Script: {0}": "Script : {0}",
  given: "donné",
  outline: "plan",
  model: "modèle de langage",
  "The words are in the recording": "Le texte est dans l’enregistrement",
  "1 scene planned": "1 scène prévue",
  "{0} scenes planned": "{0} scènes prévues",
  "Narrated by {0}": "Narration : {0}",
  "Mixed the sound in {0} s": "Son mixé en {0} s",
  "Sound alone is not looked at": "Le son seul n’est pas contrôlé",
  "Rendered {0} frames ({1} different) in {2} s": "{0} images rendues (dont {1} différentes) en {2} s",
  "Check: {0}": "Contrôle : {0}",
  "No {0}": "Aucun défaut : {0}",
  "No clipping": "Aucune saturation",
  "black stretches": "passages noirs",
  "still stretches": "passages figés",
  "silent stretches": "passages silencieux",
  "{0} {1}, {2} s in all": "{0} {1}, {2} s en tout",
  "{0} clipped samples": "{0} échantillons saturés",
  "{0} LUFS, aimed at {1}": "{0} LUFS, visé : {1}",
  "{0} s, planned {1} s": "{0} s, prévu : {1} s",
  "{0} × {1} pixels": "{0} × {1} pixels",
  "Captions cover {0} % of the speech": "Les sous-titres couvrent {0} % de la parole",
  "Scene {0} could not be made and shows its text instead: {1}":
    "La scène {0} n’a pas pu être faite et montre son texte à la place : {1}",
  "Scene {0} could not be made again: {1}": "La scène {0} n’a pas pu être refaite : {1}",
  "The film is as it was. Give the scene other words, or run `npm run doctor` to see which voices are there.":
    "Le film est resté tel quel. Donnez d’autres mots à la scène, ou lancez `npm run doctor` pour voir quelles voix sont là.",
  "The film is as it was. Give the scene another picture or clip, or none, and make it again.":
    "Le film est resté tel quel. Donnez à la scène une autre image ou un autre clip, ou aucun, et refaites-la.",
  "A scene of the film is being made again.": "Une scène du film est en train d’être refaite.",
  "Wait until it is finished, or cancel its job.": "Attendez qu’elle soit finie, ou annulez son travail.",
  "A scene shows a picture or a clip; this file is neither.":
    "Une scène montre une image ou un clip ; ce fichier n’est ni l’une ni l’autre.",
  "Choose a picture or a clip.": "Choisissez une image ou un clip.",
  "The picture or clip is not made yet.": "L’image ou le clip n’est pas encore fait.",
  "Wait until it is.": "Attendez qu’il le soit.",
  "The film speaks with a recording of yours; what it says cannot be changed here.":
    "Le film parle avec votre enregistrement ; ce qu’il dit ne se change pas ici.",
  "Make the scene again with the same words, or make a new film with another recording.":
    "Refaites la scène avec les mêmes mots, ou faites un nouveau film avec un autre enregistrement.",
  "The film is not finished.": "Le film n’est pas fini.",
  "Wait until it is, or make it as a whole again.": "Attendez qu’il le soit, ou refaites-le en entier.",
  "Something else is being made of this film.": "Un autre travail est en cours sur ce film.",
  "Wait until that job has ended, or cancel it.": "Attendez que ce travail ait pris fin, ou annulez-le.",
  "Scene {0} failed: {1}": "La scène {0} a échoué : {1}",
  "Scene {0} keeps its drawing: {1}": "La scène {0} garde son dessin : {1}",
  "Make that scene again from the film's page.": "Refaites cette scène depuis la page du film.",
  "{0} was left out: {1}": "{0} a été laissé de côté : {1}",
  "The presenter was left out: {0}": "Le présentateur a été laissé de côté : {0}",
  "The film has nothing to say: {0}": "Le film n’a rien à dire : {0}",
  "The presenter of avatar_url does not speak.": "Le présentateur d’avatar_url ne parle pas.",
  "Give a prompt, a script or a voice_url with the presenter, or a clip in which somebody speaks.":
    "Donnez un sujet, un script ou un voice_url avec le présentateur, ou un clip où quelqu’un parle.",
  "The file is a sound.": "Le fichier est un son.",
  "Give a picture or a clip; a recording belongs in voice_url.":
    "Donnez une image ou un clip ; un enregistrement va dans voice_url.",
  "{0} of the {1} pictures and clips are not shown: the script has only {2} scenes for them.":
    "{0} des {1} images et vidéos ne sont pas montrées : le script n’a que {2} scènes pour elles.",
  "Give a longer script, or fewer pictures.": "Donnez un script plus long, ou moins d’images.",
  "Check the address and make the film again.": "Vérifiez l’adresse et refaites le film.",
  "The film has no music: {0}": "Le film n’a pas de musique : {0}",
  "The recording came without its words, and {0}: the film shows no captions and no scenes drawn from what is said.":
    "L’enregistrement est venu sans son texte, et {0} : le film n’a ni sous-titres ni scènes tirées de ce qui est dit.",
  "nothing here listens for them": "rien ici ne l’écoute pour l’écrire",
  "no words were heard in it": "aucun mot n’y a été entendu",
  "listening failed ({0})": "l’écoute a échoué ({0})",
  "Listened to the recording": "Enregistrement écouté",
  "The narration is a recording without its words.":
    "La narration est un enregistrement dont le texte n’est pas connu.",
  "Send the recording's words as script together with voice_url.":
    "Envoyez le texte de l’enregistrement dans script, avec voice_url.",
  "Send the recording's words as script together with voice_url, or try again.":
    "Envoyez le texte de l’enregistrement dans script, avec voice_url, ou réessayez.",
  "Send the recording's words as script together with voice_url, or set {0}.":
    "Envoyez le texte de l’enregistrement dans script, avec voice_url, ou définissez {0}.",
  "The chosen voice does not speak the film's language; {0} narrates instead.":
    "La voix choisie ne parle pas la langue du film ; {0} raconte à sa place.",
  "The script takes about {0} s to speak, not the {1} s asked for; it is narrated whole.":
    "Le script dure environ {0} s une fois dit, et non les {1} s demandées ; il est raconté en entier.",
  "The script was given, so nothing was looked up on the web for it.":
    "Le script était donné : rien n’a été cherché sur le web pour lui.",
  "The web was not searched: {0}{1}": "Le web n’a pas été consulté : {0}{1}",
  "Pages were found on the web, but the script relies on none of them.":
    "Des pages ont été trouvées sur le web, mais le script ne s’appuie sur aucune.",
  "What follows your request is narrated as it stands: nothing here wrote a script. Set OPENAI_API_KEY, ANTHROPIC_API_KEY, GOOGLE_API_KEY or GROQ_API_KEY, or LLM_BASE_URL for a model of your own, to have one written.":
    "La suite de votre demande est racontée telle quelle : rien ici n’a écrit de script. Définissez OPENAI_API_KEY, ANTHROPIC_API_KEY, GOOGLE_API_KEY ou GROQ_API_KEY, ou LLM_BASE_URL pour un modèle à vous, pour en faire écrire un.",
  "No script could be written. {0}": "Aucun script n’a pu être écrit. {0}",
  "The script misses its length; asking once more": "Le script n’a pas la bonne longueur ; nouvelle demande",
  "{0} gave a reply that does not fit; asking once more": "La réponse de {0} ne convient pas ; nouvelle demande",
  'The outline is in English: there is none in "{0}" yet.':
    "Le plan est en anglais : il n’y en a pas encore en « {0} ».",
  "Outline only: no language model is configured. Set {0} to have a real script written, or paste your own.":
    "Plan seulement : aucun modèle de langage n’est configuré. Définissez {0} pour qu’un vrai script soit écrit, ou collez le vôtre.",
  "Outline only: the language model failed. Start again later, or paste your own script.":
    "Plan seulement : le modèle de langage a échoué. Relancez plus tard, ou collez votre propre script.",
  "The timeline has no narration whose words are known, so the film has no subtitles.":
    "Le montage n’a pas de narration dont les mots soient connus : le film n’a donc pas de sous-titres.",
  "The narration has no words to speak.": "La narration n’a aucun mot à dire.",
  "Give it a text with at least one word.": "Donnez-lui un texte d’au moins un mot.",
  "The film was changed at the same moment.": "Le film a été modifié au même moment.",
  "Read its texts again, then change them.": "Relisez ses textes, puis modifiez-les.",
  "The film's timeline is not laid out yet.": "Le montage du film n’est pas encore posé.",
  "Wait until its pipeline has laid it out.": "Attendez que sa fabrication l’ait posé.",
  "The film is still being made.": "Le film est encore en fabrication.",
  "The film is not made yet, so there is nothing to export.":
    "Le film n’est pas encore fait : il n’y a rien à exporter.",
  "Wait until its generation is completed.": "Attendez la fin de sa fabrication.",
  "Wait until it is finished.": "Attendez qu’il soit fini.",
  "Wait until it is completed.": "Attendez qu’il soit terminé.",
  "Wait until it has ended, or cancel it.": "Attendez qu’il ait fini, ou annulez-le.",
  "Ask for its status, and download it when it is completed.":
    "Demandez son état, et téléchargez-le quand il est terminé.",
  "Ask for its status, and send the timeline when it is completed.":
    "Demandez son état, et envoyez le montage quand il est terminé.",
  "The asset could not be made: {0}": "Le fichier n’a pas pu être fait : {0}",
  "The asset is not made yet.": "Le fichier n’est pas encore fait.",
  "The asset {0} is not made yet.": "Le fichier {0} n’est pas encore fait.",
  "The video {0} is not rendered yet.": "La vidéo {0} n’est pas encore rendue.",
  "The picture that the clip begins with is not made yet.":
    "L’image par laquelle le plan commence n’est pas encore faite.",
  "The file that the clip should begin with is not a picture.":
    "Le fichier par lequel le plan doit commencer n’est pas une image.",
  "The clip is no longer there.": "Le plan n’est plus là.",
  "Nobody waits for the clip any more.": "Plus personne n’attend ce plan.",
  '"{0}" is not the id of a clip\'s work at a provider.':
    "« {0} » n’est pas l’identifiant d’un plan chez un fournisseur.",
  "The job has already {0}; it cannot be cancelled.": "Le travail a déjà pris fin ({0}) ; il ne peut plus être annulé.",
  "The job has ended; nothing more is done for it.": "Le travail a pris fin ; plus rien n’est fait pour lui.",
  "The job failed.": "Le travail a échoué.",
  "Nothing of the batch could be made: {0}": "Rien du lot n’a pu être fait : {0}",
  "The job is still running.": "Le travail est encore en cours.",
  "The job was cancelled.": "Le travail a été annulé.",
  "The work was cancelled.": "Le travail a été annulé.",
  "{0} was cancelled.": "{0} : annulé.",
  Cancelled: "Annulé",
  "Cancel it first, or wait.": "Annulez-le d’abord, ou attendez.",
  "The project's pipeline is running.": "La fabrication du projet est en cours.",
  "The project's pipeline was never started.": "La fabrication du projet n’a jamais été lancée.",
  "Start it first.": "Lancez-la d’abord.",
  "Start it again if you want it.": "Relancez-le si vous le voulez.",
  "Start it again; what was already made is kept.": "Relancez-le ; ce qui est déjà fait est gardé.",
  "Start the film again.": "Relancez le film.",
  "It was cancelled while it was being made.": "Il a été annulé pendant sa fabrication.",
};
