/** Words of science, nature, health, society and daily life; the same form as the concepts of work. */
export const WORLD_CONCEPTS = `
thermometer|thermometer|climate,temperature,climate change,global warming,warming,fever,heatwave,heat|climat,température,changement climatique,réchauffement climatique,réchauffement,fièvre,canicule,chaleur,climatique
seedling|sprout|sustainability,plant,agriculture,seed,organic,sustainable,green growth,crop,cultivate|durabilité,plante,agriculture,graine,biologique,durable,développement durable,culture agricole,cultiver,pousse
deciduous-tree|trees|forest,tree,nature,deforestation,biodiversity,natural,wood,environment,ecology,ecosystem|forêt,arbre,nature,déforestation,biodiversité,naturel,bois,environnement,écologie,écosystème,environnemental
leaf-fluttering-in-wind|leaf|leaf,eco-friendly,photosynthesis,ecological,vegetation|feuille,écologique,photosynthèse,végétation,végétal
factory|factory|pollution,emission,greenhouse gas,co2,carbon dioxide,smoke|pollution,émission,gaz à effet de serre,co2,carbone,dioxyde de carbone,fumée
sun|sun|sun,solar,solar energy,summer,sunlight,sunny,solar panel,daylight|soleil,solaire,énergie solaire,ensoleillé,panneau solaire,lumière du jour
wind-face|wind|wind,wind power,air,breeze,windy,wind turbine|vent,éolien,air,brise,éolienne,énergie éolienne
droplet|droplet|water,liquid,hydration,moisture,drinking water,evaporate,evaporation|eau,goutte,liquide,hydratation,humidité,eau potable,évaporer,évaporation
water-wave|waves|ocean,sea,wave,tide,marine,flood,river|océan,mer,vague,marée,marin,inondation,fleuve,rivière
cloud-with-rain|cloud-rain|rain,weather,storm,precipitation,rainfall,meteorology,condensation|pluie,météo,tempête,précipitation,orage,météorologie,condensation
snowflake|snowflake|cold,snow,winter,frozen,freeze,ice age|froid,neige,hiver,gelé,geler,glaciation
ice|mountain-snow|glacier,ice,iceberg,polar,arctic,antarctica|glacier,glace,iceberg,polaire,arctique,antarctique,banquise
fire|flame|fire,flame,burn,hot,wildfire,combustion,trend|feu,flamme,brûler,chaud,incendie,combustion
volcano|mountain|volcano,eruption,lava,geology,earthquake,volcanic|volcan,éruption,lave,géologie,séisme,volcanique,tremblement de terre
snow-capped-mountain|mountain|mountain,summit,peak,challenge,climb,alpine,altitude|montagne,sommet,défi,escalader,alpin,altitude
desert|sun-dim|desert,drought,arid,sahara,dry|désert,sécheresse,aride,sahara,sec
beach-with-umbrella|umbrella|beach,holiday,vacation,seaside,tourism,tourist|plage,vacances,bord de mer,tourisme,touriste
rock|mountain|rock,stone,mineral,mining|roche,pierre,minéral,mine de charbon,caillou
oil-drum|fuel|oil,petroleum,fossil fuel,fuel,crude oil|pétrole,combustible fossile,carburant,hydrocarbure
radioactive|radiation|nuclear,radioactivity,nuclear energy,uranium,radiation|nucléaire,radioactivité,énergie nucléaire,uranium,radiation
atom-symbol|atom|atom,physics,quantum,particle,molecule,electron,science,scientific|atome,physique,quantique,particule,molécule,électron,science,scientifique
test-tube|test-tube|experiment,chemistry,test,chemical,laboratory,trial,reaction|expérience scientifique,chimie,test,chimique,laboratoire,essai,réaction,expérimentation
microscope|microscope|biology,microscope,study,researcher,cell,bacteria,laboratory research,observation|biologie,microscope,étude,chercheur,cellule,bactérie,observation
dna|dna|dna,genetics,gene,genome,heredity,evolution theory,mutation|adn,génétique,gène,génome,hérédité,mutation
petri-dish|flask-round|culture medium,bacterium,sample,antibiotic|échantillon,antibiotique,boîte de pétri
microbe|bug|virus,microbe,disease,infection,pandemic,epidemic,germ,illness,contagious,contagion|virus,microbe,maladie,infection,pandémie,épidémie,germe,contagion
telescope|telescope|astronomy,telescope,observe,astronomer,observatory|astronomie,télescope,observer,astronome,observatoire
ringed-planet|orbit|planet,solar system,saturn,cosmos,astrophysics,mars,jupiter|planète,système solaire,saturne,cosmos,astrophysique,planète mars,jupiter
milky-way|sparkles|universe,galaxy,space,star system,big bang,interstellar,black hole|univers,galaxie,espace,big bang,interstellaire,trou noir,cosmique
full-moon|moon|moon,lunar,satellite of earth|lune,lunaire
astronaut|rocket|astronaut,space travel,cosmonaut|astronaute,voyage spatial,cosmonaute,spationaute
magnet|magnet|magnetism,attract,attraction,magnetic,retention,loyalty|magnétisme,attirer,attraction,magnétique,fidélité,fidélisation,aimant
red-apple|apple|gravity,apple fruit,healthy eating,newton|gravité,gravitation,pomme,newton,alimentation saine
straight-ruler|ruler|measurement,length,dimension,size,measure,distance,standard|mesurer,longueur,dimension,taille,distance,norme,règle
abacus|calculator|mathematics,math,calculation,arithmetic,calculate,algebra,equation,compute,count|mathématiques,maths,calcul,arithmétique,calculer,algèbre,équation,compter
triangular-ruler|triangle|geometry,angle,triangle,drawing plan,shape|géométrie,angle,triangle,forme
input-numbers|binary|number,binary,digit,numeric|nombre,binaire,numéro
infinity|infinity|infinite,infinity,unlimited,endless,eternal|infini,illimité,éternel,sans fin
graduation-cap|graduation-cap|education,training,graduate,degree,university,diploma,learning,course,student,learn,skill,academic,teach|éducation,formation,diplômé,diplôme,université,apprentissage,cours,étudiant,apprendre,compétence,académique,enseignement,former
school|school|school,college,classroom,pupil,kindergarten|école,collège,lycée,classe,élève,maternelle
teacher|presentation|teacher,professor,instructor,teaching,trainer,tutor|enseignant,professeur,instituteur,formateur,enseigner,pédagogie,tuteur
books|library|knowledge,library,literature,study book,book,encyclopedia,author,novel,culture|connaissance,savoir,bibliothèque,littérature,livre,encyclopédie,auteur,roman,culture
scroll|scroll|history,ancient,constitution,treaty,manuscript,historical,tradition,middle ages,medieval|histoire,ancien,constitution,traité,manuscrit,historique,tradition,moyen âge,médiéval
classical-building|landmark|antiquity,heritage,museum,roman empire,greece,greek,government,politics,monument,democracy,state,roman,political|antiquité,patrimoine,musée,empire romain,grèce,grec,gouvernement,politique,monument,démocratie,état,romain
castle|castle|castle,fortress,knight,feudal|château,forteresse,chevalier,féodal
crossed-swords|swords|war,battle,conflict,fight,combat,army,military,soldier|guerre,bataille,conflit,combat,armée,militaire,soldat
dove|bird|peace,freedom,liberty,reconciliation|paix,liberté,réconciliation
ballot-box-with-ballot|vote|vote,election,voting,poll,electoral,referendum|vote,élection,scrutin,sondage,électoral,référendum,voter
raised-fist|hand-fist|revolution,protest,strike,resistance,activism,struggle|révolution,manifestation,grève,résistance,militantisme,lutte
judge|gavel|court,trial court,judge,lawsuit,verdict,lawyer|tribunal,procès,juge,verdict,avocat
statue-of-liberty|landmark|america,united states,new york,american dream|amérique,états-unis,new york
stethoscope|stethoscope|health,medicine,medical,doctor,diagnosis,patient,checkup,healthcare,physician,clinic|santé,médecine,médical,médecin,diagnostic,patient,soin,docteur,clinique
hospital|hospital|hospital,emergency room,surgery,surgeon,public health|hôpital,urgences,chirurgie,chirurgien,santé publique
pill|pill|medication,drug,treatment,pharmacy,pharmaceutical,therapy,cure,remedy|médicament,traitement,pharmacie,pharmaceutique,thérapie,guérison,remède
syringe|syringe|vaccine,vaccination,injection,immunity,immune|vaccin,vaccination,injection,immunité,immunitaire
anatomical-heart|heart-pulse|heart,cardiac,cardiology,heart disease,blood pressure,pulse,heartbeat,cardiovascular|coeur,cardiaque,cardiologie,tension artérielle,pouls,cardiovasculaire
drop-of-blood|droplet|blood,hemoglobin,circulation of blood|sang,sanguin,hémoglobine
lungs|wind|lung,breathe,breathing,respiratory,respiration,oxygen|poumon,respirer,respiration,respiratoire,oxygène
bone|bone|bone,skeleton,osteoporosis|os,squelette,ostéoporose
tooth|smile|tooth,dental,dentist|dent,dentaire,dentiste
red-heart|heart|love,passion,care,kindness,compassion,solidarity,empathy,generosity,charity|amour,passion,bienveillance,gentillesse,compassion,solidarité,empathie,générosité,charité,aimer
flexed-biceps|dumbbell|strength,fitness,workout,strong,muscle,exercise,robust,effort,motivation|force,musculation,fort,muscle,exercice physique,robuste,effort,motivation,entraînement
person-in-lotus-position|flower-2|wellness,well-being,meditation,yoga,stress relief,mindfulness,relaxation|bien-être,méditation,yoga,pleine conscience,relaxation,calme,sérénité
exploding-head|brain|stress,burnout,overload,surprise,pressure|stress,épuisement,surcharge,surprise,pression
crescent-moon|moon|sleep,night,rest,evening,insomnia,dream|sommeil,nuit,repos,soir,insomnie,rêve,dormir
running-shoe|footprints|sport,run,marathon,running,race,athlete|sport,courir,marathon,course à pied,athlète,sportif
soccer-ball|volleyball|football,soccer,match,world cup|football,match,coupe du monde
green-salad|salad|diet,nutrition,vegetable,healthy food,vegetarian,vegan|régime,nutrition,légume,alimentation,végétarien,vegan
sheaf-of-rice|wheat|wheat,cereal,grain,flour,harvest,farm,farming,cereal crop,wheat field,farmland,irrigation|blé,céréale,farine,récolte,ferme,moisson,champ,irrigation
farmer|tractor|farmer,peasant,grower|agriculteur,paysan,cultivateur
tractor|tractor|tractor,agricultural machinery|tracteur,machine agricole
bread|croissant|bread,bakery,baker,food|pain,boulangerie,boulanger,nourriture,aliment
hot-beverage|coffee|coffee,espresso,tea,cafe,breakfast,caffeine,break|café,thé,petit-déjeuner,caféine,pause
honeybee|bug|bee,pollination,insect,honey,pollinator|abeille,pollinisation,insecte,miel,pollinisateur
paw-prints|paw-print|animal,wildlife,species,fauna,endangered species,pet|animal,faune,espèce,espèce menacée
fish|fish|fish,fishing,seafood,overfishing|poisson,pêche,surpêche
whale|fish|whale,marine mammal|baleine,cétacé
t-rex|bone|dinosaur,extinction,prehistoric,jurassic,fossil|dinosaure,extinction,préhistorique,jurassique,fossile
pancakes|utensils|pancake,crepe|crêpe
house|house|home,house,housing,accommodation,residential,mortgage|maison,logement,habitation,domicile,résidentiel,hypothèque,foyer
houses|house|real estate,neighborhood,village,property|immobilier,quartier,village,propriété
cityscape|building-2|city,urban,town,smart city,metropolis,urbanization|ville,urbain,métropole,cité,urbanisation,urbanisme
automobile|car|car,vehicle,driving,automotive,traffic,drive|voiture,véhicule,conduite,automobile,circulation,conduire
bus|bus|bus,public transport,transit,transport,transportation,mobility|bus,transport en commun,transport,mobilité
bicycle|bike|bicycle,cycling,bike,cyclist|vélo,cyclisme,bicyclette,cycliste
high-speed-train|train-front|train,railway,rail,subway|train,chemin de fer,ferroviaire,métro
airplane|plane|flight,airplane,travel,aviation,airport,journey,trip,fly|vol,avion,voyage,aviation,aéroport,voyager
motorway|route|road,highway,route,path,way forward,roadmap|route,autoroute,chemin,voie,trajet,feuille de route,parcours
bridge-at-night|waypoints|bridge,bridging,gap|pont,passerelle,relier deux rives
house-with-garden|users|family,parent,household|famille,parent,foyer familial
baby|baby|birth,newborn,infant,baby|naissance,nouveau-né,nourrisson,bébé
child|baby|child,childhood,kid,youth,young|enfant,enfance,jeunesse,jeune
older-person|accessibility|elderly,aging,retirement,senior,pension|personne âgée,vieillissement,retraite,senior,pension
people-hugging|heart-handshake|help,inclusion,support group,friendship,friend,mutual aid,diversity,inclusive|aide,inclusion,amitié,ami,entraide,diversité,inclusif,aider
clapping-hands|party-popper|applause,congratulation,recognition,praise,thank|applaudissement,félicitation,reconnaissance,louange,remerciement,merci
party-popper|party-popper|celebration,party,celebrate,anniversary,festival,welcome,congratulations|fête,célébration,célébrer,anniversaire,festival,bienvenue
slightly-smiling-face|smile|happy,happiness,satisfaction,emotion,joy,smile,satisfied,pleasure,mood|heureux,bonheur,satisfaction,émotion,joie,sourire,satisfait,plaisir,humeur
thinking-face|circle-question-mark|wonder,dilemma,reflect,hesitate|se demander,dilemme,réfléchir,hésiter
thumbs-up|thumbs-up|recommend,agree,positive,advantage,pro|recommander,aimer bien,positif,point fort
thumbs-down|thumbs-down|dislike,disagree,negative,drawback,disadvantage,weakness|négatif,inconvénient,désavantage,faiblesse,point faible
eye|eye|visibility,eyesight,watch closely,transparency,visual,view,transparent|voir,visibilité,vue,transparence,visuel,regard,transparent
ear|ear|listen,hearing,listening|écouter,ouïe,écoute,audition
musical-notes|music|music,song,melody,rhythm,concert,composer|musique,chanson,mélodie,rythme,concert,compositeur
performing-arts|drama|theater,theatre,drama,acting,comedy,actor|théâtre,drame,comédie,acteur,comédien
ring|gem|marriage,engagement ring,wedding|mariage,fiançailles,noces
globe-showing-americas|globe|geopolitics,americas,south america,north america|géopolitique,amérique du sud,amérique du nord
national-park|tent-tree|park,reserve,protected area,landscape|parc,réserve,aire protégée,paysage
wastebasket|trash-2|waste,trash,garbage,delete,plastic,remove|déchet,poubelle,ordure,supprimer,plastique
shower|shower-head|hygiene,shower,wash|hygiène,douche,laver
soap|hand|soap,cleaning,hand washing|savon,nettoyage,lavage des mains
boomerang|undo-2|return,refund,return on investment,comeback|retour,remboursement,retour sur investissement
ring-buoy|life-buoy|rescue,save,lifeguard,assistance|sauvetage,secours,sauver
firefighter|flame|firefighter,fire brigade|pompier,sapeur-pompier
game-die|dice-5|chance,luck,probability,random,randomness,bet|hasard,chance,probabilité,aléatoire,pari
wind-chime|wind|vibration,resonance|vibration,résonance
crystal-ball|sparkles|future,prediction,forecast,predict,tomorrow,anticipate|avenir,futur,prédiction,prévision,prédire,prévoir,demain,anticiper
footprints|footprints|footprint,trace,carbon footprint,track|empreinte,trace,empreinte carbone
sunrise-over-mountains|sunrise|beginning,dawn,morning,hope,start,opportunity,new day|début,aube,matin,espoir,commencement,opportunité,départ
chequered-flag|flag|finish,end,conclusion,final,finish line,outcome,result|fin,conclusion,final,arrivée,résultat,aboutissement
red-exclamation-mark|circle-alert|important,attention,remember,crucial|important,crucial,retenir,primordial
`;
