import type { english } from "./en";
import type { ShippedTemplate } from "./shipped";

/** The same in French. */
export const french = {
  template_standard: {
    name: "Film court standard",
    description:
      "Six plans de cinq secondes : une accroche, quatre vues du sujet et une fin. Vertical, pour les Reels et les Shorts.",
    pillar: "tips",
    definition: {
      version: 1,
      segmentSeconds: 5,
      structure: [
        { role: "hook", prompt: "{theme}, plan large d’ouverture", narration: "{theme}." },
        { role: "context", prompt: "{theme}, le lieu où cela se passe" },
        { role: "detail", prompt: "{theme}, gros plan sur un détail parlant" },
        { role: "tip", prompt: "{theme}, des mains au travail" },
        { role: "proof", prompt: "{theme}, le résultat sous une belle lumière" },
        { role: "call_to_action", prompt: "{theme}, vue finale paisible" },
      ],
    },
  },
  template_three_tips: {
    name: "Trois astuces",
    description: "Une question, trois astuces à la suite et une invitation à s’abonner.",
    pillar: "tips",
    definition: {
      version: 1,
      segmentSeconds: 5,
      config: { music: "lofi" },
      structure: [
        {
          role: "hook",
          prompt: "{theme}, quelqu’un de perplexe à son bureau, gros plan",
          narration: "{theme} : trois astuces à utiliser dès aujourd’hui.",
        },
        { role: "tip", prompt: "{tip_1}, des mains au travail, gros plan", narration: "Un. {tip_1}." },
        { role: "tip", prompt: "{tip_2}, un écran et un carnet sur un bureau", narration: "Deux. {tip_2}." },
        { role: "tip", prompt: "{tip_3}, un sourire de soulagement", narration: "Trois. {tip_3}." },
        {
          role: "call_to_action",
          prompt: "un bureau lumineux au soleil du matin",
          narration: "Suivez {brand} pour les prochaines.",
        },
      ],
      variables: [
        { name: "tip_1", label: "Première astuce", example: "Écrire le test d’abord" },
        { name: "tip_2", label: "Deuxième astuce", example: "Donner des noms simples" },
        { name: "tip_3", label: "Troisième astuce", example: "Supprimer ce qui ne sert plus" },
        { name: "brand", label: "Compte ou marque", example: "@monstudio" },
      ],
    },
  },
  template_tutorial: {
    name: "Tutoriel en quatre étapes",
    description: "Ce que l’on va apprendre, quatre étapes et le résultat.",
    pillar: "tutorial",
    definition: {
      version: 1,
      segmentSeconds: 6,
      config: { music: "lofi" },
      structure: [
        {
          role: "hook",
          prompt: "{theme}, le résultat fini, lent travelling circulaire",
          narration: "Comment faire : {theme}.",
        },
        { role: "step", prompt: "{step_1}, vue du dessus", narration: "D’abord : {step_1}." },
        { role: "step", prompt: "{step_2}, gros plan sur les mains", narration: "Ensuite : {step_2}." },
        { role: "step", prompt: "{step_3}, gros plan", narration: "Puis : {step_3}." },
        { role: "step", prompt: "{step_4}, plan moyen", narration: "Enfin : {step_4}." },
        { role: "proof", prompt: "{theme}, le résultat sous un autre angle", narration: "À vous de jouer." },
      ],
      variables: [
        { name: "step_1", label: "Étape 1" },
        { name: "step_2", label: "Étape 2" },
        { name: "step_3", label: "Étape 3" },
        { name: "step_4", label: "Étape 4" },
      ],
    },
  },
  template_code_walkthrough: {
    name: "Lecture de code",
    description: "Une introduction, trois captures de votre éditeur que la caméra parcourt, et une conclusion.",
    pillar: "tutorial",
    definition: {
      version: 1,
      segmentSeconds: 6,
      config: { mode: "hybrid", music: "lofi" },
      structure: [
        {
          role: "hook",
          prompt: "un bureau sombre et un écran lumineux, du code reflété dans des lunettes",
          narration: "{theme}, ligne par ligne.",
        },
        {
          role: "context",
          prompt: "le curseur tape le code ligne par ligne",
          narration: "{point_1}.",
          mode: "image_to_video",
        },
        {
          role: "detail",
          prompt: "une surbrillance glisse vers la ligne importante",
          narration: "{point_2}.",
          mode: "image_to_video",
        },
        { role: "proof", prompt: "le programme s’exécute et répond", narration: "{point_3}.", mode: "image_to_video" },
        {
          role: "call_to_action",
          prompt: "un bureau paisible près d’une fenêtre au crépuscule",
          narration: "Le code est dans la description.",
        },
      ],
      variables: [
        { name: "point_1", label: "Première capture : ce qu’il faut dire" },
        { name: "point_2", label: "Deuxième capture : ce qu’il faut dire" },
        { name: "point_3", label: "Troisième capture : ce qu’il faut dire" },
      ],
    },
  },
  template_product_launch: {
    name: "Lancement de produit",
    description: "Un problème, le produit, deux bénéfices et où le trouver.",
    pillar: "product",
    definition: {
      version: 1,
      segmentSeconds: 5,
      config: { music: "upbeat" },
      structure: [
        { role: "problem", prompt: "{problem}, quelqu’un de contrarié, couleurs ternes", narration: "{problem} ?" },
        {
          role: "reveal",
          prompt: "{product} sur un socle, lumière de studio, lente rotation",
          narration: "Voici {product}.",
        },
        { role: "benefit", prompt: "{benefit_1}, scène lumineuse du quotidien", narration: "{benefit_1}." },
        { role: "benefit", prompt: "{benefit_2}, des gens heureux", narration: "{benefit_2}." },
        {
          role: "call_to_action",
          prompt: "{product}, plan final à la lumière chaude",
          narration: "{product}. {offer}.",
        },
      ],
      variables: [
        { name: "product", label: "Produit", example: "La lampe pliante" },
        { name: "problem", label: "Problème résolu", example: "Trop peu de lumière pour lire" },
        { name: "benefit_1", label: "Premier bénéfice", example: "Elle se plie au format d’un livre" },
        { name: "benefit_2", label: "Second bénéfice", example: "Elle tient vingt heures" },
        { name: "offer", label: "Où le trouver", example: "En boutique dès lundi" },
      ],
    },
  },
  template_before_after: {
    name: "Avant, après",
    description: "Votre image d’avant, le travail, votre image d’après.",
    pillar: "proof",
    definition: {
      version: 1,
      segmentSeconds: 5,
      config: { mode: "hybrid", music: "corporate" },
      structure: [
        { role: "hook", prompt: "zoom lent dans l’image", narration: "Avant.", mode: "image_to_video" },
        { role: "context", prompt: "{theme}, des mains au travail, gros plan", narration: "{work}." },
        { role: "proof", prompt: "lent panoramique sur l’image", narration: "Et après.", mode: "image_to_video" },
        { role: "call_to_action", prompt: "{theme}, vue finale dans la lumière du soir", narration: "{offer}." },
      ],
      variables: [
        { name: "work", label: "Ce qui a été fait", example: "Trois jours de travail" },
        { name: "offer", label: "Invitation", example: "Prenez rendez-vous" },
      ],
    },
  },
  template_customer_story: {
    name: "Histoire de client",
    description: "Qui, ce qui n’allait pas, ce qui a changé, et une phrase à eux.",
    pillar: "story",
    definition: {
      version: 1,
      segmentSeconds: 6,
      config: { music: "cinematic" },
      structure: [
        {
          role: "hook",
          prompt: "{customer} au travail, portrait, lumière douce d’une fenêtre",
          narration: "Voici {customer}.",
        },
        { role: "problem", prompt: "{problem}, scène tendue, lumière froide", narration: "{problem}." },
        { role: "change", prompt: "{change}, lumière chaude, soulagement", narration: "Puis : {change}." },
        { role: "proof", prompt: "{customer} souriant, gros plan", narration: "« {quote} »" },
        { role: "call_to_action", prompt: "une porte ouverte, lumière du matin", narration: "{offer}." },
      ],
      variables: [
        { name: "customer", label: "Client", example: "Une boulangère à Lyon" },
        { name: "problem", label: "Ce qui n’allait pas", example: "Des commandes se perdaient" },
        { name: "change", label: "Ce qui a changé", example: "Chaque commande au même endroit" },
        { name: "quote", label: "Ses propres mots" },
        { name: "offer", label: "Invitation", example: "Racontez-nous la vôtre" },
      ],
    },
  },
  template_news: {
    name: "L’actualité en vingt secondes",
    description: "Ce qui s’est passé, où, ce que cela change et où lire la suite.",
    pillar: "news",
    definition: {
      version: 1,
      segmentSeconds: 5,
      config: { music: "corporate" },
      structure: [
        { role: "hook", prompt: "{theme}, plan large d’ouverture, à l’aube", narration: "{headline}." },
        { role: "context", prompt: "{place}, vue aérienne", narration: "{fact}." },
        { role: "meaning", prompt: "{theme}, des gens dans la rue", narration: "{meaning}." },
        {
          role: "call_to_action",
          prompt: "un journal et une tasse de café sur une table",
          narration: "À lire : {source}.",
        },
      ],
      variables: [
        { name: "headline", label: "Titre" },
        { name: "place", label: "Lieu", example: "la ville" },
        { name: "fact", label: "Le fait" },
        { name: "meaning", label: "Ce que cela change" },
        { name: "source", label: "Source" },
      ],
    },
  },
  template_behind_the_scenes: {
    name: "En coulisses",
    description: "Vos propres images de l’atelier, entre une vue du lieu et une invitation.",
    pillar: "behind_the_scenes",
    definition: {
      version: 1,
      segmentSeconds: 5,
      config: { mode: "hybrid", music: "calm" },
      structure: [
        {
          role: "hook",
          prompt: "{place} tôt le matin, les lumières s’allument",
          narration: "{place}, avant l’arrivée de tous.",
        },
        { role: "context", prompt: "lent panoramique sur l’image", narration: "{moment_1}.", mode: "image_to_video" },
        { role: "detail", prompt: "zoom lent dans l’image", narration: "{moment_2}.", mode: "image_to_video" },
        { role: "people", prompt: "lent travelling avant", narration: "{moment_3}.", mode: "image_to_video" },
        { role: "call_to_action", prompt: "{place} le soir, fenêtres chaudes", narration: "Venez nous voir." },
      ],
      variables: [
        { name: "place", label: "Lieu", example: "l’atelier" },
        { name: "moment_1", label: "Première image : ce qu’il faut dire" },
        { name: "moment_2", label: "Deuxième image : ce qu’il faut dire" },
        { name: "moment_3", label: "Troisième image : ce qu’il faut dire" },
      ],
    },
  },
  template_question_answer: {
    name: "Question, réponse",
    description: "Une question que l’on vous pose, sa réponse, un exemple.",
    pillar: "tips",
    definition: {
      version: 1,
      segmentSeconds: 5,
      config: { music: "playful" },
      structure: [
        {
          role: "hook",
          prompt: "{theme}, quelqu’un qui réfléchit, une question en suspens",
          narration: "{question} ?",
        },
        { role: "answer", prompt: "{theme}, scène claire et lumineuse", narration: "{answer}." },
        { role: "example", prompt: "{example}, gros plan", narration: "Par exemple : {example}." },
        { role: "call_to_action", prompt: "{theme}, vue finale", narration: "Posez-nous la vôtre." },
      ],
      variables: [
        { name: "question", label: "Question, sans son point" },
        { name: "answer", label: "Réponse" },
        { name: "example", label: "Exemple" },
      ],
    },
  },
  template_event: {
    name: "Annonce d’événement",
    description: "Quoi, où et quand, ce qui attend le public, comment venir.",
    pillar: "news",
    definition: {
      version: 1,
      segmentSeconds: 5,
      config: { music: "upbeat" },
      structure: [
        { role: "hook", prompt: "{theme}, foule et lumières le soir", narration: "{event}." },
        { role: "context", prompt: "{place}, vue aérienne au coucher du soleil", narration: "{date}, {place}." },
        { role: "benefit", prompt: "{theme}, des gens qui rient ensemble", narration: "{highlight}." },
        { role: "call_to_action", prompt: "un portail ouvert sur une lumière chaude", narration: "{offer}." },
      ],
      variables: [
        { name: "event", label: "Événement", example: "La nuit de la musique" },
        { name: "date", label: "Date", example: "Le 21 juin" },
        { name: "place", label: "Lieu", example: "le vieux port" },
        { name: "highlight", label: "Ce qui attend le public", example: "Quarante concerts jusqu’à minuit" },
        { name: "offer", label: "Comment venir", example: "Entrée libre" },
      ],
    },
  },
  template_recipe: {
    name: "Recette",
    description: "Le plat, ce qu’il faut, trois gestes, l’assiette.",
    pillar: "tutorial",
    definition: {
      version: 1,
      segmentSeconds: 5,
      config: { music: "playful" },
      structure: [
        { role: "hook", prompt: "{theme} dans une assiette, de la vapeur, lumière chaude", narration: "{theme}." },
        {
          role: "context",
          prompt: "{ingredients} sur une table en bois, vue du dessus",
          narration: "Il vous faut : {ingredients}.",
        },
        { role: "step", prompt: "{step_1}, gros plan sur les mains", narration: "{step_1}." },
        { role: "step", prompt: "{step_2}, poêle sur le feu", narration: "{step_2}." },
        { role: "step", prompt: "{step_3}, gros plan", narration: "{step_3}." },
        { role: "proof", prompt: "{theme}, quelqu’un goûte et sourit", narration: "Bon appétit." },
      ],
      variables: [
        { name: "ingredients", label: "Ingrédients", example: "des œufs, de la farine et du beurre" },
        { name: "step_1", label: "Premier geste" },
        { name: "step_2", label: "Deuxième geste" },
        { name: "step_3", label: "Troisième geste" },
      ],
    },
  },
  template_hiring: {
    name: "Nous recrutons",
    description: "Le lieu, le travail, l’équipe, comment postuler.",
    pillar: "story",
    definition: {
      version: 1,
      segmentSeconds: 5,
      config: { music: "corporate" },
      structure: [
        { role: "hook", prompt: "{place}, matin lumineux, des gens arrivent", narration: "Nous cherchons {position}." },
        { role: "context", prompt: "{position} au travail, plan moyen", narration: "{task}." },
        { role: "people", prompt: "une équipe autour d’une table, qui rit", narration: "{benefit}." },
        { role: "call_to_action", prompt: "{place}, une porte ouverte", narration: "Écrivez-nous : {contact}." },
      ],
      variables: [
        { name: "position", label: "Poste", example: "un pâtissier" },
        { name: "place", label: "Lieu", example: "la boulangerie" },
        { name: "task", label: "Le travail" },
        { name: "benefit", label: "Ce qui en fait l’intérêt" },
        { name: "contact", label: "Contact" },
      ],
    },
  },
} as const satisfies Record<keyof typeof english, ShippedTemplate>;
