/** Languages in which a bare topic gets an outline of its own. */
export type OutlineLanguage = "en" | "fr" | "de" | "es" | "it";

export type OutlineKind = "howto" | "comparison" | "general";

interface Texts {
  /** Said first: what this film is, and why it is no more. */
  opening: { missing: string; failed: string };
  sections: Record<OutlineKind, { heading: string; text: string }[]>;
  closing: string;
}

export const OUTLINES: Record<OutlineLanguage, Texts> = {
  en: {
    opening: {
      missing:
        "This is an outline: no language model is configured, so nothing here is claimed as fact. Here is what your script could cover.",
      failed:
        "This is an outline: the language model could not be reached, so nothing here is claimed as fact. Here is what your script could cover.",
    },
    sections: {
      general: [
        {
          heading: "Open with a question",
          text: "Start with the question your viewers ask. What is it, in one plain sentence?",
        },
        { heading: "Why it matters", text: "Then say why it matters. Who is concerned, and what changes for them?" },
        {
          heading: "How it works",
          text: "Explain it in order. First, name the parts. Then show how they act together. Finally, show the result.",
        },
        { heading: "One true example", text: "Give one example that you can vouch for, and name its source." },
        { heading: "Figures", text: "Add one or two figures, each with its year and its origin." },
        { heading: "Doubts and limits", text: "Be fair: what is disputed, and what is not known yet?" },
      ],
      howto: [
        { heading: "The goal", text: "Show the finished result first. What will your viewers be able to do?" },
        { heading: "What you need", text: "List what is needed: materials, tools, time and help." },
        {
          heading: "Step by step",
          text: "Go through it in order. First, prepare everything. Then do the work, one action at a time. Finally, check the result.",
        },
        { heading: "Common mistakes", text: "Warn about the mistakes that beginners make. How are they avoided?" },
        { heading: "Going further", text: "Say what to try next, and where to learn more." },
      ],
      comparison: [
        { heading: "The two sides", text: "Introduce both sides in one sentence each. What are they for?" },
        { heading: "What they share", text: "Say what they have in common." },
        {
          heading: "Where they differ",
          text: "Compare them on the points that count: price, time, quality and ease of use.",
        },
        { heading: "Who should choose which", text: "Help your viewers to decide. For whom is each one right?" },
      ],
    },
    closing: "Write your own words under these headings, and Framewright will turn them into a film.",
  },
  fr: {
    opening: {
      missing:
        "Ceci est une trame : aucun modèle de langage n’est configuré, et rien ici n’est présenté comme un fait. Voici ce que votre script pourrait aborder.",
      failed:
        "Ceci est une trame : le modèle de langage n’a pas pu être joint, et rien ici n’est présenté comme un fait. Voici ce que votre script pourrait aborder.",
    },
    sections: {
      general: [
        {
          heading: "Ouvrir par une question",
          text: "Commencez par la question que se pose votre public. De quoi s’agit-il, en une phrase simple ?",
        },
        {
          heading: "Pourquoi c’est important",
          text: "Dites ensuite pourquoi le sujet compte. Qui est concerné, et qu’est-ce que cela change ?",
        },
        {
          heading: "Comment ça marche",
          text: "Expliquez dans l’ordre. D’abord, nommez les éléments. Ensuite, montrez comment ils agissent ensemble. Enfin, montrez le résultat.",
        },
        { heading: "Un exemple vrai", text: "Donnez un exemple dont vous êtes sûr, et citez sa source." },
        { heading: "Des chiffres", text: "Ajoutez un ou deux chiffres, chacun avec son année et son origine." },
        {
          heading: "Doutes et limites",
          text: "Soyez juste : qu’est-ce qui est discuté, et que ne sait-on pas encore ?",
        },
      ],
      howto: [
        { heading: "Le but", text: "Montrez d’abord le résultat final. Que saura faire votre public ?" },
        { heading: "Ce qu’il faut", text: "Listez ce qu’il faut : matériel, outils, temps et aide." },
        {
          heading: "Pas à pas",
          text: "Avancez dans l’ordre. D’abord, préparez tout. Ensuite, faites le travail, un geste après l’autre. Enfin, vérifiez le résultat.",
        },
        { heading: "Les erreurs courantes", text: "Signalez les erreurs des débutants. Comment les éviter ?" },
        { heading: "Aller plus loin", text: "Dites quoi essayer ensuite, et où en apprendre davantage." },
      ],
      comparison: [
        { heading: "Les deux côtés", text: "Présentez chaque côté en une phrase. À quoi sert chacun ?" },
        { heading: "Ce qui les rapproche", text: "Dites ce qu’ils ont en commun." },
        { heading: "Ce qui les oppose", text: "Comparez-les sur ce qui compte : prix, temps, qualité et facilité." },
        { heading: "Pour qui ?", text: "Aidez votre public à choisir. À qui convient chacun ?" },
      ],
    },
    closing: "Écrivez vos propres mots sous ces titres, et Framewright en fera un film.",
  },
  de: {
    opening: {
      missing:
        "Dies ist ein Entwurf: Es ist kein Sprachmodell eingerichtet, und nichts hier wird als Tatsache behauptet. Das könnte Ihr Skript behandeln.",
      failed:
        "Dies ist ein Entwurf: Das Sprachmodell war nicht erreichbar, und nichts hier wird als Tatsache behauptet. Das könnte Ihr Skript behandeln.",
    },
    sections: {
      general: [
        {
          heading: "Mit einer Frage beginnen",
          text: "Beginnen Sie mit der Frage, die Ihr Publikum stellt. Worum geht es, in einem einfachen Satz?",
        },
        {
          heading: "Warum es wichtig ist",
          text: "Sagen Sie dann, warum das Thema zählt. Wen betrifft es, und was ändert sich dadurch?",
        },
        {
          heading: "Wie es funktioniert",
          text: "Erklären Sie es der Reihe nach. Zuerst nennen Sie die Teile. Dann zeigen Sie, wie sie zusammenwirken. Schließlich zeigen Sie das Ergebnis.",
        },
        {
          heading: "Ein wahres Beispiel",
          text: "Geben Sie ein Beispiel, für das Sie bürgen können, und nennen Sie seine Quelle.",
        },
        { heading: "Zahlen", text: "Fügen Sie eine oder zwei Zahlen hinzu, jede mit ihrem Jahr und ihrer Herkunft." },
        { heading: "Zweifel und Grenzen", text: "Bleiben Sie fair: Was ist umstritten, und was weiß man noch nicht?" },
      ],
      howto: [
        { heading: "Das Ziel", text: "Zeigen Sie zuerst das fertige Ergebnis. Was wird Ihr Publikum danach können?" },
        { heading: "Was man braucht", text: "Zählen Sie auf, was nötig ist: Material, Werkzeug, Zeit und Hilfe." },
        {
          heading: "Schritt für Schritt",
          text: "Gehen Sie der Reihe nach vor. Zuerst bereiten Sie alles vor. Dann machen Sie die Arbeit, einen Handgriff nach dem anderen. Schließlich prüfen Sie das Ergebnis.",
        },
        {
          heading: "Häufige Fehler",
          text: "Warnen Sie vor den Fehlern, die Anfänger machen. Wie lassen sie sich vermeiden?",
        },
        {
          heading: "Wie es weitergeht",
          text: "Sagen Sie, was man als Nächstes versuchen kann und wo man mehr erfährt.",
        },
      ],
      comparison: [
        { heading: "Die beiden Seiten", text: "Stellen Sie beide Seiten in je einem Satz vor. Wofür sind sie da?" },
        { heading: "Was sie verbindet", text: "Sagen Sie, was beide gemeinsam haben." },
        {
          heading: "Worin sie sich unterscheiden",
          text: "Vergleichen Sie, was zählt: Preis, Zeit, Qualität und Handhabung.",
        },
        {
          heading: "Für wen was passt",
          text: "Helfen Sie Ihrem Publikum, sich zu entscheiden. Für wen ist welche Seite richtig?",
        },
      ],
    },
    closing: "Schreiben Sie Ihre eigenen Worte unter diese Überschriften, und Framewright macht daraus einen Film.",
  },
  es: {
    opening: {
      missing:
        "Esto es un esquema: no hay ningún modelo de lenguaje configurado, y nada de lo que sigue se presenta como un hecho. Esto podría tratar su guion.",
      failed:
        "Esto es un esquema: no se pudo contactar con el modelo de lenguaje, y nada de lo que sigue se presenta como un hecho. Esto podría tratar su guion.",
    },
    sections: {
      general: [
        {
          heading: "Empezar con una pregunta",
          text: "Empiece con la pregunta que se hace su público. ¿De qué se trata, en una frase sencilla?",
        },
        { heading: "Por qué importa", text: "Diga después por qué importa el tema. ¿A quién afecta y qué cambia?" },
        {
          heading: "Cómo funciona",
          text: "Explíquelo en orden. Primero, nombre las partes. Luego, muestre cómo actúan juntas. Finalmente, muestre el resultado.",
        },
        { heading: "Un ejemplo verdadero", text: "Dé un ejemplo del que esté seguro y cite su fuente." },
        { heading: "Cifras", text: "Añada una o dos cifras, cada una con su año y su origen." },
        { heading: "Dudas y límites", text: "Sea justo: ¿qué se discute y qué no se sabe todavía?" },
      ],
      howto: [
        { heading: "El objetivo", text: "Muestre primero el resultado final. ¿Qué sabrá hacer su público?" },
        { heading: "Lo que hace falta", text: "Enumere lo necesario: materiales, herramientas, tiempo y ayuda." },
        {
          heading: "Paso a paso",
          text: "Avance en orden. Primero, prepárelo todo. Luego, haga el trabajo, un gesto tras otro. Finalmente, compruebe el resultado.",
        },
        { heading: "Errores frecuentes", text: "Avise de los errores de los principiantes. ¿Cómo se evitan?" },
        { heading: "Para ir más lejos", text: "Diga qué probar después y dónde aprender más." },
      ],
      comparison: [
        { heading: "Los dos lados", text: "Presente cada lado en una frase. ¿Para qué sirve cada uno?" },
        { heading: "Lo que comparten", text: "Diga qué tienen en común." },
        { heading: "En qué se diferencian", text: "Compárelos en lo que cuenta: precio, tiempo, calidad y facilidad." },
        { heading: "Para quién", text: "Ayude a su público a decidir. ¿A quién le conviene cada uno?" },
      ],
    },
    closing: "Escriba sus propias palabras bajo estos títulos, y Framewright hará de ellas una película.",
  },
  it: {
    opening: {
      missing:
        "Questa è una traccia: nessun modello linguistico è configurato, e nulla qui è presentato come un fatto. Ecco che cosa potrebbe trattare il suo testo.",
      failed:
        "Questa è una traccia: il modello linguistico non era raggiungibile, e nulla qui è presentato come un fatto. Ecco che cosa potrebbe trattare il suo testo.",
    },
    sections: {
      general: [
        {
          heading: "Aprire con una domanda",
          text: "Inizi con la domanda che si pone il suo pubblico. Di che cosa si tratta, in una frase semplice?",
        },
        { heading: "Perché conta", text: "Dica poi perché il tema conta. Chi riguarda, e che cosa cambia?" },
        {
          heading: "Come funziona",
          text: "Lo spieghi in ordine. Prima, nomini le parti. Poi, mostri come agiscono insieme. Infine, mostri il risultato.",
        },
        { heading: "Un esempio vero", text: "Dia un esempio di cui è sicuro, e citi la sua fonte." },
        { heading: "Cifre", text: "Aggiunga una o due cifre, ciascuna con il suo anno e la sua origine." },
        { heading: "Dubbi e limiti", text: "Sia equo: che cosa è discusso, e che cosa non si sa ancora?" },
      ],
      howto: [
        { heading: "L’obiettivo", text: "Mostri prima il risultato finale. Che cosa saprà fare il suo pubblico?" },
        { heading: "Che cosa serve", text: "Elenchi ciò che serve: materiali, attrezzi, tempo e aiuto." },
        {
          heading: "Passo dopo passo",
          text: "Proceda in ordine. Prima, prepari tutto. Poi, faccia il lavoro, un gesto dopo l’altro. Infine, controlli il risultato.",
        },
        { heading: "Errori comuni", text: "Avverta degli errori dei principianti. Come si evitano?" },
        { heading: "Per andare oltre", text: "Dica che cosa provare dopo, e dove imparare di più." },
      ],
      comparison: [
        { heading: "Le due parti", text: "Presenti ciascuna parte in una frase. A che cosa serve?" },
        { heading: "Che cosa le unisce", text: "Dica che cosa hanno in comune." },
        { heading: "Che cosa le distingue", text: "Le confronti su ciò che conta: prezzo, tempo, qualità e facilità." },
        { heading: "Per chi", text: "Aiuti il suo pubblico a decidere. A chi conviene ciascuna?" },
      ],
    },
    closing: "Scriva le sue parole sotto questi titoli, e Framewright ne farà un film.",
  },
};
