/**
 * Words of business, technology and work, and the drawing each stands for. One concept a line: flat icon | line icon |
 * English words and phrases | French ones. Written for this product.
 */
export const WORK_CONCEPTS = `
chart-increasing|trending-up|growth,grow,increase,rise,expand,expansion,upward trend,improve,improvement,progress,boost,scale up|croissance,croître,augmenter,augmentation,hausse,progression,progresser,essor,améliorer,amélioration,expansion
chart-decreasing|trending-down|decline,decrease,fall of sales,recession,reduce,reduction,shrink,loss,downturn|baisse,diminuer,diminution,réduire,réduction,chute,recul,récession,perte,déclin
bar-chart|chart-column|chart,graph,statistics,data,metric,figure,analytics,analysis,indicator,report,dashboard,benchmark|graphique,courbe,statistique,données,donnée,chiffre,indicateur,analyse,mesure,tableau de bord,rapport
money-bag|wallet|money,revenue,income,profit,earning,wealth,salary,wage,funding,capital,cash|argent,revenu,bénéfice,profit,richesse,salaire,financement,capital,recette,trésorerie
coin|coins|price,cost,fee,budget,tariff,affordable,cheap,saving,economical|prix,coût,tarif,budget,économies,frais,abordable,épargne
bank|landmark|bank,banking,finance,financial,institution,government bond,central bank|banque,bancaire,finance,financier,institution,banque centrale
credit-card|credit-card|payment,pay,purchase,checkout,billing,subscription|paiement,payer,achat,facturation,abonnement,règlement
receipt|receipt|invoice,receipt,bill,tax,accounting,expense|facture,reçu,impôt,taxe,comptabilité,dépense
balance-scale|scale|law,legal,justice,fairness,regulation,compliance,ethics,balance,rights,equality|loi,droit,justice,équité,réglementation,conformité,éthique,équilibre,égalité,juridique
shopping-cart|shopping-cart|shop,shopping,store,retail,ecommerce,e-commerce,commerce,buy,consumer|commerce,magasin,boutique,vente en ligne,acheter,consommateur,consommation
shopping-bags|store|sale,sell,seller,market,merchandise,brand|vente,vendre,vendeur,marché,marchandise,marque
handshake|handshake|partnership,partner,agreement,deal,contract,trust,collaboration,cooperation,alliance,negotiation,collaborate|partenariat,partenaire,accord,contrat,confiance,collaboration,coopération,alliance,négociation,collaborer
busts-in-silhouette|users|team,teamwork,community,customer,client,user,audience,group,people,population,member,participant,colleague|équipe,communauté,client,utilisateur,public,groupe,gens,population,membre,participant,collègue,personnes
bust-in-silhouette|user|person,individual,profile,account|personne,individu,profil,compte
office-worker|briefcase-business|employee,worker,staff,manager,boss,executive,entrepreneur,director|employé,salarié,personnel,gérant,patron,cadre,entrepreneur,directeur
briefcase|briefcase|job,work,business,career,employment,profession,professional|travail,métier,emploi,carrière,profession,professionnel,affaires,boulot
office-building|building-2|company,corporation,enterprise,office,firm,headquarters,organization,organisation|entreprise,société,bureau,firme,siège,organisation
rocket|rocket|launch,startup,start-up,accelerate,takeoff,kick off,fast growth,space mission|lancement,lancer,start-up,startup,accélérer,décollage,démarrer,mission spatiale
bullseye|target|goal,objective,target,aim,mission,purpose,focus,precise,precision,accuracy,accurate,strategy|objectif,but,cible,mission,visée,précis,précision,exactitude,stratégie,viser
trophy|trophy|success,win,winner,champion,achievement,victory,award,best,succeed|succès,réussite,gagner,gagnant,champion,victoire,récompense,réussir,meilleur
1st-place-medal|medal|medal,first place,excellence,top ranking,leader,leadership|médaille,première place,excellence,premier rang,leader,leadership
star|star|quality,rating,review,favorite,popular,excellent,premium|qualité,avis,note client,favori,populaire,excellent
light-bulb|lightbulb|idea,innovation,insight,solution,invent,invention,inspiration,tip,creativity,innovative,hint|idée,innovation,solution,inventer,invention,inspiration,astuce,conseil,créativité,innovant,innover
artist-palette|palette|design,art,creative,color,colour,style,graphic,paint|design,art,créatif,couleur,style,graphisme,peindre,esthétique
puzzle-piece|puzzle|problem,complexity,integration,component,module,piece,complex,compatible,integrate|problème,complexité,intégration,composant,module,pièce,complexe,compatible,intégrer
gear|settings|process,mechanism,configuration,automation,automate,system,engine,automatic,setting,operate,operation|processus,mécanisme,configuration,automatisation,automatiser,système,moteur,automatique,paramètre,réglage,fonctionnement
hammer-and-wrench|wrench|tool,maintenance,repair,build,fix,support,install,installation,toolkit|outil,maintenance,réparation,réparer,construire,entretien,assistance,installer,installation
toolbox|toolbox|equipment,kit,resources|équipement,matériel,ressources
building-construction|construction|construction,infrastructure,building site,architecture,structure|construction,infrastructure,chantier,architecture,structure
factory|factory|industry,factory,manufacturing,production,industrial,produce,manufacture|industrie,usine,fabrication,production,industriel,produire,fabriquer
package|package|product,package,packaging,delivery box,container,bundle,application package,parcel|produit,paquet,colis,emballage,conteneur,conditionnement
delivery-truck|truck|delivery,logistics,shipping,supply chain,transport of goods,deliver,supplier,freight|livraison,logistique,expédition,chaîne d'approvisionnement,livrer,fournisseur,fret
ship|ship|export,import,maritime,international trade,cargo,port|exportation,importation,maritime,commerce international,cargo,port
locked|lock|security,secure,protect,protection,privacy,private,confidential,password,encryption,safe,cybersecurity,encrypt,data protection|sécurité,sécuriser,protéger,protection,vie privée,privé,confidentiel,mot de passe,chiffrement,sûr,cybersécurité,confidentialité
shield|shield-check|defense,defence,guarantee,insurance,safety,resilience,antivirus,firewall,prevent,prevention|défense,garantie,assurance,sûreté,résilience,antivirus,pare-feu,prévenir,prévention
key|key|access,key,unlock,essential,secret,credential,authentication|accès,clé,déverrouiller,essentiel,secret,identifiant,authentification,accéder
warning|triangle-alert|risk,danger,warning,alert,threat,caution,hazard,vulnerability,attack|risque,danger,avertissement,alerte,menace,attention,vulnérabilité,attaque,péril
police-car-light|siren|emergency,alarm,incident,crisis|urgence,alarme,incident,crise
bug|bug|bug,software bug,malware,virus attack,defect,debug|bogue,logiciel malveillant,défaut logiciel,débogage,bug
cross-mark|circle-x|error,failure,mistake,reject,wrong,fail,false,obstacle,limit|erreur,échec,faute,rejeter,faux,échouer,obstacle,limite
check-mark-button|circle-check|validate,validation,success criteria,correct,approve,approval,confirm,complete,done,quality control,checked,valid,verification,verify|valider,validation,correct,approuver,confirmer,terminé,contrôle qualité,vérifier,vérification
clipboard|clipboard-list|checklist,list,task,todo,requirement,survey,plan,step,procedure,project,form,audit|liste,tâche,exigence,enquête,plan,étape,procédure,projet,formulaire,audit,questionnaire
spiral-calendar|calendar|date,calendar,schedule,deadline,appointment,agenda,event,planning,week,month,year,annual,daily|date,calendrier,planning,échéance,rendez-vous,agenda,événement,semaine,mois,année,an,annuel,quotidien,jour
stopwatch|timer|time,speed,fast,quick,performance,duration,minute,second,instant,efficient,efficiency,productivity,quickly|temps,vitesse,rapide,performance,durée,minute,seconde,instantané,efficace,efficacité,productivité,rapidement,rapidité
hourglass-not-done|hourglass|wait,delay,waiting,patience,slow,long time,era,period,slowly|attendre,attente,délai,patience,lent,longtemps,époque,période,lenteur
mantelpiece-clock|clock|hour,clock,schedule time,o'clock|heure,horloge,horaire
counterclockwise-arrows-button|refresh-cw|cycle,renew,update,refresh,loop,iteration,transform,transformation,change,repeat,evolve,evolution,transition,conversion,convert|cycle,renouveler,mise à jour,actualiser,boucle,itération,transformer,transformation,changement,répéter,évoluer,évolution,transition,changer
recycling-symbol|recycle|recycling,recycle,reuse,circular economy,waste management|recyclage,recycler,réutiliser,économie circulaire,tri des déchets
link|link|link,connection,connect,chain,dependency,relation,relationship,blockchain,connected|lien,connexion,connecter,chaîne,dépendance,relation,blockchain,relier
globe-with-meridians|globe|internet,web,website,online,global,worldwide,network,browser,globalization,international|internet,web,site web,en ligne,mondial,réseau,navigateur,mondialisation,international
laptop|laptop|computer,laptop,software,digital,computing,application,app,program,digitalization,technology,platform|ordinateur,portable,logiciel,numérique,informatique,application,programme,numérisation,technologie,plateforme
desktop-computer|monitor|screen,server,workstation,interface,display,desktop|écran,serveur,poste de travail,interface,affichage
technologist|code|developer,programmer,code,coding,programming,engineer,software engineer|développeur,programmeur,code,codage,programmation,ingénieur,programmer
cloud|cloud|cloud,cloud computing,hosting,saas|cloud,nuage,informatique en nuage,hébergement
file-cabinet|database|database,archive,storage,store data,record,repository,backup,sql|base de données,archive,stockage,stocker,enregistrement,dépôt,sauvegarde,archiver
card-file-box|server|cache,index,memory,register,catalog,inventory|cache,index,mémoire,registre,catalogue,inventaire,stock
file-folder|folder|folder,file,directory,organize,document management|dossier,fichier,répertoire,classer,classement
page-facing-up|file-text|document,page,text,paper,report file,article,content|document,page,texte,papier,article,contenu
memo|pencil|write,writing,note,script,draft,summary,edit,copywriting,summarize|écrire,écriture,note,script,brouillon,résumé,rédiger,rédaction,résumer
robot|bot|artificial intelligence,ai,robot,machine learning,chatbot,assistant,bot,language model,deep learning,neural network,agent|intelligence artificielle,ia,robot,apprentissage automatique,chatbot,assistant,modèle de langage,apprentissage profond,réseau de neurones,agent conversationnel
brain|brain|intelligence,brain,mind,cognition,cognitive,neuroscience,psychology,think,thinking,thought,neuron|intelligence,cerveau,esprit,cognition,cognitif,neurosciences,psychologie,penser,pensée,réflexion,neurone
mobile-phone|smartphone|mobile,smartphone,phone,mobile app,tablet|mobile,smartphone,téléphone,application mobile,tablette
telephone-receiver|phone|call,contact,hotline,customer service,phone call|appel,contact,appeler,service client,standard téléphonique
e-mail|mail|email,mail,message,newsletter,inbox,letter|courriel,e-mail,mail,message,newsletter,lettre d'information,courrier
speech-balloon|message-circle|quote,quotation,conversation,dialogue,chat,discussion,feedback,comment,communication,communicate,speak,discuss,talk|citation,conversation,dialogue,discussion,retour client,commentaire,communication,communiquer,parler,échanger,discuter
megaphone|megaphone|marketing,advertising,announcement,promotion,campaign,publicity,announce,advertise,publish|marketing,publicité,annonce,promotion,campagne,annoncer,publier
loudspeaker|volume-2|sound,audio,volume,noise,loud|audio,volume,bruit,sonore,onde sonore
studio-microphone|mic|podcast,voice,recording,narration,interview,speech,radio show|podcast,voix,narration,interview,discours,émission de radio
clapper-board|clapperboard|film,movie,cinema,video,film production,scene,footage|film,vidéo,cinéma,tournage,scène,séquence
video-camera|video|camera video,record video,livestream,broadcast,video call|caméra,enregistrer une vidéo,diffusion,direct,visioconférence
camera|camera|photo,photography,picture,image,photograph|photo,photographie,image,appareil photo
framed-picture|image|gallery,illustration,painting,museum picture|galerie,illustration,tableau de maître,peinture
magnifying-glass-tilted-left|search|search,research,investigate,discover,explore,discovery,inspect,exploration,detect,detection|recherche,chercher,trouver,enquêter,découvrir,explorer,découverte,examiner,exploration,détecter,détection
newspaper|newspaper|news,press,journalism,media,journalist|actualité,presse,journalisme,média,journaliste,journal
bell|bell|notification,reminder,notify|notification,rappel,notifier
control-knobs|sliders-horizontal|customize,adjust,option,parameter,personalization,tune|personnaliser,ajuster,option,personnalisation,régler
joystick|gamepad-2|control,game,gaming,video game,player,play|contrôle,jeu,jeu vidéo,joueur,jouer
ladder|layers|level,step up,hierarchy,layer,ladder|niveau,hiérarchie,couche,échelle sociale,palier
brick|blocks|block,foundation,building block,wall|bloc,fondation,brique,mur,base solide
world-map|map|map,location,territory,geography,itinerary,region|carte,territoire,géographie,itinéraire,région,localisation
round-pushpin|map-pin|place,address,position,destination,local|lieu,adresse,position,destination,local,endroit
compass|compass|direction,guide,navigation,orientation,vision,guidance|direction,guide,navigation,orientation,cap,guider
chess-pawn|chess-knight|tactic,competition strategy,competitor,competitive|tactique,concurrent,concurrence,compétitif,concurrentiel
crown|crown|luxury,king,queen,monarchy,royalty,premium brand|luxe,roi,reine,pouvoir,monarchie,royauté
gem-stone|gem|value,precious,diamond,benefit,asset,valuable|valeur,précieux,diamant,avantage,atout
wrapped-gift|gift|gift,offer,reward,bonus,free of charge,free|cadeau,offre,prime,bonus,gratuit,offrir
label|tag|discount,label,category,tag,promotion price|remise,étiquette,catégorie,rabais,solde
identification-card|id-card|identity,membership,license,licence,permit,registration|identité,adhésion,licence,permis,inscription,carte d'identité
globe-showing-europe-africa|globe|world,earth,humanity,global market,europe,africa,continent|monde,terre,humanité,europe,afrique,continent
high-voltage|zap|electricity,energy,power,electric,lightning,voltage,powerful,electrical|électricité,énergie,électrique,foudre,tension,puissance,puissant
battery|battery-charging|battery,charge,autonomy,rechargeable|batterie,recharge,autonomie,rechargeable,pile
electric-plug|plug|plugin,plug,api,extension,outlet|module complémentaire,prise,api,extension,branchement
satellite|satellite|satellite,telecommunication,orbit,gps|satellite,télécommunication,orbite,gps
wireless|wifi|wifi,wi-fi,wireless,signal,bluetooth,bandwidth|wifi,wi-fi,sans fil,signal,bluetooth,débit
nut-and-bolt|cog|hardware,spare part,mechanical,engineering,mechanics|pièce mécanique,mécanique,ingénierie,visserie
fork-and-knife-with-plate|utensils|restaurant,meal,dinner,lunch,eat,catering,gastronomy|restaurant,repas,dîner,déjeuner,manger,restauration,gastronomie
speaking-head|speech|presentation,speaker,pronounce,announcement speech,presenter|présentation,orateur,prononcer,présentateur,prise de parole
person-raising-hand|hand|volunteer,participate|volontaire,demander,participer,bénévole
red-question-mark|circle-question-mark|question,doubt,mystery,unknown,why,faq|question,doute,mystère,inconnu,pourquoi
information|info|information,detail,explanation,fact,explain|information,détail,explication,expliquer
prohibited|ban|forbidden,prohibit,ban,prohibition,block access|interdit,interdire,interdiction,bloquer
open-book|book-open|chapter,read,reading,story,manual,documentation,lesson|chapitre,lire,lecture,histoire à lire,manuel,documentation,leçon
sparkles|sparkles|new,magic,clean,simple,beautiful,easy,novelty,simplicity,modern,shine|nouveau,magie,propre,simple,facile,nouveauté,simplicité,moderne
`;
