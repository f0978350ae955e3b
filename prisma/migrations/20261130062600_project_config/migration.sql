-- A project's configuration in the product's own words. What a client keeps with it besides, and the words in which it
-- wrote length and shape, stay as they came.
UPDATE "Project" SET config = jsonb_strip_nulls(jsonb_build_object(
  'targetSeconds', config -> 'target_duration',
  'length', CASE WHEN config ->> 'format' IN ('short', 'medium', 'long') THEN config -> 'format' END,
  'shape', CASE
    WHEN config ->> 'aspect_ratio' IN ('landscape', 'horizontal', '16:9') THEN 'landscape'
    WHEN config ->> 'aspect_ratio' IN ('vertical', 'portrait', '9:16') THEN 'vertical'
    WHEN config ->> 'aspect_ratio' IN ('square', '1:1') THEN 'square'
    WHEN config ->> 'aspect_ratio' IN ('ads', '4:5') THEN 'ads'
    WHEN config ->> 'format' IN ('landscape', 'horizontal', '16:9') THEN 'landscape'
    WHEN config ->> 'format' IN ('vertical', 'portrait', '9:16') THEN 'vertical'
    WHEN config ->> 'format' IN ('square', '1:1') THEN 'square'
    WHEN config ->> 'format' IN ('ads', '4:5') THEN 'ads'
  END,
  'language', config -> 'language',
  'tone', config -> 'style',
  'voiceId', config -> 'voice_id',
  'theme', config -> 'theme',
  'captions', config -> 'captions',
  'music', config -> 'music',
  'written', jsonb_build_object('format', config -> 'format', 'aspect_ratio', config -> 'aspect_ratio')
)) || jsonb_build_object('kept', config - ARRAY[
  'target_duration', 'format', 'aspect_ratio', 'language', 'style', 'voice_id', 'theme', 'captions', 'music'
]);
