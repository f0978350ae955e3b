/** Sentences of assets. */
export const assets = {
  "assets.ask_status": "Check its status, and download it once it is completed.",
  "assets.ask_status_again": "Request the status again to get a fresh link.",
  "assets.clip_damaged": "The clip is damaged: what it shows cannot be read.",
  "assets.clip_unreadable": "The clip cannot be shown: {why}.",
  "assets.convert_sound":
    "Convert it to MP3, WAV or M4A with AAC, or set FFMPEG_PATH and FFPROBE_PATH to a full build of ffmpeg (6 or newer).",
  "assets.file_cut_off": "The file is cut off: the part that says what it holds is missing.",
  "assets.file_not_picture": "The file is not a picture, clip or sound.",
  "assets.file_type_unreadable": "A file of type {mime} cannot be read as a picture, clip or sound.",
  "assets.free_space_disk_framewright_home": "Free space on the disk of FRAMEWRIGHT_HOME, then try again.",
  "assets.give_smaller_picture": "Make the picture smaller and send that file.",
  "assets.give_known_format":
    "Send a JPEG, PNG, WebP, GIF or AVIF picture, a clip (MP4, WebM, MOV …) or a sound (MP3, WAV, M4A …).",
  "assets.is_damaged": "it is damaged",
  "assets.link_has_expired": "This link has expired.",
  "assets.not_made": "The asset could not be created: {error}",
  "assets.not_made_yet": "The asset is not ready yet.",
  "assets.frames_missing":
    "Only the first frames of “{name}” are there: the file is cut off. Send it again to have the whole animation.",
  "assets.only_part_there":
    "Only the first {seconds, number, d1} s of “{name}” can be used, of {of, number, d1} s: the file is cut off or damaged. Send it again to have all of it.",
  "assets.drawing_has_not_failed": "No waveform or filmstrip of this file has failed.",
  "assets.open_file_again_see_how": "Open the file again to see its current state.",
  "assets.picture_damaged": "The picture is damaged: what it shows cannot be read.",
  "assets.open_film_again": "Open the film again to see their current state.",
  "assets.preview_file_has_not_failed": "The preview of this file has not failed.",
  "assets.save_again": "Save or download it again and send that file.",
  "assets.server_disk_full": "The server's disk is full.",
  "assets.sound_cannot_heard": "The sound cannot be heard: {why}.",
  "assets.picture_too_large": "it has too many pixels",
  "assets.too_many_pixels": "The picture has {megapixels} million pixels; at most {most} million can be read.",
  "assets.too_large": "The file is larger than {gigabytes} GB.",
  "assets.unknown_reason": "unknown reason",
  "assets.unreadable_content": "unreadable content",
  "assets.unsupported_content": "unsupported content",
} as const;
