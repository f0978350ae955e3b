import type { TopicTexts } from "./topic-texts";

export const FRENCH: TopicTexts = {
  stages: [
    "Premiers pas",
    "Fondations",
    "Idées centrales",
    "Usage courant",
    "Outils et méthodes",
    "Mise en pratique",
    "Approfondissement",
    "Cas difficiles",
    "Qualité et sécurité",
    "Passage à l’échelle",
    "Études de cas",
    "Maîtrise et perspectives",
  ],
  aspects: [
    {
      titles: {
        standard: "Utilité",
        engaging: "Sa raison d’être",
        question: "Pourquoi est-ce important ?",
        action: "Comprendre son utilité",
      },
      questions: ["Quel problème résout-il ?", "Qui en a besoin ?", "Qu’est-ce que cela change pour eux ?"],
    },
    {
      titles: {
        standard: "Vocabulaire",
        engaging: "Les mots que tout le monde suppose connus",
        question: "Quels mots faut-il connaître ?",
        action: "Apprendre le vocabulaire",
      },
      questions: [
        "Quels mots reviennent sans cesse ?",
        "Que signifie chacun d’eux ?",
        "Lesquels confond-on facilement ?",
      ],
    },
    {
      titles: {
        standard: "Les éléments",
        engaging: "Ce qu’il y a à l’intérieur",
        question: "De quoi est-ce composé ?",
        action: "Nommer les éléments",
      },
      questions: ["Quels sont les éléments ?", "À quoi sert chacun ?", "Comment agissent-ils ensemble ?"],
    },
    {
      titles: {
        standard: "Un exemple détaillé",
        engaging: "Un exemple du début à la fin",
        question: "À quoi cela ressemble-t-il en pratique ?",
        action: "Suivre un exemple",
      },
      questions: ["D’où vient l’exemple ?", "Que se passe-t-il à chaque étape ?", "Que montre-t-il ?"],
    },
    {
      titles: {
        standard: "Pas à pas",
        engaging: "De rien à un premier résultat",
        question: "Comment s’y prend-on ?",
        action: "Procéder pas à pas",
      },
      questions: ["Que faut-il préparer ?", "Dans quel ordre procède-t-on ?", "Comment vérifie-t-on le résultat ?"],
    },
    {
      titles: {
        standard: "Erreurs courantes",
        engaging: "Les pièges du chemin",
        question: "Qu’est-ce qui peut mal tourner ?",
        action: "Éviter les erreurs courantes",
      },
      questions: [
        "Quelles erreurs sont les plus fréquentes ?",
        "Comment les remarque-t-on ?",
        "Comment les évite-t-on ?",
      ],
    },
    {
      titles: {
        standard: "Autres possibilités",
        engaging: "Les chemins que l’on n’a pas pris",
        question: "Que pourrait-on utiliser d’autre ?",
        action: "Comparer les possibilités",
      },
      questions: [
        "Que pourrait-on utiliser d’autre ?",
        "En quoi cela diffère-t-il ?",
        "Quand choisir l’un ou l’autre ?",
      ],
    },
    {
      titles: {
        standard: "Chiffres et sources",
        engaging: "Ce que disent vraiment les chiffres",
        question: "Que disent les chiffres ?",
        action: "Lire les chiffres",
      },
      questions: ["Quels chiffres comptent ?", "D’où viennent-ils ?", "À quel point sont-ils sûrs ?"],
    },
    {
      titles: {
        standard: "Limites",
        engaging: "Là où cela ne marche plus",
        question: "Quelles sont les limites ?",
        action: "Connaître les limites",
      },
      questions: ["Qu’est-ce qui reste impossible ?", "Qu’est-ce qui est discuté ?", "Que ne sait-on pas encore ?"],
    },
    {
      titles: {
        standard: "Exercices",
        engaging: "À vous de jouer",
        question: "Sauriez-vous le faire ?",
        action: "S’exercer seul",
      },
      questions: [
        "Par quel exercice commencer ?",
        "À quoi ressemblerait une bonne réponse ?",
        "Comment le rendre plus difficile ?",
      ],
    },
    {
      titles: {
        standard: "Questions fréquentes",
        engaging: "Les questions que tout le monde pose",
        question: "Que demandent les autres ?",
        action: "Répondre aux questions fréquentes",
      },
      questions: [
        "Que demande-t-on le plus souvent ?",
        "À quoi peut-on répondre en une phrase ?",
        "Où en lire davantage ?",
      ],
    },
    {
      titles: {
        standard: "Révision",
        engaging: "Ce qu’il faut retenir",
        question: "Que retenez-vous ?",
        action: "Réviser ce que l’on a appris",
      },
      questions: ["Que faut-il retenir ?", "Comment les leçons se complètent-elles ?", "Qu’est-ce qui vient ensuite ?"],
    },
  ],
  opening:
    "Cette leçon est une trame : ni un modèle de langage ni un document ne la soutient, et rien ici n’est présenté comme un fait. Elle appartient au cours {topic}, dans la section {section}.",
  headings: ["D’abord", "Ensuite", "Enfin"],
  leads: ["Commencez par cette question.", "Allez ensuite un pas plus loin.", "Rassemblez enfin le tout."],
  closing:
    "Écrivez vos propres mots sous ces questions, ou ajoutez des documents, et la leçon enseignera ce qu’ils disent.",
  summary: "Une trame à remplir : trois questions auxquelles cette leçon répond.",
};
