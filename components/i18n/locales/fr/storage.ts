import type { storage as english } from "@/lib/messages/en/storage";

/** What the storage of files says, in French. */
export const storage = {
  "storage.allow_access_key_read": "Autorisez la clé d’accès à lire, écrire, lister et supprimer dans le bucket.",
  "storage.check_s3_access_key_id": "Vérifiez S3_ACCESS_KEY_ID.",
  "storage.check_s3_endpoint_address_s3": "Vérifiez que S3_ENDPOINT est l’adresse d’une API S3.",
  "storage.check_s3_endpoint_up": "Vérifiez S3_ENDPOINT et que le stockage est en marche.",
  "storage.check_s3_region": "Vérifiez S3_REGION : ce doit être celle du bucket.",
  "storage.check_s3_secret_access_key": "Vérifiez S3_SECRET_ACCESS_KEY et S3_REGION.",
  "storage.check_s3_variables_own_log": "Vérifiez les variables S3_… et le journal du stockage.",
  "storage.create_bucket": "Créez le bucket, ou corrigez S3_BUCKET.",
  "storage.disk_holds_framewright_files_full": "Le disque des fichiers de Framewright est plein.",
  "storage.file_became_shorter_while_stored": "Le fichier a raccourci pendant son enregistrement.",
  "storage.free_or_move":
    "Libérez de la place sur le disque de FRAMEWRIGHT_HOME ou déplacez ce dossier, puis relancez la tâche.",
  "storage.free_space_bucket_raise_limit":
    "Libérez de la place dans le bucket ou relevez sa limite, puis relancez la tâche.",
  "storage.free_space_disk_framewright_home":
    "Libérez de la place sur le disque de FRAMEWRIGHT_HOME, puis renvoyez la requête.",
  "storage.gave_bytes": "Le stockage a renvoyé {size} octets sur {bytes}.",
  "storage.not_key": "« {key} » n’est pas une clé de stockage.",
  "storage.s3_did_not_answer": "Le stockage S3 n’a pas répondu ({code}).",
  "storage.s3_does_not_answer_as": "Le stockage S3 ne répond pas comme son API le décrit.",
  "storage.s3_full": "Le stockage S3 est plein : {why}",
  "storage.s3_refused": "Le stockage S3 a refusé : {why}",
  "storage.s3_refused_code": "Le stockage S3 a refusé ({code}) : {why}",
  "storage.s3_status": "statut {status}",
  "storage.server_disk_nearly_full":
    "Le disque du serveur est presque plein : il n’y a pas assez de place pour créer un film.",
  "storage.set_machine_clock": "Mettez cette machine à l’heure.",
  "storage.works": "Les fichiers peuvent être lus et écrits.",
  "storage.works_s3": "Les fichiers peuvent être lus et écrits dans le bucket S3.",
} satisfies Record<keyof typeof english, string>;
