import { testNotices } from '../testing-notices.ts';

testNotices(
  'fr',
  `
Les messages et les appels sont chiffrés de bout en bout. Aucun tiers, pas même WhatsApp, ne peut les lire ou les écouter. Appuyez pour en savoir plus. => encryption
Les messages envoyés dans ce groupe sont désormais protégés avec le chiffrement de bout en bout. => encryption
Cette discussion est avec un compte professionnel. Appuyez pour en savoir plus. => encryption
Ana a créé le groupe "Avis : B" => created; a=Ana; n=Avis : B
Vous avez créé le groupe "Avis: B" => created; a=Vous; n=Avis: B
Ana a créé ce groupe => created; a=Ana
Ana a ajouté Bia => added; a=Ana; t=Bia
Ana a ajouté Bia, Caio et Davi => added; a=Ana; t=Bia, Caio, Davi
Vous avez ajouté Ana => added; a=Vous; t=Ana
Ana vous a ajouté(e) => added; a=Ana; t=vous
Ana a été ajouté(e) => added; t=Ana
Vous avez été ajouté(e) => added; t=Vous
Bia a été ajouté(e) par Ana => added; a=Ana; t=Bia
Ana a rejoint le groupe via le lien d'invitation de ce groupe => joined; a=Ana; t=Ana
Ana a rejoint en utilisant le lien d'invitation de ce groupe => joined; a=Ana; t=Ana
Vous avez rejoint le groupe à l'aide du lien d'invitation => joined; a=Vous; t=Vous
Ana a rejoint le groupe depuis la communauté => joined; a=Ana; t=Ana
Ana a demandé à rejoindre le groupe. => join_requested; a=Ana
Ana a retiré Bia => removed; a=Ana; t=Bia
Ana vous a retiré(e) => removed; a=Ana; t=vous
Vous avez retiré Ana => removed; a=Vous; t=Ana
Ana a été retiré(e) => removed; t=Ana
Ana a quitté le groupe => left; a=Ana; t=Ana
Ana est parti(e) => left; a=Ana; t=Ana
Vous avez quitté le groupe => left; a=Vous; t=Vous
Ana a remplacé le nom du groupe "A: a" par "Avis: B" => subject_changed; a=Ana; o=A: a; n=Avis: B
Ana a changé le sujet de "A: a" à "Avis: B" => subject_changed; a=Ana; o=A: a; n=Avis: B
Ana a remplacé le sujet par "B" => subject_changed; a=Ana; n=B
Vous avez changé le sujet en "Avis: B" => subject_changed; a=Vous; n=Avis: B
Ana a changé la description du groupe. Appuyez pour voir. => description_changed; a=Ana
Vous avez supprimé la description du groupe => description_changed; a=Vous
Ana a changé l'icône de ce groupe => icon_changed; a=Ana
Vous avez changé l'icône de ce groupe => icon_changed; a=Vous
Ana a modifié les paramètres de ce groupe pour autoriser uniquement les admins à envoyer des messages => settings_changed; a=Ana; n=uniquement les admins à envoyer des messages
Ana a activé l'approbation des admins pour rejoindre ce groupe. => settings_changed; a=Ana; n=on
Vous avez désactivé l'approbation des admins pour rejoindre ce groupe => settings_changed; a=Vous; n=off
Ana a réinitialisé le lien d'invitation de ce groupe => settings_changed; a=Ana
Ana est désormais admin => admin_granted; t=Ana
Vous êtes désormais admin => admin_granted; t=Vous
Ana n'est plus admin => admin_revoked; t=Ana
Vous n'êtes plus admin => admin_revoked; t=Vous
Ana a changé de numéro de téléphone. Appuyez pour envoyer un message ou ajouter le nouveau numéro. => number_changed; a=Ana; t=Ana; o=Ana
Ana est passé à +33 6 12 34 56 78 => number_changed; a=Ana; t=Ana; o=Ana; n=+33 6 12 34 56 78
Votre code de sécurité avec Ana a changé. Appuyez pour en savoir plus. => security_code_changed; t=Ana
Ana a activé les messages éphémères. Les nouveaux messages disparaîtront de cette discussion 24 heures après leur envoi. => disappearing_changed; a=Ana; n=24 heures
Vous avez désactivé les messages éphémères. => disappearing_changed; a=Vous; n=off
Ana a mis à jour la durée des messages éphémères. => disappearing_changed; a=Ana
Ana utilise une durée par défaut pour les messages éphémères. Les nouveaux messages disparaîtront après 90 jours. => disappearing_changed; a=Ana; n=90 jours
Ana a épinglé un message => pinned; a=Ana
Appel vocal manqué => call
Appel vidéo manqué à 14:05 => call
Ana a démarré un appel vidéo => call; a=Ana
Vous avez bloqué ce contact. Appuyez pour le débloquer. => blocked
Vous avez débloqué Ana => blocked; t=Ana
`,
);
