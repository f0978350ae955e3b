/** Sentences of voices. */
export const voices = {
  "voices.list_avatars_take_one_their": "List the avatars and use one of their ids.",
  "voices.list_take_one_their_ids": "List the voices and use one of their ids.",
  "voices.there_no_avatar_id": 'There is no avatar with the id "{id}".',
  "voices.there_no_avatar_id_2": 'There is no avatar with the id "{id}": list the avatars and take one of their ids',
  "voices.there_no_voice_id": 'There is no voice with the id "{id}".',
  "voices.there_no_voice_id_2": 'There is no voice with the id "{id}": list the voices and take one of their ids',
} as const;
