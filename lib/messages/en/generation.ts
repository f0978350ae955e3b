/** Sentences of generation. */
export const generation = {
  "generation.ask_status": "Ask for its status, and send the timeline when it is completed.",
  "generation.asset_could_not_made": "the asset could not be made",
  "generation.asset_not_made_yet": "The asset {asset} is not made yet.",
  "generation.could_not_do": "{provider} could not do it: {reason} {used} was used instead.",
  "generation.could_not_told_stop": "{provider} could not be told to stop: {why}",
  "generation.film_timeline_not_laid_out": "The film's timeline is not laid out yet.",
  "generation.lies_behind_asset_end": "it lies behind the asset's end",
  "generation.list_assets_take_one_their": "List the assets and take one of their ids.",
  "generation.nothing_batch_could_made": "Nothing of the batch could be made: {reason}",
  "generation.picture_clip_begins_not_made": "The picture that the clip begins with is not made yet.",
  "generation.raise_max_credits_ask_less": "Raise max_credits or ask for less.",
  "generation.takes_pictures": "{named} takes pictures, not a {kind}",
  "generation.takes_sounds": "{named} takes sounds, not a {kind}",
  "generation.there_no_asset_id": 'there is no asset with the id "{assetId}"',
  "generation.wait_until_completed": "Wait until it is completed.",
  "generation.wait_until_pipeline_has_laid": "Wait until its pipeline has laid it out.",
} as const;
