/** Texts with `|` where a sentence ends. Written for this test. */
export const ENGLISH = `
It rained.|We stayed in.
Dr. Smith left.|He was late.
Mr. and Mrs. Bell arrived.
Ms. Ortiz called Prof. Lane.|She agreed.
The Rev. Paul King spoke.
Gen. Lee met Col. Brown.|They talked.
Sen. Warren and Rep. Diaz voted.
St. Paul is a city.|It is in Minnesota.
We live on Oak St. near the park.
She earned a Ph.D. in physics.|Then she left.
The U.S. Government agreed.
He moved to the U.S. in 1990.
He moved to the U.S.|He liked it.
The U.K. and the E.U. signed.
Washington, D.C. is hot.|It rains a lot.
It cost $3.50.|That was cheap.
Pi is about 3.14.|It never ends.
Version 2.0.1 is out.|Update now.
The share fell by 1.5 percent.|Investors sold.
It weighs 1,200.5 kg.|That is heavy.
Meet me at 5 p.m. tomorrow.
Meet me at 5 p.m.|We will eat.
The train left at 9 a.m. sharp.
Bring apples, pears, etc. to the party.
Bring apples, pears, etc.|Then call me.
Use a tool, e.g. a hammer.
Use a tool (e.g. a hammer).|It helps.
The third one, i.e. the last, won.
Cats vs. dogs is an old debate.
See fig. 3 for details.
See Fig. 3.|It shows the trend.
See p. 12 and pp. 14-16.
It is on p. 5.|Read it.
No. 5 is alive.
It was No. 1 in May.
Did you go?|No.|I stayed.
No.|I disagree.
The answer was no. 7 in the list.
J. R. R. Tolkien wrote it.|It sold well.
George W. Bush spoke.|The crowd listened.
Plan B.|It worked.
Vitamin C.|The body needs it.
E. coli is a bacterium.
Acme Inc. announced it.|Shares rose.
He works at Acme Inc.|He likes it.
Jones Ltd. and Smith Co. merged.
Martin Luther King Jr. spoke.|It was 1963.
Visit https://example.com/a.b?c=d.|It is free.
Go to example.com.|Sign up.
Mail me at john.doe@mail.example.org.|Thanks.
The file is called index.html.|Open it.
Node.js runs JavaScript.|It is fast.
ASP.NET is older.|It still works.
He said: “Stop. Go home.”|Then he left.
“Stop!” he cried.
“Stop!”|The dog barked.
“Are you sure?” she asked.|He nodded.
“It works,” said Ann.|“I know.”
“Wait!” Anna said.|Nobody moved.
"Why?" he asked.|"Because."
"I came. I saw. I left," he wrote.
She whispered, “Now.”|It began.
He asked, “Who is there?”|Nobody answered.
Is it true?|Yes!
What?!|No way!
Really?!|Yes.
Wait...|What was that?
Well... maybe.
Well… maybe not.|Who knows?
He paused…|Then he ran.
The list: one, two and three.|Done.
It was big (very big).|We laughed.
It was big (very, very big. Huge.) and old.
(It was late.)|We left.
It ended [see note 3].|Then it began again.
The result was clear.[1]|Others agreed.[2]
The result was clear.¹|Others agreed.
Great!🎉|Next one.
Great! 🎉|Next one.
We won! 🏆🏆|Party time.
Yahoo! is a company.
I love Yahoo!|It is old.
iPhone sales rose.|iPads fell.
It launched.|iPhone users cheered.
He scored 3.|They scored 4.
In 1999.|The year was good.
It happened in 1999.|The year was good.
Jan. 5 was cold.|Feb. 6 was not.
On Dec. 25 we rest.|On Jan. 1 we start.
Sept. is short for September.
It costs approx. 40 dollars.|Pay now.
The dept. closed.|Everyone left.
Smith et al. found it.|Others agreed.
The art of war.|It is old.
Modern art.|It divides people.
They ran in.|They sat.
I am.|You are.
He sat.|She stood.
The sun.|The sea.|The sky.
The max. speed is 90.|Slow down.
It grew by 5%.|Then it fell.
He is 6 ft. tall.
A.I. is everywhere.|It learns.
The C.E.O. resigned.|The board met.
He lives in L.A. with her.
In 44 B.C. Caesar died.
It began in 500 B.C. near Rome.
N.Y. is big.|It never sleeps.
The vote was 5-4.|It passed.
Turn left; then stop.|Wait there.
First: wash it.|Second: dry it.
It is 10:30.|Go to bed.
It is 10.30 p.m.|Go to bed.
Open config.yaml and edit it.|Save.
Type npm run build.|Press enter.
He said yes.|So did she.
“Yes.”|“No.”|“Maybe.”
Oxford (est. 1096) is old.|Cambridge is younger.
Dr. J. Watson met S. Holmes.|They became friends.
Prof. Dr. Meyer spoke.|We listened.
Mt. Everest is high.|K2 is lower.
Ft. Worth is in Texas.
Capt. Cook sailed.|He mapped islands.
Lt. Col. Hart fell.|He rose again.
Can you see it?|I can’t.
It’s done.|We’re free.
The 1990s.|They were loud.
They sang “Hey Jude.”|Everyone joined.
Ask him (or her).|Then decide.
The end.
No full stop here
One sentence!|Two? three is not new.
`;

export const FRENCH = `
Il pleut.|Nous restons.
M. Dupont arrive.|Il est en retard.
M. Le Goff parle.|On écoute.
Mme. Martin et M. Durand signent.
MM. Lumière inventent.|Le public rit.
Le Dr. Petit opère.|Tout va bien.
Le Pr. Raoul enseigne.
Mgr. Romero prie.|La foule se tait.
Me. Dubois plaide.|Elle gagne.
Mlle. Chanel coud.|Elle crée.
Il vit à St. Malo.|La mer est proche.
Le prix est de 3,50 €.|C’est peu.
Pi vaut environ 3,14.|Il ne finit jamais.
La ville compte 1 000 000 d’habitants.|Elle grandit.
La version 2.0.1 est sortie.|Installez-la.
La hausse est de 1,5 %.|Les prix montent.
Il est 10 h 30.|Il dort.
Il est 10 h.|Le train part.
Apportez des pommes, des poires, etc. pour la fête.
Apportez des pommes, des poires, etc.|Puis appelez.
Prenez un outil, p. ex. un marteau.
Prenez un outil (p. ex. un marteau).|Il aide.
Voir par ex. la page deux.
Voir la fig. 3.|Elle montre tout.
Voir fig. 3 et 4.
Cf. p. 12.|Tout y est.
Lisez l’art. 5 du code.
L’art. 5 est clair.|Il protège.
C’est un bel art.|Il plaît.
Le chap. 2 est long.|Le suivant est court.
Le vol. 3 manque.
En 52 av. J.-C. César gagne.
Cela date de 50 av. J.-C.|Elle dure.
Né vers 800 apr. J.-C. il meurt jeune.
J.-P. Sartre écrit.|Il pense.
J.-J. Rousseau marche.|Il rêve.
A. Dumas publie.|Il réussit.
G. H. Hardy et S. Ramanujan collaborent.
Le plan B.|Il marche.
La vitamine C.|Elle aide.
La S.N.C.F. annonce un retard.
La S.N.C.F.|Elle recrute.
L’O.N.U. vote.|Le texte passe.
Les É.-U. signent.
La société Dupont S.A. recrute.
Allez sur https://exemple.fr/a.b?c=d.|C’est gratuit.
Allez sur exemple.fr.|Inscrivez-vous.
Écrivez à jean.dupont@courriel.fr.|Merci.
Le fichier s’appelle index.html.|Ouvrez-le.
Il dit : « Venez. Restez. »|Puis il part.
« Venez ! » dit-il.
« Venez ! Vite. » dit-elle.|Personne ne bouge.
« Venez ! »|Le chien aboie.
« Es-tu sûr ? » demande-t-elle.|Il hoche la tête.
« C’est vrai », dit Anne.|« Je sais. »
Elle murmure : « Maintenant. »|Tout commence.
Il demande : « Qui est là ? »|Personne ne répond.
“Bonjour.”|Il sourit.
Est-ce vrai ?|Oui !
Quoi ?!|Impossible !
Vraiment ?|Oui.
Attendez...|Qu’est-ce que c’est ?
Eh bien… peut-être.
Il hésite…|Puis il court.
La liste : un, deux et trois.|Fini.
C’est grand (très grand).|On rit.
C’est grand (très, très grand. Immense.) et vieux.
(Il est tard.)|Nous partons.
Le résultat est clair.[1]|D’autres confirment.[2]
Bravo ! 🎉|Suivant.
Bravo !🎉|Suivant.
Il court ; elle marche.|Ils arrivent.
Venez : c’est ouvert.|Entrez.
Le no. 5 est parti.
Le n° 5 est parti.|Le 6 reste.
As-tu dormi ?|Non.|J’ai lu.
Le XXe siècle commence.|Tout change.
Au XIXe siècle.|Les villes grandissent.
En 1999.|Une bonne année.
Cela arrive en 1999.|L’année est bonne.
Le 14 juill. 1789 est une date.
Le 5 janv. il neige.
En déc. il fait froid.|En avr. il pleut.
Le bd. Voltaire est long.
L’av. Foch est large.
Il habite bd Voltaire.|Elle habite ailleurs.
Env. 40 personnes viennent.|C’est peu.
Il en vient env. 40.|C’est peu.
Max. 90 km/h.|Ralentissez.
Le min. est de 5.|Le maximum de 9.
Il a dit oui.|Elle aussi.
Aujourd’hui, il pleut.|Demain, il neigera.
L’eau bout à 100 °C.|Elle gèle à 0 °C.
Il pèse 10 100 tonnes.|C’est lourd.
Il mesure 330 m.|Il est haut.
Elle court 10 km.|Elle gagne.
Le film dure 1 h 30.|Il plaît.
C’est l’heure.|Allons-y !
Qu’en dis-tu ?|Rien.
Y a-t-il du pain ?|Il y en a.
Le vote est de 5-4.|Il passe.
Ouvrez config.yaml.|Enregistrez.
Tapez npm run build.|Appuyez sur Entrée.
Node.js exécute le code.|Il est rapide.
L’abbé Pierre parle.|Paris écoute.
Vive la France !|Vive la République !
Ah !|Te voilà.
Oh… je vois.
Bon.|D’accord.
Paris (cap. de la France) attire.|Lyon aussi.
Le gén. de Gaulle parle.|Londres écoute.
Le cap. Haddock jure.
La réf. 12 manque.|Commandez-la.
Le tél. sonne.|Personne ne répond.
Voir éd. 2020, t. 3.
Le t. 3 manque.|Le t. 4 aussi.
Hab. 67 millions.
Une phrase sans point
« Un. »|« Deux. »
Fin.
« Liberté », « Égalité », « Fraternité ».|Trois mots.
Les abeilles – toutes – volent.|Elles dansent.
Le iPhone plaît.|iPad aussi.
Dès l’an 1000.|L’Europe change.
Il lit le chap. 4, p. 30, et sourit.
Qui ?|Quoi ?|Où ?
`;

/** Other scripts and languages, with the language first. */
export const OTHERS = `
de#Am 3. Oktober 1990 wurde Deutschland vereint.|Das war gut.
de#Das ist z.B. richtig.|Es stimmt.
de#Der Bau begann im 1. Jahrhundert v. Chr. und dauerte lange.|Danach stand er leer.
de#Der 2. Weltkrieg endete 1945.|Danach begann der Aufbau.
de#Dr. Müller kommt.|Er ist pünktlich.
de#Herr Prof. Weiß lehrt usw. bis heute.
es#¿Qué pasa?|¡Nada!
es#El Sr. Pérez llega.|Está cansado.
es#Nació en el s. XIX.|Murió joven.
it#Il dott. Rossi arriva.|È in ritardo.
it#Pane, latte, ecc.|Poi basta.
pt#O Sr. Silva chega.|Ele sorri.
pt#Fica na av. Paulista.|É longe.
ru#Это было в 1990 г. в Москве.
ru#Он пришёл.|Она ушла.
ar#هل هذا صحيح؟|نعم.|شكرا
ar#تعال!|الآن.
he#שלום.|מה שלומך?
zh#今天很好。|我们走吧！
zh#他说：“走。”|我走了。
ja#今日は晴れ。|行こう！
ja#「行こう。」と言った。|はい。
hi#यह अच्छा है।|धन्यवाद।
el#Είναι αλήθεια;
`;
