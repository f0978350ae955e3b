# Written by `npm run sdk` from the API's contracts.

from typing import Any, Dict, List, Literal, NotRequired, Optional, TypedDict, Union

from .record import Record


class ListVoicesQuery(TypedDict):
    language: NotRequired[str]
    gender: NotRequired[str]
    tags: NotRequired[str]


class ListVoicesAnswerVoicesItem(Record):
    id: str
    name: str
    language: str
    accent: str
    gender: str
    tags: List[str]
    preview: str


class ListVoicesAnswer(Record):
    voices: List[ListVoicesAnswerVoicesItem]


class ListAvatarsQuery(TypedDict):
    gender: NotRequired[str]
    tags: NotRequired[str]


class ListAvatarsAnswerAvatarsItem(Record):
    id: str
    name: str
    gender: str
    tags: List[str]
    preview: str


class ListAvatarsAnswer(Record):
    avatars: List[ListAvatarsAnswerAvatarsItem]


class StartGenerationBodyWebSearch(TypedDict):
    script: NotRequired[bool]
    images: NotRequired[bool]


class StartGenerationBody(TypedDict):
    prompt: NotRequired[str]
    script: NotRequired[str]
    voice_id: NotRequired[str]
    voice_url: NotRequired[str]
    avatar_id: NotRequired[str]
    avatar_url: NotRequired[str]
    format: NotRequired[str]
    webSearch: NotRequired[StartGenerationBodyWebSearch]
    animate_image: NotRequired[bool]
    animate_mode: NotRequired[Literal["standard", "pro"]]
    media_urls: NotRequired[List[str]]
    webhook_url: NotRequired[str]
    language: NotRequired[str]
    duration: NotRequired[float]
    title: NotRequired[str]
    theme: NotRequired[str]
    captions: NotRequired[str]
    music: NotRequired[str]
    dry_run: NotRequired[bool]
    max_credits: NotRequired[int]


class StartGenerationAnswerData(Record):
    job_id: Union[str, None]
    status: str
    estimated_credits: int


class StartGenerationAnswer(Record):
    data: StartGenerationAnswerData


class GenerationStatusAnswerDataResult(Record):
    video_id: str
    thumbnail_url: str
    duration: float
    cost: int
    created_at: str


class GenerationStatusAnswerDataNoticesItem(Record):
    code: str
    message: str


class GenerationStatusAnswerDataError(Record):
    code: str
    message: str


class GenerationStatusAnswerData(Record):
    job_id: str
    status: Literal["pending", "processing", "completed", "failed"]
    progress_step: int
    current_step: Union[str, None]
    result: Optional[GenerationStatusAnswerDataResult]
    notices: Optional[List[GenerationStatusAnswerDataNoticesItem]]
    error: Optional[GenerationStatusAnswerDataError]


class GenerationStatusAnswer(Record):
    data: GenerationStatusAnswerData


class StartExportBody(TypedDict):
    video_id: str
    format: NotRequired[str]
    codec: NotRequired[Literal["h264", "h265", "vp9", "av1", "prores", "gif", "mp3", "aac", "wav"]]
    quality: NotRequired[Literal["draft", "standard", "high", "master"]]
    bitrate: NotRequired[Union[str, int]]
    webhook_url: NotRequired[str]
    dry_run: NotRequired[bool]
    max_credits: NotRequired[int]


class StartExportAnswerData(Record):
    job_id: Union[str, None]
    status: str
    estimated_credits: int
    estimated_seconds: Optional[int]


class StartExportAnswer(Record):
    data: StartExportAnswerData


class ExportStatusAnswerDataResult(Record):
    video_url: str
    thumbnail_url: str
    cost: int
    created_at: str


class ExportStatusAnswerDataError(Record):
    code: str
    message: str


class ExportStatusAnswerData(Record):
    job_id: str
    status: Literal["pending", "processing", "completed", "failed"]
    progress: int
    current_step: Union[str, None]
    result: Optional[ExportStatusAnswerDataResult]
    error: Optional[ExportStatusAnswerDataError]


class ExportStatusAnswer(Record):
    data: ExportStatusAnswerData


class LoginBody(TypedDict):
    email: str
    password: str


class LoginAnswer(Record):
    access_token: str
    refresh_token: str
    token_type: Literal["bearer"]
    expires_in: int


class RefreshTokenBody(TypedDict):
    refresh_token: str


class RefreshTokenAnswer(Record):
    access_token: str
    refresh_token: str
    token_type: Literal["bearer"]
    expires_in: int


class RegisterBody(TypedDict):
    email: str
    password: str
    name: NotRequired[str]
    locale: NotRequired[Literal["en", "fr"]]


class RegisterAnswer(Record):
    id: str
    email: str
    name: Union[str, None]
    role: str
    locale: str
    created_at: str
    access_token: str
    refresh_token: str
    token_type: Literal["bearer"]
    expires_in: int


class LogoutBody(TypedDict):
    refresh_token: NotRequired[str]


class MeAnswer(Record):
    id: str
    email: str
    name: Union[str, None]
    role: str
    locale: str
    created_at: str
    credits: int
    scopes: Union[List[str], None]


class CreateProjectBodyConfig(TypedDict):
    target_duration: NotRequired[int]
    format: NotRequired[Literal["short", "medium", "long", "landscape", "horizontal", "16:9", "vertical", "portrait", "9:16", "square", "1:1", "ads", "4:5"]]
    aspect_ratio: NotRequired[Literal["landscape", "horizontal", "16:9", "vertical", "portrait", "9:16", "square", "1:1", "ads", "4:5"]]
    language: NotRequired[str]
    style: NotRequired[str]
    voice_id: NotRequired[str]
    theme: NotRequired[str]
    captions: NotRequired[str]
    music: NotRequired[str]


class CreateProjectBody(TypedDict):
    title: str
    description: NotRequired[str]
    prompt: NotRequired[str]
    config: NotRequired[CreateProjectBodyConfig]


class CreateProjectAnswerConfig(Record):
    target_duration: Optional[int]
    format: Optional[Literal["short", "medium", "long", "landscape", "horizontal", "16:9", "vertical", "portrait", "9:16", "square", "1:1", "ads", "4:5"]]
    aspect_ratio: Optional[Literal["landscape", "horizontal", "16:9", "vertical", "portrait", "9:16", "square", "1:1", "ads", "4:5"]]
    language: Optional[str]
    style: Optional[str]
    voice_id: Optional[str]
    theme: Optional[str]
    captions: Optional[str]
    music: Optional[str]


class CreateProjectAnswer(Record):
    id: str
    title: str
    description: str
    prompt: str
    config: CreateProjectAnswerConfig
    status: Literal["draft", "scripting", "generating", "rendering", "completed", "failed", "cancelled"]
    created_at: str
    updated_at: str


class ListProjectsQuery(TypedDict):
    page: NotRequired[int]
    limit: NotRequired[int]
    status: NotRequired[Literal["draft", "scripting", "generating", "rendering", "completed", "failed", "cancelled"]]
    search: NotRequired[str]


class ListProjectsAnswerItemsItemConfig(Record):
    target_duration: Optional[int]
    format: Optional[Literal["short", "medium", "long", "landscape", "horizontal", "16:9", "vertical", "portrait", "9:16", "square", "1:1", "ads", "4:5"]]
    aspect_ratio: Optional[Literal["landscape", "horizontal", "16:9", "vertical", "portrait", "9:16", "square", "1:1", "ads", "4:5"]]
    language: Optional[str]
    style: Optional[str]
    voice_id: Optional[str]
    theme: Optional[str]
    captions: Optional[str]
    music: Optional[str]


class ListProjectsAnswerItemsItem(Record):
    id: str
    title: str
    description: str
    prompt: str
    config: ListProjectsAnswerItemsItemConfig
    status: Literal["draft", "scripting", "generating", "rendering", "completed", "failed", "cancelled"]
    created_at: str
    updated_at: str


class ListProjectsAnswer(Record):
    items: List[ListProjectsAnswerItemsItem]
    total: int
    page: int
    limit: int
    pages: int


class GetProjectAnswerConfig(Record):
    target_duration: Optional[int]
    format: Optional[Literal["short", "medium", "long", "landscape", "horizontal", "16:9", "vertical", "portrait", "9:16", "square", "1:1", "ads", "4:5"]]
    aspect_ratio: Optional[Literal["landscape", "horizontal", "16:9", "vertical", "portrait", "9:16", "square", "1:1", "ads", "4:5"]]
    language: Optional[str]
    style: Optional[str]
    voice_id: Optional[str]
    theme: Optional[str]
    captions: Optional[str]
    music: Optional[str]


class GetProjectAnswerProgressStepsScript(Record):
    status: Literal["pending", "in_progress", "completed", "failed", "skipped"]
    progress: int


class GetProjectAnswerProgressStepsImages(Record):
    status: Literal["pending", "in_progress", "completed", "failed", "skipped"]
    progress: int


class GetProjectAnswerProgressStepsVideos(Record):
    status: Literal["pending", "in_progress", "completed", "failed", "skipped"]
    progress: int


class GetProjectAnswerProgressStepsVoice(Record):
    status: Literal["pending", "in_progress", "completed", "failed", "skipped"]
    progress: int


class GetProjectAnswerProgressStepsMontage(Record):
    status: Literal["pending", "in_progress", "completed", "failed", "skipped"]
    progress: int


class GetProjectAnswerProgressSteps(Record):
    script: GetProjectAnswerProgressStepsScript
    images: GetProjectAnswerProgressStepsImages
    videos: GetProjectAnswerProgressStepsVideos
    voice: GetProjectAnswerProgressStepsVoice
    montage: GetProjectAnswerProgressStepsMontage


class GetProjectAnswerProgress(Record):
    overall: int
    current_step: Union[str, None]
    steps: GetProjectAnswerProgressSteps


class GetProjectAnswerAssetsItem(Record):
    id: str
    type: str
    status: str
    name: str
    mime_type: str
    size: float
    width: Union[float, None]
    height: Union[float, None]
    duration: Union[float, None]
    provider: str
    download_url: str
    created_at: str


class GetProjectAnswerError(Record):
    code: str
    message: str
    remedy: Union[str, None]


class GetProjectAnswer(Record):
    id: str
    title: str
    description: str
    prompt: str
    config: GetProjectAnswerConfig
    status: Literal["draft", "scripting", "generating", "rendering", "completed", "failed", "cancelled"]
    created_at: str
    updated_at: str
    progress: GetProjectAnswerProgress
    assets: List[GetProjectAnswerAssetsItem]
    pipeline_id: Union[str, None]
    video_id: Union[str, None]
    video_url: Union[str, None]
    thumbnail_url: Union[str, None]
    error: Union[GetProjectAnswerError, None]


class PatchProjectBodyConfig(TypedDict):
    target_duration: NotRequired[int]
    format: NotRequired[Literal["short", "medium", "long", "landscape", "horizontal", "16:9", "vertical", "portrait", "9:16", "square", "1:1", "ads", "4:5"]]
    aspect_ratio: NotRequired[Literal["landscape", "horizontal", "16:9", "vertical", "portrait", "9:16", "square", "1:1", "ads", "4:5"]]
    language: NotRequired[str]
    style: NotRequired[str]
    voice_id: NotRequired[str]
    theme: NotRequired[str]
    captions: NotRequired[str]
    music: NotRequired[str]


class PatchProjectBody(TypedDict):
    title: NotRequired[str]
    description: NotRequired[str]
    prompt: NotRequired[str]
    config: NotRequired[PatchProjectBodyConfig]


class PatchProjectAnswerConfig(Record):
    target_duration: Optional[int]
    format: Optional[Literal["short", "medium", "long", "landscape", "horizontal", "16:9", "vertical", "portrait", "9:16", "square", "1:1", "ads", "4:5"]]
    aspect_ratio: Optional[Literal["landscape", "horizontal", "16:9", "vertical", "portrait", "9:16", "square", "1:1", "ads", "4:5"]]
    language: Optional[str]
    style: Optional[str]
    voice_id: Optional[str]
    theme: Optional[str]
    captions: Optional[str]
    music: Optional[str]


class PatchProjectAnswer(Record):
    id: str
    title: str
    description: str
    prompt: str
    config: PatchProjectAnswerConfig
    status: Literal["draft", "scripting", "generating", "rendering", "completed", "failed", "cancelled"]
    created_at: str
    updated_at: str


class PutProjectBodyConfig(TypedDict):
    target_duration: NotRequired[int]
    format: NotRequired[Literal["short", "medium", "long", "landscape", "horizontal", "16:9", "vertical", "portrait", "9:16", "square", "1:1", "ads", "4:5"]]
    aspect_ratio: NotRequired[Literal["landscape", "horizontal", "16:9", "vertical", "portrait", "9:16", "square", "1:1", "ads", "4:5"]]
    language: NotRequired[str]
    style: NotRequired[str]
    voice_id: NotRequired[str]
    theme: NotRequired[str]
    captions: NotRequired[str]
    music: NotRequired[str]


class PutProjectBody(TypedDict):
    title: str
    description: NotRequired[str]
    prompt: NotRequired[str]
    config: NotRequired[PutProjectBodyConfig]


class PutProjectAnswerConfig(Record):
    target_duration: Optional[int]
    format: Optional[Literal["short", "medium", "long", "landscape", "horizontal", "16:9", "vertical", "portrait", "9:16", "square", "1:1", "ads", "4:5"]]
    aspect_ratio: Optional[Literal["landscape", "horizontal", "16:9", "vertical", "portrait", "9:16", "square", "1:1", "ads", "4:5"]]
    language: Optional[str]
    style: Optional[str]
    voice_id: Optional[str]
    theme: Optional[str]
    captions: Optional[str]
    music: Optional[str]


class PutProjectAnswer(Record):
    id: str
    title: str
    description: str
    prompt: str
    config: PutProjectAnswerConfig
    status: Literal["draft", "scripting", "generating", "rendering", "completed", "failed", "cancelled"]
    created_at: str
    updated_at: str


class StartProjectBodyPipelineConfig(TypedDict):
    skip_steps: NotRequired[List[Literal["script", "images", "videos", "voice", "music", "montage"]]]
    providers: NotRequired[Dict[str, str]]
    fallback: NotRequired[bool]


class StartProjectBody(TypedDict):
    pipeline_config: NotRequired[StartProjectBodyPipelineConfig]
    fallback: NotRequired[bool]
    dry_run: NotRequired[bool]
    max_credits: NotRequired[int]


class StartProjectAnswerWarningsItem(Record):
    code: str
    kind: str
    requested: str
    used: str
    message: str


class StartProjectAnswer(Record):
    id: str
    status: Literal["draft", "scripting", "generating", "rendering", "completed", "failed", "cancelled"]
    pipeline_id: Union[str, None]
    estimated_duration: int
    estimated_credits: int
    message: str
    warnings: List[StartProjectAnswerWarningsItem]


class ProjectStatusAnswerCurrentStep(Record):
    name: str
    agent: str
    started_at: Union[str, None]
    items_total: int
    items_completed: int


class ProjectStatusAnswerLogsItem(Record):
    timestamp: str
    level: str
    message: str


class ProjectStatusAnswerError(Record):
    code: str
    message: str
    remedy: Union[str, None]


class ProjectStatusAnswer(Record):
    project_id: str
    pipeline_id: Union[str, None]
    status: Literal["draft", "scripting", "generating", "rendering", "completed", "failed", "cancelled"]
    progress: int
    current_step: Union[ProjectStatusAnswerCurrentStep, None]
    steps_completed: List[Literal["script", "images", "videos", "voice", "montage"]]
    steps_remaining: List[Literal["script", "images", "videos", "voice", "montage"]]
    estimated_remaining_seconds: Union[int, None]
    logs: List[ProjectStatusAnswerLogsItem]
    error: Union[ProjectStatusAnswerError, None]


CancelProjectBody = Dict[str, Any]


class CancelProjectAnswer(Record):
    id: str
    status: Literal["draft", "scripting", "generating", "rendering", "completed", "failed", "cancelled"]
    pipeline_id: Union[str, None]
    message: str


class GenerateImagesBodyPromptsItem(TypedDict):
    scene_id: NotRequired[Union[int, str]]
    prompt: str
    negative_prompt: NotRequired[str]
    seed: NotRequired[int]


class GenerateImagesBodyConfig(TypedDict):
    provider: NotRequired[str]
    model: NotRequired[str]
    fallback: NotRequired[bool]
    size: NotRequired[str]
    quality: NotRequired[str]
    style: NotRequired[str]
    language: NotRequired[str]


class GenerateImagesBody(TypedDict):
    project_id: NotRequired[Union[str, None]]
    fallback: NotRequired[bool]
    dry_run: NotRequired[bool]
    max_credits: NotRequired[int]
    prompts: List[GenerateImagesBodyPromptsItem]
    config: NotRequired[GenerateImagesBodyConfig]


class GenerateImagesAnswerWarningsItem(Record):
    code: str
    message: str
    kind: str
    requested: str
    used: str


class GenerateImagesAnswerImagesItem(Record):
    id: str
    scene_id: Union[float, str, None]
    status: Literal["pending", "processing", "completed", "failed"]
    prompt: str


class GenerateImagesAnswer(Record):
    batch_id: Union[str, None]
    status: Literal["draft", "processing", "completed", "failed", "cancelled"]
    estimated_time: float
    estimated_credits: int
    warnings: List[GenerateImagesAnswerWarningsItem]
    images: List[GenerateImagesAnswerImagesItem]


class GenerateVoiceBodySegmentsItem(TypedDict):
    scene_id: NotRequired[Union[int, str]]
    text: str
    voice_id: NotRequired[str]
    language: NotRequired[str]


class GenerateVoiceBodyConfig(TypedDict):
    provider: NotRequired[str]
    model: NotRequired[str]
    fallback: NotRequired[bool]
    speed: NotRequired[float]
    stability: NotRequired[float]
    similarity_boost: NotRequired[float]
    output_format: NotRequired[str]


class GenerateVoiceBody(TypedDict):
    project_id: NotRequired[Union[str, None]]
    fallback: NotRequired[bool]
    dry_run: NotRequired[bool]
    max_credits: NotRequired[int]
    segments: List[GenerateVoiceBodySegmentsItem]
    config: NotRequired[GenerateVoiceBodyConfig]


class GenerateVoiceAnswerWarningsItem(Record):
    code: str
    message: str
    kind: str
    requested: str
    used: str


class GenerateVoiceAnswerSegmentsItem(Record):
    id: str
    scene_id: Union[float, str, None]
    status: Literal["pending", "processing", "completed", "failed"]
    estimated_duration: float


class GenerateVoiceAnswer(Record):
    batch_id: Union[str, None]
    status: Literal["draft", "processing", "completed", "failed", "cancelled"]
    estimated_time: float
    estimated_credits: int
    warnings: List[GenerateVoiceAnswerWarningsItem]
    segments: List[GenerateVoiceAnswerSegmentsItem]


class GenerateMusicBodyConfig(TypedDict):
    provider: NotRequired[str]
    model: NotRequired[str]
    fallback: NotRequired[bool]
    duration: NotRequired[float]
    style: NotRequired[str]
    tempo: NotRequired[Literal["slow", "medium", "fast"]]
    mood: NotRequired[Literal["calm", "upbeat", "corporate", "cinematic", "playful", "dark", "lofi", "epic"]]
    seed: NotRequired[int]
    output_format: NotRequired[str]


class GenerateMusicBody(TypedDict):
    project_id: NotRequired[Union[str, None]]
    fallback: NotRequired[bool]
    dry_run: NotRequired[bool]
    max_credits: NotRequired[int]
    prompt: str
    config: NotRequired[GenerateMusicBodyConfig]


class GenerateMusicAnswerWarningsItem(Record):
    code: str
    message: str
    kind: str
    requested: str
    used: str


class GenerateMusicAnswerMusicItem(Record):
    id: str
    scene_id: Union[float, str, None]
    status: Literal["pending", "processing", "completed", "failed"]
    prompt: str
    estimated_duration: float


class GenerateMusicAnswer(Record):
    batch_id: Union[str, None]
    status: Literal["draft", "processing", "completed", "failed", "cancelled"]
    estimated_time: float
    estimated_credits: int
    warnings: List[GenerateMusicAnswerWarningsItem]
    music: List[GenerateMusicAnswerMusicItem]


class GenerateVideosBodyPromptsItem(TypedDict):
    scene_id: NotRequired[Union[int, str]]
    prompt: str
    image_asset_id: NotRequired[str]
    duration: NotRequired[float]
    seed: NotRequired[int]


class GenerateVideosBodyConfig(TypedDict):
    provider: NotRequired[str]
    model: NotRequired[str]
    fallback: NotRequired[bool]
    duration: NotRequired[float]
    size: NotRequired[str]
    language: NotRequired[str]


class GenerateVideosBody(TypedDict):
    project_id: NotRequired[Union[str, None]]
    fallback: NotRequired[bool]
    dry_run: NotRequired[bool]
    max_credits: NotRequired[int]
    prompts: List[GenerateVideosBodyPromptsItem]
    config: NotRequired[GenerateVideosBodyConfig]


class GenerateVideosAnswerWarningsItem(Record):
    code: str
    message: str
    kind: str
    requested: str
    used: str


class GenerateVideosAnswerVideosItem(Record):
    id: str
    scene_id: Union[float, str, None]
    status: Literal["pending", "processing", "completed", "failed"]
    prompt: str
    estimated_duration: float


class GenerateVideosAnswer(Record):
    batch_id: Union[str, None]
    status: Literal["draft", "processing", "completed", "failed", "cancelled"]
    estimated_time: float
    estimated_credits: int
    warnings: List[GenerateVideosAnswerWarningsItem]
    videos: List[GenerateVideosAnswerVideosItem]


class GetBatchAnswerItemsItemProvenanceAttemptsItem(Record):
    provider: str
    outcome: str
    message: str


class GetBatchAnswerItemsItemProvenance(Record):
    provider: str
    model: str
    seed: Union[float, None]
    licence: str
    source: str
    cost_cents: float
    attempts: List[GetBatchAnswerItemsItemProvenanceAttemptsItem]


class GetBatchAnswerItemsItemWarningsItem(Record):
    code: str
    message: str


class GetBatchAnswerItemsItem(Record):
    id: str
    type: str
    status: Literal["pending", "processing", "completed", "failed"]
    name: str
    project_id: Union[str, None]
    batch_id: Union[str, None]
    scene_id: Union[float, str, None]
    prompt: str
    negative_prompt: str
    mime_type: str
    size: float
    width: Union[float, None]
    height: Union[float, None]
    duration: Union[float, None]
    codec: Union[str, None]
    download_url: str
    thumbnail_url: Union[str, None]
    provenance: GetBatchAnswerItemsItemProvenance
    warnings: List[GetBatchAnswerItemsItemWarningsItem]
    error: Union[str, None]
    created_at: str
    updated_at: str


class GetBatchAnswerWarningsItem(Record):
    code: str
    message: str


class GetBatchAnswer(Record):
    batch_id: str
    type: str
    status: Literal["draft", "processing", "completed", "failed", "cancelled"]
    progress: int
    items_total: int
    items_completed: int
    items_failed: int
    items: List[GetBatchAnswerItemsItem]
    warnings: List[GetBatchAnswerWarningsItem]
    credits: int
    error: Union[str, None]
    created_at: str


CancelBatchBody = Dict[str, Any]


class CancelBatchAnswerItemsItemProvenanceAttemptsItem(Record):
    provider: str
    outcome: str
    message: str


class CancelBatchAnswerItemsItemProvenance(Record):
    provider: str
    model: str
    seed: Union[float, None]
    licence: str
    source: str
    cost_cents: float
    attempts: List[CancelBatchAnswerItemsItemProvenanceAttemptsItem]


class CancelBatchAnswerItemsItemWarningsItem(Record):
    code: str
    message: str


class CancelBatchAnswerItemsItem(Record):
    id: str
    type: str
    status: Literal["pending", "processing", "completed", "failed"]
    name: str
    project_id: Union[str, None]
    batch_id: Union[str, None]
    scene_id: Union[float, str, None]
    prompt: str
    negative_prompt: str
    mime_type: str
    size: float
    width: Union[float, None]
    height: Union[float, None]
    duration: Union[float, None]
    codec: Union[str, None]
    download_url: str
    thumbnail_url: Union[str, None]
    provenance: CancelBatchAnswerItemsItemProvenance
    warnings: List[CancelBatchAnswerItemsItemWarningsItem]
    error: Union[str, None]
    created_at: str
    updated_at: str


class CancelBatchAnswerWarningsItem(Record):
    code: str
    message: str


class CancelBatchAnswer(Record):
    batch_id: str
    type: str
    status: Literal["draft", "processing", "completed", "failed", "cancelled"]
    progress: int
    items_total: int
    items_completed: int
    items_failed: int
    items: List[CancelBatchAnswerItemsItem]
    warnings: List[CancelBatchAnswerWarningsItem]
    credits: int
    error: Union[str, None]
    created_at: str


class ListAssetsQuery(TypedDict):
    project_id: NotRequired[str]
    type: NotRequired[Literal["image", "video", "voice", "music", "audio", "caption", "thumbnail", "film", "document"]]
    status: NotRequired[Literal["pending", "processing", "completed", "failed"]]
    batch_id: NotRequired[str]
    search: NotRequired[str]
    page: NotRequired[int]
    limit: NotRequired[int]


class ListAssetsAnswerItemsItemProvenanceAttemptsItem(Record):
    provider: str
    outcome: str
    message: str


class ListAssetsAnswerItemsItemProvenance(Record):
    provider: str
    model: str
    seed: Union[float, None]
    licence: str
    source: str
    cost_cents: float
    attempts: List[ListAssetsAnswerItemsItemProvenanceAttemptsItem]


class ListAssetsAnswerItemsItemWarningsItem(Record):
    code: str
    message: str


class ListAssetsAnswerItemsItem(Record):
    id: str
    type: str
    status: Literal["pending", "processing", "completed", "failed"]
    name: str
    project_id: Union[str, None]
    batch_id: Union[str, None]
    scene_id: Union[float, str, None]
    prompt: str
    negative_prompt: str
    mime_type: str
    size: float
    width: Union[float, None]
    height: Union[float, None]
    duration: Union[float, None]
    codec: Union[str, None]
    download_url: str
    thumbnail_url: Union[str, None]
    provenance: ListAssetsAnswerItemsItemProvenance
    warnings: List[ListAssetsAnswerItemsItemWarningsItem]
    error: Union[str, None]
    created_at: str
    updated_at: str


class ListAssetsAnswer(Record):
    items: List[ListAssetsAnswerItemsItem]
    total: int
    page: int
    limit: int
    pages: int


class UploadAssetAnswerProvenanceAttemptsItem(Record):
    provider: str
    outcome: str
    message: str


class UploadAssetAnswerProvenance(Record):
    provider: str
    model: str
    seed: Union[float, None]
    licence: str
    source: str
    cost_cents: float
    attempts: List[UploadAssetAnswerProvenanceAttemptsItem]


class UploadAssetAnswerWarningsItem(Record):
    code: str
    message: str


class UploadAssetAnswer(Record):
    id: str
    type: str
    status: Literal["pending", "processing", "completed", "failed"]
    name: str
    project_id: Union[str, None]
    batch_id: Union[str, None]
    scene_id: Union[float, str, None]
    prompt: str
    negative_prompt: str
    mime_type: str
    size: float
    width: Union[float, None]
    height: Union[float, None]
    duration: Union[float, None]
    codec: Union[str, None]
    download_url: str
    thumbnail_url: Union[str, None]
    provenance: UploadAssetAnswerProvenance
    warnings: List[UploadAssetAnswerWarningsItem]
    error: Union[str, None]
    created_at: str
    updated_at: str


class GetAssetAnswerProvenanceAttemptsItem(Record):
    provider: str
    outcome: str
    message: str


class GetAssetAnswerProvenance(Record):
    provider: str
    model: str
    seed: Union[float, None]
    licence: str
    source: str
    cost_cents: float
    attempts: List[GetAssetAnswerProvenanceAttemptsItem]


class GetAssetAnswerWarningsItem(Record):
    code: str
    message: str


class GetAssetAnswer(Record):
    id: str
    type: str
    status: Literal["pending", "processing", "completed", "failed"]
    name: str
    project_id: Union[str, None]
    batch_id: Union[str, None]
    scene_id: Union[float, str, None]
    prompt: str
    negative_prompt: str
    mime_type: str
    size: float
    width: Union[float, None]
    height: Union[float, None]
    duration: Union[float, None]
    codec: Union[str, None]
    download_url: str
    thumbnail_url: Union[str, None]
    provenance: GetAssetAnswerProvenance
    warnings: List[GetAssetAnswerWarningsItem]
    error: Union[str, None]
    created_at: str
    updated_at: str


class CreateTimelineBodyConfig(TypedDict):
    resolution: NotRequired[str]
    fps: NotRequired[int]
    background_color: NotRequired[str]


class CreateTimelineBodyTracksItemClipsItemTransitionIn(TypedDict):
    type: Literal["none", "cut", "fade", "fade_in", "fade_out", "dissolve", "crossfade", "slide", "slide_left", "slide_right", "slide_up", "slide_down", "push", "wipe", "wipe_right", "zoom", "iris"]
    duration: NotRequired[float]


class CreateTimelineBodyTracksItemClipsItemTransitionOut(TypedDict):
    type: Literal["none", "cut", "fade", "fade_in", "fade_out", "dissolve", "crossfade", "slide", "slide_left", "slide_right", "slide_up", "slide_down", "push", "wipe", "wipe_right", "zoom", "iris"]
    duration: NotRequired[float]


class CreateTimelineBodyTracksItemClipsItemCrop(TypedDict):
    left: NotRequired[float]
    top: NotRequired[float]
    right: NotRequired[float]
    bottom: NotRequired[float]


class CreateTimelineBodyTracksItemClipsItemPosition(TypedDict):
    x: float
    y: float
    width: float
    height: float
    rotation: NotRequired[float]


class CreateTimelineBodyTracksItemClipsItem(TypedDict):
    asset_id: str
    start_time: NotRequired[float]
    duration: NotRequired[float]
    trim_start: NotRequired[float]
    transition_in: NotRequired[Union[Literal["none", "cut", "fade", "fade_in", "fade_out", "dissolve", "crossfade", "slide", "slide_left", "slide_right", "slide_up", "slide_down", "push", "wipe", "wipe_right", "zoom", "iris"], CreateTimelineBodyTracksItemClipsItemTransitionIn]]
    transition_out: NotRequired[Union[Literal["none", "cut", "fade", "fade_in", "fade_out", "dissolve", "crossfade", "slide", "slide_left", "slide_right", "slide_up", "slide_down", "push", "wipe", "wipe_right", "zoom", "iris"], CreateTimelineBodyTracksItemClipsItemTransitionOut]]
    volume: NotRequired[float]
    fade_in: NotRequired[float]
    fade_out: NotRequired[float]
    duck_under_voice: NotRequired[bool]
    loop: NotRequired[bool]
    speed: NotRequired[float]
    keep_pitch: NotRequired[bool]
    reverse: NotRequired[bool]
    freeze_at: NotRequired[float]
    pan: NotRequired[float]
    opacity: NotRequired[float]
    fit: NotRequired[Literal["cover", "contain"]]
    crop: NotRequired[CreateTimelineBodyTracksItemClipsItemCrop]
    position: NotRequired[CreateTimelineBodyTracksItemClipsItemPosition]
    radius: NotRequired[float]


class CreateTimelineBodyTracksItem(TypedDict):
    type: Literal["video", "image", "overlay", "audio", "voice", "music", "effect"]
    name: NotRequired[str]
    clips: List[CreateTimelineBodyTracksItemClipsItem]


class CreateTimelineBody(TypedDict):
    project_id: NotRequired[Union[str, None]]
    title: NotRequired[str]
    language: NotRequired[str]
    config: NotRequired[CreateTimelineBodyConfig]
    tracks: List[CreateTimelineBodyTracksItem]


class CreateTimelineAnswerConfig(Record):
    resolution: str
    fps: int
    background_color: str


class CreateTimelineAnswerTracksItemClipsItemCrop(Record):
    left: float
    top: float
    right: float
    bottom: float


class CreateTimelineAnswerTracksItemClipsItemPosition(Record):
    x: float
    y: float
    width: float
    height: float
    rotation: float


class CreateTimelineAnswerTracksItemClipsItem(Record):
    id: str
    type: str
    asset_id: Union[str, None]
    start_time: float
    duration: float
    transition_in: Optional[str]
    transition_out: Optional[str]
    volume: Optional[float]
    trim_start: Optional[float]
    duck_under_voice: Optional[bool]
    speed: Optional[float]
    reverse: Optional[bool]
    freeze_at: Optional[float]
    pan: Optional[float]
    opacity: Optional[float]
    fade_in: Optional[float]
    fade_out: Optional[float]
    keep_pitch: Optional[bool]
    fit: Optional[str]
    crop: Optional[CreateTimelineAnswerTracksItemClipsItemCrop]
    position: Optional[CreateTimelineAnswerTracksItemClipsItemPosition]
    radius: Optional[float]


class CreateTimelineAnswerTracksItem(Record):
    type: str
    name: str
    clips: List[CreateTimelineAnswerTracksItemClipsItem]


class CreateTimelineAnswer(Record):
    id: str
    project_id: Union[str, None]
    title: str
    duration: float
    config: CreateTimelineAnswerConfig
    tracks: List[CreateTimelineAnswerTracksItem]
    status: Literal["draft", "ready", "failed"]
    revision: int
    created_at: str
    updated_at: str


class GetTimelineAnswerConfig(Record):
    resolution: str
    fps: int
    background_color: str


class GetTimelineAnswerTracksItemClipsItemCrop(Record):
    left: float
    top: float
    right: float
    bottom: float


class GetTimelineAnswerTracksItemClipsItemPosition(Record):
    x: float
    y: float
    width: float
    height: float
    rotation: float


class GetTimelineAnswerTracksItemClipsItem(Record):
    id: str
    type: str
    asset_id: Union[str, None]
    start_time: float
    duration: float
    transition_in: Optional[str]
    transition_out: Optional[str]
    volume: Optional[float]
    trim_start: Optional[float]
    duck_under_voice: Optional[bool]
    speed: Optional[float]
    reverse: Optional[bool]
    freeze_at: Optional[float]
    pan: Optional[float]
    opacity: Optional[float]
    fade_in: Optional[float]
    fade_out: Optional[float]
    keep_pitch: Optional[bool]
    fit: Optional[str]
    crop: Optional[GetTimelineAnswerTracksItemClipsItemCrop]
    position: Optional[GetTimelineAnswerTracksItemClipsItemPosition]
    radius: Optional[float]


class GetTimelineAnswerTracksItem(Record):
    type: str
    name: str
    clips: List[GetTimelineAnswerTracksItemClipsItem]


class GetTimelineAnswer(Record):
    id: str
    project_id: Union[str, None]
    title: str
    duration: float
    config: GetTimelineAnswerConfig
    tracks: List[GetTimelineAnswerTracksItem]
    status: Literal["draft", "ready", "failed"]
    revision: int
    created_at: str
    updated_at: str


class ReplaceTimelineBodyConfig(TypedDict):
    resolution: NotRequired[str]
    fps: NotRequired[int]
    background_color: NotRequired[str]


class ReplaceTimelineBodyTracksItemClipsItemTransitionIn(TypedDict):
    type: Literal["none", "cut", "fade", "fade_in", "fade_out", "dissolve", "crossfade", "slide", "slide_left", "slide_right", "slide_up", "slide_down", "push", "wipe", "wipe_right", "zoom", "iris"]
    duration: NotRequired[float]


class ReplaceTimelineBodyTracksItemClipsItemTransitionOut(TypedDict):
    type: Literal["none", "cut", "fade", "fade_in", "fade_out", "dissolve", "crossfade", "slide", "slide_left", "slide_right", "slide_up", "slide_down", "push", "wipe", "wipe_right", "zoom", "iris"]
    duration: NotRequired[float]


class ReplaceTimelineBodyTracksItemClipsItemCrop(TypedDict):
    left: NotRequired[float]
    top: NotRequired[float]
    right: NotRequired[float]
    bottom: NotRequired[float]


class ReplaceTimelineBodyTracksItemClipsItemPosition(TypedDict):
    x: float
    y: float
    width: float
    height: float
    rotation: NotRequired[float]


class ReplaceTimelineBodyTracksItemClipsItem(TypedDict):
    asset_id: str
    start_time: NotRequired[float]
    duration: NotRequired[float]
    trim_start: NotRequired[float]
    transition_in: NotRequired[Union[Literal["none", "cut", "fade", "fade_in", "fade_out", "dissolve", "crossfade", "slide", "slide_left", "slide_right", "slide_up", "slide_down", "push", "wipe", "wipe_right", "zoom", "iris"], ReplaceTimelineBodyTracksItemClipsItemTransitionIn]]
    transition_out: NotRequired[Union[Literal["none", "cut", "fade", "fade_in", "fade_out", "dissolve", "crossfade", "slide", "slide_left", "slide_right", "slide_up", "slide_down", "push", "wipe", "wipe_right", "zoom", "iris"], ReplaceTimelineBodyTracksItemClipsItemTransitionOut]]
    volume: NotRequired[float]
    fade_in: NotRequired[float]
    fade_out: NotRequired[float]
    duck_under_voice: NotRequired[bool]
    loop: NotRequired[bool]
    speed: NotRequired[float]
    keep_pitch: NotRequired[bool]
    reverse: NotRequired[bool]
    freeze_at: NotRequired[float]
    pan: NotRequired[float]
    opacity: NotRequired[float]
    fit: NotRequired[Literal["cover", "contain"]]
    crop: NotRequired[ReplaceTimelineBodyTracksItemClipsItemCrop]
    position: NotRequired[ReplaceTimelineBodyTracksItemClipsItemPosition]
    radius: NotRequired[float]


class ReplaceTimelineBodyTracksItem(TypedDict):
    type: Literal["video", "image", "overlay", "audio", "voice", "music", "effect"]
    name: NotRequired[str]
    clips: List[ReplaceTimelineBodyTracksItemClipsItem]


class ReplaceTimelineBody(TypedDict):
    project_id: NotRequired[Union[str, None]]
    title: NotRequired[str]
    language: NotRequired[str]
    config: NotRequired[ReplaceTimelineBodyConfig]
    tracks: List[ReplaceTimelineBodyTracksItem]


class ReplaceTimelineAnswerConfig(Record):
    resolution: str
    fps: int
    background_color: str


class ReplaceTimelineAnswerTracksItemClipsItemCrop(Record):
    left: float
    top: float
    right: float
    bottom: float


class ReplaceTimelineAnswerTracksItemClipsItemPosition(Record):
    x: float
    y: float
    width: float
    height: float
    rotation: float


class ReplaceTimelineAnswerTracksItemClipsItem(Record):
    id: str
    type: str
    asset_id: Union[str, None]
    start_time: float
    duration: float
    transition_in: Optional[str]
    transition_out: Optional[str]
    volume: Optional[float]
    trim_start: Optional[float]
    duck_under_voice: Optional[bool]
    speed: Optional[float]
    reverse: Optional[bool]
    freeze_at: Optional[float]
    pan: Optional[float]
    opacity: Optional[float]
    fade_in: Optional[float]
    fade_out: Optional[float]
    keep_pitch: Optional[bool]
    fit: Optional[str]
    crop: Optional[ReplaceTimelineAnswerTracksItemClipsItemCrop]
    position: Optional[ReplaceTimelineAnswerTracksItemClipsItemPosition]
    radius: Optional[float]


class ReplaceTimelineAnswerTracksItem(Record):
    type: str
    name: str
    clips: List[ReplaceTimelineAnswerTracksItemClipsItem]


class ReplaceTimelineAnswer(Record):
    id: str
    project_id: Union[str, None]
    title: str
    duration: float
    config: ReplaceTimelineAnswerConfig
    tracks: List[ReplaceTimelineAnswerTracksItem]
    status: Literal["draft", "ready", "failed"]
    revision: int
    created_at: str
    updated_at: str


class ReframeTimelineBodyFocusValue(TypedDict):
    x: float
    y: float


class ReframeTimelineBody(TypedDict):
    format: Literal["landscape", "vertical", "square", "ads"]
    title: NotRequired[str]
    focus: NotRequired[Dict[str, ReframeTimelineBodyFocusValue]]


class ReframeTimelineAnswerTimelineConfig(Record):
    resolution: str
    fps: int
    background_color: str


class ReframeTimelineAnswerTimelineTracksItemClipsItemCrop(Record):
    left: float
    top: float
    right: float
    bottom: float


class ReframeTimelineAnswerTimelineTracksItemClipsItemPosition(Record):
    x: float
    y: float
    width: float
    height: float
    rotation: float


class ReframeTimelineAnswerTimelineTracksItemClipsItem(Record):
    id: str
    type: str
    asset_id: Union[str, None]
    start_time: float
    duration: float
    transition_in: Optional[str]
    transition_out: Optional[str]
    volume: Optional[float]
    trim_start: Optional[float]
    duck_under_voice: Optional[bool]
    speed: Optional[float]
    reverse: Optional[bool]
    freeze_at: Optional[float]
    pan: Optional[float]
    opacity: Optional[float]
    fade_in: Optional[float]
    fade_out: Optional[float]
    keep_pitch: Optional[bool]
    fit: Optional[str]
    crop: Optional[ReframeTimelineAnswerTimelineTracksItemClipsItemCrop]
    position: Optional[ReframeTimelineAnswerTimelineTracksItemClipsItemPosition]
    radius: Optional[float]


class ReframeTimelineAnswerTimelineTracksItem(Record):
    type: str
    name: str
    clips: List[ReframeTimelineAnswerTimelineTracksItemClipsItem]


class ReframeTimelineAnswerTimeline(Record):
    id: str
    project_id: Union[str, None]
    title: str
    duration: float
    config: ReframeTimelineAnswerTimelineConfig
    tracks: List[ReframeTimelineAnswerTimelineTracksItem]
    status: Literal["draft", "ready", "failed"]
    revision: int
    created_at: str
    updated_at: str


class ReframeTimelineAnswerFocusValue(Record):
    x: float
    y: float


class ReframeTimelineAnswer(Record):
    timeline: ReframeTimelineAnswerTimeline
    original_id: str
    focus: Dict[str, ReframeTimelineAnswerFocusValue]


class TimelineStillQuery(TypedDict):
    time: NotRequired[float]
    type: NotRequired[Literal["png", "jpeg"]]


class StartRenderBodyConfig(TypedDict):
    format: NotRequired[Literal["mp4", "webm", "mov", "gif", "mp3", "m4a", "wav"]]
    codec: NotRequired[Literal["h264", "h265", "hevc", "vp9", "av1", "prores", "gif"]]
    quality: NotRequired[Literal["draft", "low", "medium", "standard", "high", "ultra", "master"]]
    bitrate: NotRequired[Union[str, int]]
    audio_codec: NotRequired[Literal["aac", "opus", "mp3", "pcm"]]
    audio_bitrate: NotRequired[Union[str, int]]


class StartRenderBodyOutput(TypedDict):
    include_subtitles: NotRequired[bool]
    subtitle_style: NotRequired[str]


class StartRenderBody(TypedDict):
    timeline_id: str
    config: NotRequired[StartRenderBodyConfig]
    output: NotRequired[StartRenderBodyOutput]
    dry_run: NotRequired[bool]
    max_credits: NotRequired[int]


class StartRenderAnswerPlan(Record):
    total_frames: int
    unique_frames: int
    chunks: int
    chunks_reused: int


class StartRenderAnswerWarningsItem(Record):
    code: str
    message: str


class StartRenderAnswer(Record):
    render_id: Union[str, None]
    timeline_id: str
    status: Literal["draft", "queued", "rendering", "completed", "failed", "cancelled"]
    position_in_queue: int
    estimated_duration: float
    estimated_credits: int
    plan: Optional[StartRenderAnswerPlan]
    message: str
    warnings: List[StartRenderAnswerWarningsItem]


class RenderStatusAnswerStagesPreparation(Record):
    status: Literal["pending", "in_progress", "completed", "failed"]
    duration: Optional[float]
    progress: Optional[int]


class RenderStatusAnswerStagesCompositing(Record):
    status: Literal["pending", "in_progress", "completed", "failed"]
    duration: Optional[float]
    progress: Optional[int]


class RenderStatusAnswerStagesEncoding(Record):
    status: Literal["pending", "in_progress", "completed", "failed"]
    duration: Optional[float]
    progress: Optional[int]


class RenderStatusAnswerStagesFinalization(Record):
    status: Literal["pending", "in_progress", "completed", "failed"]
    duration: Optional[float]
    progress: Optional[int]


class RenderStatusAnswerStages(Record):
    preparation: RenderStatusAnswerStagesPreparation
    compositing: RenderStatusAnswerStagesCompositing
    encoding: RenderStatusAnswerStagesEncoding
    finalization: RenderStatusAnswerStagesFinalization


class RenderStatusAnswerWarningsItem(Record):
    code: str
    message: str


class RenderStatusAnswerError(Record):
    code: str
    message: str
    remedy: Union[str, None]


class RenderStatusAnswer(Record):
    render_id: str
    timeline_id: str
    status: Literal["draft", "queued", "rendering", "completed", "failed", "cancelled"]
    position_in_queue: Optional[int]
    progress: int
    current_stage: Union[str, None]
    stages: RenderStatusAnswerStages
    started_at: Union[str, None]
    estimated_completion: Union[str, None]
    completed_at: Union[str, None]
    video_id: Union[str, None]
    video_url: Union[str, None]
    thumbnail_url: Union[str, None]
    warnings: List[RenderStatusAnswerWarningsItem]
    error: Union[RenderStatusAnswerError, None]


CancelRenderBody = Dict[str, Any]


class CancelRenderAnswerStagesPreparation(Record):
    status: Literal["pending", "in_progress", "completed", "failed"]
    duration: Optional[float]
    progress: Optional[int]


class CancelRenderAnswerStagesCompositing(Record):
    status: Literal["pending", "in_progress", "completed", "failed"]
    duration: Optional[float]
    progress: Optional[int]


class CancelRenderAnswerStagesEncoding(Record):
    status: Literal["pending", "in_progress", "completed", "failed"]
    duration: Optional[float]
    progress: Optional[int]


class CancelRenderAnswerStagesFinalization(Record):
    status: Literal["pending", "in_progress", "completed", "failed"]
    duration: Optional[float]
    progress: Optional[int]


class CancelRenderAnswerStages(Record):
    preparation: CancelRenderAnswerStagesPreparation
    compositing: CancelRenderAnswerStagesCompositing
    encoding: CancelRenderAnswerStagesEncoding
    finalization: CancelRenderAnswerStagesFinalization


class CancelRenderAnswerWarningsItem(Record):
    code: str
    message: str


class CancelRenderAnswerError(Record):
    code: str
    message: str
    remedy: Union[str, None]


class CancelRenderAnswer(Record):
    render_id: str
    timeline_id: str
    status: Literal["draft", "queued", "rendering", "completed", "failed", "cancelled"]
    position_in_queue: Optional[int]
    progress: int
    current_stage: Union[str, None]
    stages: CancelRenderAnswerStages
    started_at: Union[str, None]
    estimated_completion: Union[str, None]
    completed_at: Union[str, None]
    video_id: Union[str, None]
    video_url: Union[str, None]
    thumbnail_url: Union[str, None]
    warnings: List[CancelRenderAnswerWarningsItem]
    error: Union[CancelRenderAnswerError, None]


class ExportTimelineInterchangeQuery(TypedDict):
    format: NotRequired[Literal["otio", "edl", "fcpxml"]]


class ExportTimelineInterchangeAnswerMediaItem(Record):
    asset_id: str
    file_name: str
    url: str


class ExportTimelineInterchangeAnswerLeftOutItem(Record):
    track: Union[str, None]
    item: Union[str, None]
    reason: str


class ExportTimelineInterchangeAnswer(Record):
    format: Literal["otio", "edl", "fcpxml"]
    file_name: str
    content: str
    media: List[ExportTimelineInterchangeAnswerMediaItem]
    left_out: List[ExportTimelineInterchangeAnswerLeftOutItem]


class ImportTimelineInterchangeBody(TypedDict):
    format: NotRequired[Literal["otio"]]
    content: str
    title: NotRequired[str]


class ImportTimelineInterchangeAnswerTimelineConfig(Record):
    resolution: str
    fps: int
    background_color: str


class ImportTimelineInterchangeAnswerTimelineTracksItemClipsItemCrop(Record):
    left: float
    top: float
    right: float
    bottom: float


class ImportTimelineInterchangeAnswerTimelineTracksItemClipsItemPosition(Record):
    x: float
    y: float
    width: float
    height: float
    rotation: float


class ImportTimelineInterchangeAnswerTimelineTracksItemClipsItem(Record):
    id: str
    type: str
    asset_id: Union[str, None]
    start_time: float
    duration: float
    transition_in: Optional[str]
    transition_out: Optional[str]
    volume: Optional[float]
    trim_start: Optional[float]
    duck_under_voice: Optional[bool]
    speed: Optional[float]
    reverse: Optional[bool]
    freeze_at: Optional[float]
    pan: Optional[float]
    opacity: Optional[float]
    fade_in: Optional[float]
    fade_out: Optional[float]
    keep_pitch: Optional[bool]
    fit: Optional[str]
    crop: Optional[ImportTimelineInterchangeAnswerTimelineTracksItemClipsItemCrop]
    position: Optional[ImportTimelineInterchangeAnswerTimelineTracksItemClipsItemPosition]
    radius: Optional[float]


class ImportTimelineInterchangeAnswerTimelineTracksItem(Record):
    type: str
    name: str
    clips: List[ImportTimelineInterchangeAnswerTimelineTracksItemClipsItem]


class ImportTimelineInterchangeAnswerTimeline(Record):
    id: str
    project_id: Union[str, None]
    title: str
    duration: float
    config: ImportTimelineInterchangeAnswerTimelineConfig
    tracks: List[ImportTimelineInterchangeAnswerTimelineTracksItem]
    status: Literal["draft", "ready", "failed"]
    revision: int
    created_at: str
    updated_at: str


class ImportTimelineInterchangeAnswerLeftOutItem(Record):
    track: Union[str, None]
    item: Union[str, None]
    reason: str


class ImportTimelineInterchangeAnswer(Record):
    timeline: ImportTimelineInterchangeAnswerTimeline
    left_out: List[ImportTimelineInterchangeAnswerLeftOutItem]


class PreviewOutlineBodyStructure(TypedDict):
    number_of_sections: NotRequired[int]
    lectures_per_section: NotRequired[int]


class PreviewOutlineBodyContext(TypedDict):
    category: NotRequired[str]
    profile_niche: NotRequired[str]
    profile_audience_level: NotRequired[str]


class PreviewOutlineBody(TypedDict):
    topic: str
    difficulty_start: NotRequired[Literal["beginner", "intermediate", "advanced", "expert"]]
    difficulty_end: NotRequired[Literal["beginner", "intermediate", "advanced", "expert"]]
    structure: NotRequired[PreviewOutlineBodyStructure]
    context: NotRequired[PreviewOutlineBodyContext]
    language: NotRequired[str]
    title_style: NotRequired[Literal["standard", "engaging", "question", "action"]]
    document_ids: NotRequired[List[str]]


class PreviewOutlineAnswerSectionsItemLecturesItem(Record):
    title: str
    summary: str
    key_points: List[str]


class PreviewOutlineAnswerSectionsItem(Record):
    title: str
    lectures: List[PreviewOutlineAnswerSectionsItemLecturesItem]


class PreviewOutlineAnswer(Record):
    outline_id: str
    title: str
    language: str
    total_lectures: int
    sections: List[PreviewOutlineAnswerSectionsItem]
    warnings: List[str]


class GenerateCourseBodyStructure(TypedDict):
    number_of_sections: NotRequired[int]
    lectures_per_section: NotRequired[int]


class GenerateCourseBodyContext(TypedDict):
    category: NotRequired[str]
    profile_niche: NotRequired[str]
    profile_audience_level: NotRequired[str]


class GenerateCourseBodyQuizConfig(TypedDict):
    enabled: NotRequired[bool]
    frequency: NotRequired[Literal["per_lecture", "per_section", "end"]]


class GenerateCourseBodyOutlineSectionsItemLecturesItem(TypedDict):
    title: str
    summary: NotRequired[str]
    key_points: NotRequired[List[str]]
    script: NotRequired[str]


class GenerateCourseBodyOutlineSectionsItem(TypedDict):
    title: str
    lectures: List[GenerateCourseBodyOutlineSectionsItemLecturesItem]


class GenerateCourseBodyOutline(TypedDict):
    title: str
    sections: List[GenerateCourseBodyOutlineSectionsItem]


class GenerateCourseBody(TypedDict):
    topic: str
    difficulty_start: NotRequired[Literal["beginner", "intermediate", "advanced", "expert"]]
    difficulty_end: NotRequired[Literal["beginner", "intermediate", "advanced", "expert"]]
    structure: NotRequired[GenerateCourseBodyStructure]
    context: NotRequired[GenerateCourseBodyContext]
    language: NotRequired[str]
    title_style: NotRequired[Literal["standard", "engaging", "question", "action"]]
    document_ids: NotRequired[List[str]]
    voice_id: NotRequired[str]
    voice_profile_id: NotRequired[str]
    user_id: NotRequired[str]
    quiz_config: NotRequired[GenerateCourseBodyQuizConfig]
    format: NotRequired[Literal["landscape", "vertical", "square", "ads"]]
    theme: NotRequired[Literal["midnight", "paper", "mint", "neon", "slate", "sunrise", "editorial", "forest"]]
    lecture_duration: NotRequired[int]
    outline: NotRequired[GenerateCourseBodyOutline]
    outline_id: NotRequired[str]


class GenerateCourseAnswer(Record):
    job_id: str
    course_id: str
    status: Literal["queued", "processing", "completed", "failed"]
    estimated_credits: int
    estimated_seconds: float


class CourseJobAnswerLecturesItemError(Record):
    code: str
    message: str
    remedy: Union[str, None]


class CourseJobAnswerLecturesItem(Record):
    id: str
    position: int
    section: int
    section_title: str
    title: str
    status: Literal["pending", "processing", "ready", "failed", "cancelled"]
    progress: float
    duration: Union[float, None]
    video_id: Union[str, None]
    video_url: Union[str, None]
    subtitles_url: Union[str, None]
    error: Union[CourseJobAnswerLecturesItemError, None]


class CourseJobAnswerOutputUrlsLecturesItem(Record):
    id: str
    title: str
    video: str
    subtitles: Union[str, None]


class CourseJobAnswerOutputUrls(Record):
    videos: List[str]
    zip: Union[str, None]
    lectures: List[CourseJobAnswerOutputUrlsLecturesItem]


class CourseJobAnswerWarningsItem(Record):
    code: str
    message: str


class CourseJobAnswerErrorDetails(Record):
    code: str
    message: str
    remedy: Union[str, None]


class CourseJobAnswer(Record):
    job_id: str
    course_id: str
    title: str
    status: Literal["queued", "processing", "completed", "failed"]
    cancelled: bool
    partial: bool
    progress: float
    current_step: Union[str, None]
    lectures: List[CourseJobAnswerLecturesItem]
    failed_lectures: List[str]
    output_urls: CourseJobAnswerOutputUrls
    warnings: List[CourseJobAnswerWarningsItem]
    error: Union[str, None]
    error_details: Union[CourseJobAnswerErrorDetails, None]
    created_at: str
    completed_at: Union[str, None]


class CreateEditorProjectBodyMediaItemTransitionIn(TypedDict):
    type: Literal["none", "cut", "fade", "fade_in", "fade_out", "dissolve", "crossfade", "slide", "slide_left", "slide_right", "slide_up", "slide_down", "push", "wipe", "wipe_right", "zoom", "iris"]
    duration: NotRequired[float]


class CreateEditorProjectBodyMediaItemTransitionOut(TypedDict):
    type: Literal["none", "cut", "fade", "fade_in", "fade_out", "dissolve", "crossfade", "slide", "slide_left", "slide_right", "slide_up", "slide_down", "push", "wipe", "wipe_right", "zoom", "iris"]
    duration: NotRequired[float]


class CreateEditorProjectBodyMediaItem(TypedDict):
    asset_id: str
    duration: NotRequired[float]
    trim_start: NotRequired[float]
    volume: NotRequired[float]
    transition_in: NotRequired[Union[Union[Literal["none", "cut", "fade", "fade_in", "fade_out", "dissolve", "crossfade", "slide", "slide_left", "slide_right", "slide_up", "slide_down", "push", "wipe", "wipe_right", "zoom", "iris"], CreateEditorProjectBodyMediaItemTransitionIn], None]]
    transition_out: NotRequired[Union[Union[Literal["none", "cut", "fade", "fade_in", "fade_out", "dissolve", "crossfade", "slide", "slide_left", "slide_right", "slide_up", "slide_down", "push", "wipe", "wipe_right", "zoom", "iris"], CreateEditorProjectBodyMediaItemTransitionOut], None]]


class CreateEditorProjectBody(TypedDict):
    user_id: NotRequired[str]
    name: NotRequired[str]
    course_job_id: NotRequired[str]
    media: NotRequired[List[CreateEditorProjectBodyMediaItem]]
    resolution: NotRequired[Literal["720p", "1080p", "1440p", "2160p"]]
    fps: NotRequired[int]
    format: NotRequired[Literal["landscape", "vertical", "square", "ads"]]


class CreateEditorProjectAnswerSegmentsItemTransitionIn(Record):
    type: str
    duration: float
    direction: str


class CreateEditorProjectAnswerSegmentsItemTransitionOut(Record):
    type: str
    duration: float
    direction: str


class CreateEditorProjectAnswerSegmentsItem(Record):
    id: str
    index: int
    type: Literal["scene", "video", "image", "text", "shape", "audio"]
    name: str
    text: str
    asset_id: Union[str, None]
    start_time: float
    end_time: float
    duration: float
    trim_start: float
    trim_end: float
    volume: Union[float, None]
    transition_in: Union[CreateEditorProjectAnswerSegmentsItemTransitionIn, None]
    transition_out: Union[CreateEditorProjectAnswerSegmentsItemTransitionOut, None]


class CreateEditorProjectAnswerOverlaysItem(Record):
    id: str
    type: Literal["text", "image", "shape"]
    start_time: float
    end_time: float
    x: float
    y: float
    width: float
    height: float
    rotation: float
    opacity: float
    text: Optional[str]
    font_size: Optional[float]
    font_weight: Optional[float]
    font: Optional[str]
    font_color: Optional[Union[str, None]]
    background_color: Optional[Union[str, None]]
    align: Optional[str]
    animation: Optional[str]
    asset_id: Optional[str]
    shape: Optional[str]
    fill_color: Optional[Union[str, None]]
    stroke_color: Optional[Union[str, None]]
    stroke_width: Optional[float]


class CreateEditorProjectAnswer(Record):
    id: str
    user_id: Union[str, None]
    name: str
    course_job_id: Union[str, None]
    resolution: str
    width: int
    height: int
    fps: int
    duration: float
    revision: int
    created_at: str
    updated_at: str
    segments: List[CreateEditorProjectAnswerSegmentsItem]
    overlays: List[CreateEditorProjectAnswerOverlaysItem]


class ListEditorProjectsQuery(TypedDict):
    page: NotRequired[int]
    limit: NotRequired[int]
    user_id: NotRequired[str]
    search: NotRequired[str]


class ListEditorProjectsAnswerItemsItem(Record):
    id: str
    user_id: Union[str, None]
    name: str
    course_job_id: Union[str, None]
    resolution: str
    width: int
    height: int
    fps: int
    duration: float
    revision: int
    created_at: str
    updated_at: str


class ListEditorProjectsAnswer(Record):
    items: List[ListEditorProjectsAnswerItemsItem]
    total: int
    page: int
    limit: int
    pages: int


class GetEditorProjectAnswerSegmentsItemTransitionIn(Record):
    type: str
    duration: float
    direction: str


class GetEditorProjectAnswerSegmentsItemTransitionOut(Record):
    type: str
    duration: float
    direction: str


class GetEditorProjectAnswerSegmentsItem(Record):
    id: str
    index: int
    type: Literal["scene", "video", "image", "text", "shape", "audio"]
    name: str
    text: str
    asset_id: Union[str, None]
    start_time: float
    end_time: float
    duration: float
    trim_start: float
    trim_end: float
    volume: Union[float, None]
    transition_in: Union[GetEditorProjectAnswerSegmentsItemTransitionIn, None]
    transition_out: Union[GetEditorProjectAnswerSegmentsItemTransitionOut, None]


class GetEditorProjectAnswerOverlaysItem(Record):
    id: str
    type: Literal["text", "image", "shape"]
    start_time: float
    end_time: float
    x: float
    y: float
    width: float
    height: float
    rotation: float
    opacity: float
    text: Optional[str]
    font_size: Optional[float]
    font_weight: Optional[float]
    font: Optional[str]
    font_color: Optional[Union[str, None]]
    background_color: Optional[Union[str, None]]
    align: Optional[str]
    animation: Optional[str]
    asset_id: Optional[str]
    shape: Optional[str]
    fill_color: Optional[Union[str, None]]
    stroke_color: Optional[Union[str, None]]
    stroke_width: Optional[float]


class GetEditorProjectAnswer(Record):
    id: str
    user_id: Union[str, None]
    name: str
    course_job_id: Union[str, None]
    resolution: str
    width: int
    height: int
    fps: int
    duration: float
    revision: int
    created_at: str
    updated_at: str
    segments: List[GetEditorProjectAnswerSegmentsItem]
    overlays: List[GetEditorProjectAnswerOverlaysItem]


class PatchEditorProjectBody(TypedDict):
    name: NotRequired[str]
    user_id: NotRequired[str]
    resolution: NotRequired[Literal["720p", "1080p", "1440p", "2160p"]]
    fps: NotRequired[int]


class PatchEditorProjectAnswerSegmentsItemTransitionIn(Record):
    type: str
    duration: float
    direction: str


class PatchEditorProjectAnswerSegmentsItemTransitionOut(Record):
    type: str
    duration: float
    direction: str


class PatchEditorProjectAnswerSegmentsItem(Record):
    id: str
    index: int
    type: Literal["scene", "video", "image", "text", "shape", "audio"]
    name: str
    text: str
    asset_id: Union[str, None]
    start_time: float
    end_time: float
    duration: float
    trim_start: float
    trim_end: float
    volume: Union[float, None]
    transition_in: Union[PatchEditorProjectAnswerSegmentsItemTransitionIn, None]
    transition_out: Union[PatchEditorProjectAnswerSegmentsItemTransitionOut, None]


class PatchEditorProjectAnswerOverlaysItem(Record):
    id: str
    type: Literal["text", "image", "shape"]
    start_time: float
    end_time: float
    x: float
    y: float
    width: float
    height: float
    rotation: float
    opacity: float
    text: Optional[str]
    font_size: Optional[float]
    font_weight: Optional[float]
    font: Optional[str]
    font_color: Optional[Union[str, None]]
    background_color: Optional[Union[str, None]]
    align: Optional[str]
    animation: Optional[str]
    asset_id: Optional[str]
    shape: Optional[str]
    fill_color: Optional[Union[str, None]]
    stroke_color: Optional[Union[str, None]]
    stroke_width: Optional[float]


class PatchEditorProjectAnswer(Record):
    id: str
    user_id: Union[str, None]
    name: str
    course_job_id: Union[str, None]
    resolution: str
    width: int
    height: int
    fps: int
    duration: float
    revision: int
    created_at: str
    updated_at: str
    segments: List[PatchEditorProjectAnswerSegmentsItem]
    overlays: List[PatchEditorProjectAnswerOverlaysItem]


class ListSegmentsAnswerSegmentsItemTransitionIn(Record):
    type: str
    duration: float
    direction: str


class ListSegmentsAnswerSegmentsItemTransitionOut(Record):
    type: str
    duration: float
    direction: str


class ListSegmentsAnswerSegmentsItem(Record):
    id: str
    index: int
    type: Literal["scene", "video", "image", "text", "shape", "audio"]
    name: str
    text: str
    asset_id: Union[str, None]
    start_time: float
    end_time: float
    duration: float
    trim_start: float
    trim_end: float
    volume: Union[float, None]
    transition_in: Union[ListSegmentsAnswerSegmentsItemTransitionIn, None]
    transition_out: Union[ListSegmentsAnswerSegmentsItemTransitionOut, None]


class ListSegmentsAnswer(Record):
    segments: List[ListSegmentsAnswerSegmentsItem]


class AddSegmentBodyTransitionIn(TypedDict):
    type: Literal["none", "cut", "fade", "fade_in", "fade_out", "dissolve", "crossfade", "slide", "slide_left", "slide_right", "slide_up", "slide_down", "push", "wipe", "wipe_right", "zoom", "iris"]
    duration: NotRequired[float]


class AddSegmentBodyTransitionOut(TypedDict):
    type: Literal["none", "cut", "fade", "fade_in", "fade_out", "dissolve", "crossfade", "slide", "slide_left", "slide_right", "slide_up", "slide_down", "push", "wipe", "wipe_right", "zoom", "iris"]
    duration: NotRequired[float]


class AddSegmentBody(TypedDict):
    asset_id: str
    position: NotRequired[int]
    duration: NotRequired[float]
    trim_start: NotRequired[float]
    volume: NotRequired[float]
    transition_in: NotRequired[Union[Union[Literal["none", "cut", "fade", "fade_in", "fade_out", "dissolve", "crossfade", "slide", "slide_left", "slide_right", "slide_up", "slide_down", "push", "wipe", "wipe_right", "zoom", "iris"], AddSegmentBodyTransitionIn], None]]
    transition_out: NotRequired[Union[Union[Literal["none", "cut", "fade", "fade_in", "fade_out", "dissolve", "crossfade", "slide", "slide_left", "slide_right", "slide_up", "slide_down", "push", "wipe", "wipe_right", "zoom", "iris"], AddSegmentBodyTransitionOut], None]]


class AddSegmentAnswerTransitionIn(Record):
    type: str
    duration: float
    direction: str


class AddSegmentAnswerTransitionOut(Record):
    type: str
    duration: float
    direction: str


class AddSegmentAnswer(Record):
    id: str
    index: int
    type: Literal["scene", "video", "image", "text", "shape", "audio"]
    name: str
    text: str
    asset_id: Union[str, None]
    start_time: float
    end_time: float
    duration: float
    trim_start: float
    trim_end: float
    volume: Union[float, None]
    transition_in: Union[AddSegmentAnswerTransitionIn, None]
    transition_out: Union[AddSegmentAnswerTransitionOut, None]


class PatchSegmentBodyTransitionIn(TypedDict):
    type: Literal["none", "cut", "fade", "fade_in", "fade_out", "dissolve", "crossfade", "slide", "slide_left", "slide_right", "slide_up", "slide_down", "push", "wipe", "wipe_right", "zoom", "iris"]
    duration: NotRequired[float]


class PatchSegmentBodyTransitionOut(TypedDict):
    type: Literal["none", "cut", "fade", "fade_in", "fade_out", "dissolve", "crossfade", "slide", "slide_left", "slide_right", "slide_up", "slide_down", "push", "wipe", "wipe_right", "zoom", "iris"]
    duration: NotRequired[float]


class PatchSegmentBody(TypedDict):
    trim_start: NotRequired[float]
    trim_end: NotRequired[float]
    volume: NotRequired[float]
    transition_in: NotRequired[Union[Union[Literal["none", "cut", "fade", "fade_in", "fade_out", "dissolve", "crossfade", "slide", "slide_left", "slide_right", "slide_up", "slide_down", "push", "wipe", "wipe_right", "zoom", "iris"], PatchSegmentBodyTransitionIn], None]]
    transition_out: NotRequired[Union[Union[Literal["none", "cut", "fade", "fade_in", "fade_out", "dissolve", "crossfade", "slide", "slide_left", "slide_right", "slide_up", "slide_down", "push", "wipe", "wipe_right", "zoom", "iris"], PatchSegmentBodyTransitionOut], None]]
    name: NotRequired[str]


class PatchSegmentAnswerTransitionIn(Record):
    type: str
    duration: float
    direction: str


class PatchSegmentAnswerTransitionOut(Record):
    type: str
    duration: float
    direction: str


class PatchSegmentAnswer(Record):
    id: str
    index: int
    type: Literal["scene", "video", "image", "text", "shape", "audio"]
    name: str
    text: str
    asset_id: Union[str, None]
    start_time: float
    end_time: float
    duration: float
    trim_start: float
    trim_end: float
    volume: Union[float, None]
    transition_in: Union[PatchSegmentAnswerTransitionIn, None]
    transition_out: Union[PatchSegmentAnswerTransitionOut, None]


class SplitSegmentBody(TypedDict):
    at: float


class SplitSegmentAnswerSegmentsItemTransitionIn(Record):
    type: str
    duration: float
    direction: str


class SplitSegmentAnswerSegmentsItemTransitionOut(Record):
    type: str
    duration: float
    direction: str


class SplitSegmentAnswerSegmentsItem(Record):
    id: str
    index: int
    type: Literal["scene", "video", "image", "text", "shape", "audio"]
    name: str
    text: str
    asset_id: Union[str, None]
    start_time: float
    end_time: float
    duration: float
    trim_start: float
    trim_end: float
    volume: Union[float, None]
    transition_in: Union[SplitSegmentAnswerSegmentsItemTransitionIn, None]
    transition_out: Union[SplitSegmentAnswerSegmentsItemTransitionOut, None]


class SplitSegmentAnswer(Record):
    segments: List[SplitSegmentAnswerSegmentsItem]


class ReorderSegmentsBody(TypedDict):
    segment_ids: List[str]


class ReorderSegmentsAnswerSegmentsItemTransitionIn(Record):
    type: str
    duration: float
    direction: str


class ReorderSegmentsAnswerSegmentsItemTransitionOut(Record):
    type: str
    duration: float
    direction: str


class ReorderSegmentsAnswerSegmentsItem(Record):
    id: str
    index: int
    type: Literal["scene", "video", "image", "text", "shape", "audio"]
    name: str
    text: str
    asset_id: Union[str, None]
    start_time: float
    end_time: float
    duration: float
    trim_start: float
    trim_end: float
    volume: Union[float, None]
    transition_in: Union[ReorderSegmentsAnswerSegmentsItemTransitionIn, None]
    transition_out: Union[ReorderSegmentsAnswerSegmentsItemTransitionOut, None]


class ReorderSegmentsAnswer(Record):
    segments: List[ReorderSegmentsAnswerSegmentsItem]


class SetTransitionsBodyTransition(TypedDict):
    type: Literal["none", "cut", "fade", "fade_in", "fade_out", "dissolve", "crossfade", "slide", "slide_left", "slide_right", "slide_up", "slide_down", "push", "wipe", "wipe_right", "zoom", "iris"]
    duration: NotRequired[float]


class SetTransitionsBody(TypedDict):
    transition: Union[Union[Literal["none", "cut", "fade", "fade_in", "fade_out", "dissolve", "crossfade", "slide", "slide_left", "slide_right", "slide_up", "slide_down", "push", "wipe", "wipe_right", "zoom", "iris"], SetTransitionsBodyTransition], None]
    segment_ids: NotRequired[List[str]]


class SetTransitionsAnswerSegmentsItemTransitionIn(Record):
    type: str
    duration: float
    direction: str


class SetTransitionsAnswerSegmentsItemTransitionOut(Record):
    type: str
    duration: float
    direction: str


class SetTransitionsAnswerSegmentsItem(Record):
    id: str
    index: int
    type: Literal["scene", "video", "image", "text", "shape", "audio"]
    name: str
    text: str
    asset_id: Union[str, None]
    start_time: float
    end_time: float
    duration: float
    trim_start: float
    trim_end: float
    volume: Union[float, None]
    transition_in: Union[SetTransitionsAnswerSegmentsItemTransitionIn, None]
    transition_out: Union[SetTransitionsAnswerSegmentsItemTransitionOut, None]


class SetTransitionsAnswer(Record):
    segments: List[SetTransitionsAnswerSegmentsItem]


class ListOverlaysAnswerOverlaysItem(Record):
    id: str
    type: Literal["text", "image", "shape"]
    start_time: float
    end_time: float
    x: float
    y: float
    width: float
    height: float
    rotation: float
    opacity: float
    text: Optional[str]
    font_size: Optional[float]
    font_weight: Optional[float]
    font: Optional[str]
    font_color: Optional[Union[str, None]]
    background_color: Optional[Union[str, None]]
    align: Optional[str]
    animation: Optional[str]
    asset_id: Optional[str]
    shape: Optional[str]
    fill_color: Optional[Union[str, None]]
    stroke_color: Optional[Union[str, None]]
    stroke_width: Optional[float]


class ListOverlaysAnswer(Record):
    overlays: List[ListOverlaysAnswerOverlaysItem]


class AddTextOverlayBody(TypedDict):
    text: str
    font_size: NotRequired[float]
    font_weight: NotRequired[int]
    font: NotRequired[Literal["display", "body", "mono"]]
    font_color: NotRequired[Union[str, None]]
    background_color: NotRequired[Union[str, None]]
    align: NotRequired[Literal["start", "center", "end"]]
    animation: NotRequired[Literal["none", "fade", "rise", "words", "typewriter"]]
    start_time: NotRequired[float]
    end_time: NotRequired[float]
    x: NotRequired[float]
    y: NotRequired[float]
    width: NotRequired[float]
    height: NotRequired[float]
    rotation: NotRequired[float]
    opacity: NotRequired[float]


class AddTextOverlayAnswer(Record):
    id: str
    type: Literal["text", "image", "shape"]
    start_time: float
    end_time: float
    x: float
    y: float
    width: float
    height: float
    rotation: float
    opacity: float
    text: Optional[str]
    font_size: Optional[float]
    font_weight: Optional[float]
    font: Optional[str]
    font_color: Optional[Union[str, None]]
    background_color: Optional[Union[str, None]]
    align: Optional[str]
    animation: Optional[str]
    asset_id: Optional[str]
    shape: Optional[str]
    fill_color: Optional[Union[str, None]]
    stroke_color: Optional[Union[str, None]]
    stroke_width: Optional[float]


class AddImageOverlayBody(TypedDict):
    asset_id: str
    start_time: NotRequired[float]
    end_time: NotRequired[float]
    x: NotRequired[float]
    y: NotRequired[float]
    width: NotRequired[float]
    height: NotRequired[float]
    rotation: NotRequired[float]
    opacity: NotRequired[float]


class AddImageOverlayAnswer(Record):
    id: str
    type: Literal["text", "image", "shape"]
    start_time: float
    end_time: float
    x: float
    y: float
    width: float
    height: float
    rotation: float
    opacity: float
    text: Optional[str]
    font_size: Optional[float]
    font_weight: Optional[float]
    font: Optional[str]
    font_color: Optional[Union[str, None]]
    background_color: Optional[Union[str, None]]
    align: Optional[str]
    animation: Optional[str]
    asset_id: Optional[str]
    shape: Optional[str]
    fill_color: Optional[Union[str, None]]
    stroke_color: Optional[Union[str, None]]
    stroke_width: Optional[float]


class AddShapeOverlayBody(TypedDict):
    shape: NotRequired[Literal["rectangle", "ellipse", "line", "arrow"]]
    fill_color: NotRequired[Union[str, None]]
    stroke_color: NotRequired[Union[str, None]]
    stroke_width: NotRequired[float]
    start_time: NotRequired[float]
    end_time: NotRequired[float]
    x: NotRequired[float]
    y: NotRequired[float]
    width: NotRequired[float]
    height: NotRequired[float]
    rotation: NotRequired[float]
    opacity: NotRequired[float]


class AddShapeOverlayAnswer(Record):
    id: str
    type: Literal["text", "image", "shape"]
    start_time: float
    end_time: float
    x: float
    y: float
    width: float
    height: float
    rotation: float
    opacity: float
    text: Optional[str]
    font_size: Optional[float]
    font_weight: Optional[float]
    font: Optional[str]
    font_color: Optional[Union[str, None]]
    background_color: Optional[Union[str, None]]
    align: Optional[str]
    animation: Optional[str]
    asset_id: Optional[str]
    shape: Optional[str]
    fill_color: Optional[Union[str, None]]
    stroke_color: Optional[Union[str, None]]
    stroke_width: Optional[float]


class PatchOverlayBody(TypedDict):
    text: NotRequired[str]
    font_size: NotRequired[float]
    font_weight: NotRequired[int]
    font: NotRequired[Literal["display", "body", "mono"]]
    font_color: NotRequired[Union[str, None]]
    background_color: NotRequired[Union[str, None]]
    align: NotRequired[Literal["start", "center", "end"]]
    animation: NotRequired[Literal["none", "fade", "rise", "words", "typewriter"]]
    shape: NotRequired[Literal["rectangle", "ellipse", "line", "arrow"]]
    fill_color: NotRequired[Union[str, None]]
    stroke_color: NotRequired[Union[str, None]]
    stroke_width: NotRequired[float]
    asset_id: NotRequired[str]
    start_time: NotRequired[float]
    end_time: NotRequired[float]
    x: NotRequired[float]
    y: NotRequired[float]
    width: NotRequired[float]
    height: NotRequired[float]
    rotation: NotRequired[float]
    opacity: NotRequired[float]


class PatchOverlayAnswer(Record):
    id: str
    type: Literal["text", "image", "shape"]
    start_time: float
    end_time: float
    x: float
    y: float
    width: float
    height: float
    rotation: float
    opacity: float
    text: Optional[str]
    font_size: Optional[float]
    font_weight: Optional[float]
    font: Optional[str]
    font_color: Optional[Union[str, None]]
    background_color: Optional[Union[str, None]]
    align: Optional[str]
    animation: Optional[str]
    asset_id: Optional[str]
    shape: Optional[str]
    fill_color: Optional[Union[str, None]]
    stroke_color: Optional[Union[str, None]]
    stroke_width: Optional[float]


class ListTransitionsAnswerTransitionsItem(Record):
    name: Literal["none", "cut", "fade", "fade_in", "fade_out", "dissolve", "crossfade", "slide", "slide_left", "slide_right", "slide_up", "slide_down", "push", "wipe", "wipe_right", "zoom", "iris"]
    kind: str
    direction: Union[str, None]


class ListTransitionsAnswer(Record):
    transitions: List[ListTransitionsAnswerTransitionsItem]


class RenderEditorProjectBody(TypedDict):
    quality: NotRequired[Literal["draft", "low", "medium", "standard", "high", "ultra", "master"]]
    format: NotRequired[Literal["mp4", "webm", "mov", "gif", "mp3", "m4a", "wav"]]
    include_subtitles: NotRequired[bool]
    dry_run: NotRequired[bool]
    max_credits: NotRequired[int]


class RenderEditorProjectAnswer(Record):
    job_id: Union[str, None]
    project_id: str
    status: Literal["pending", "dry_run"]
    estimated_duration: float
    estimated_credits: int


class ListRenderJobsQuery(TypedDict):
    limit: NotRequired[int]


class ListRenderJobsAnswerItemsItemError(Record):
    code: str
    message: str
    remedy: Union[str, None]


class ListRenderJobsAnswerItemsItem(Record):
    job_id: str
    project_id: Union[str, None]
    status: Literal["pending", "processing", "completed", "failed", "cancelled"]
    progress: int
    current_step: Union[str, None]
    output_url: Union[str, None]
    thumbnail_url: Union[str, None]
    error: Union[ListRenderJobsAnswerItemsItemError, None]
    created_at: str
    completed_at: Union[str, None]


class ListRenderJobsAnswer(Record):
    items: List[ListRenderJobsAnswerItemsItem]


class GetRenderJobAnswerError(Record):
    code: str
    message: str
    remedy: Union[str, None]


class GetRenderJobAnswer(Record):
    job_id: str
    project_id: Union[str, None]
    status: Literal["pending", "processing", "completed", "failed", "cancelled"]
    progress: int
    current_step: Union[str, None]
    output_url: Union[str, None]
    thumbnail_url: Union[str, None]
    error: Union[GetRenderJobAnswerError, None]
    created_at: str
    completed_at: Union[str, None]


CancelRenderJobBody = Dict[str, Any]


class CancelRenderJobAnswerError(Record):
    code: str
    message: str
    remedy: Union[str, None]


class CancelRenderJobAnswer(Record):
    job_id: str
    project_id: Union[str, None]
    status: Literal["pending", "processing", "completed", "failed", "cancelled"]
    progress: int
    current_step: Union[str, None]
    output_url: Union[str, None]
    thumbnail_url: Union[str, None]
    error: Union[CancelRenderJobAnswerError, None]
    created_at: str
    completed_at: Union[str, None]


class PlatformVoicesQuery(TypedDict):
    provider: NotRequired[str]
    language: NotRequired[str]
    gender: NotRequired[str]


class PlatformVoicesAnswerVoicesItem(Record):
    id: str
    name: str
    provider: str
    language: str
    gender: str
    style: str
    preview_url: str
    accent: str
    tags: List[str]


class PlatformVoicesAnswerWarningsItem(Record):
    code: str
    message: str


class PlatformVoicesAnswer(Record):
    voices: List[PlatformVoicesAnswerVoicesItem]
    warnings: List[PlatformVoicesAnswerWarningsItem]


class PreviewVoiceBody(TypedDict):
    text: NotRequired[str]
    provider: NotRequired[str]
    language: NotRequired[str]


class CreateVoiceProfileBody(TypedDict):
    name: str
    description: NotRequired[str]
    gender: NotRequired[Literal["male", "female", "neutral"]]
    accent: NotRequired[str]
    language: NotRequired[str]
    user_id: NotRequired[str]


class CreateVoiceProfileAnswerSamplesItemWarningsItem(Record):
    code: str
    message: str


class CreateVoiceProfileAnswerSamplesItem(Record):
    id: str
    filename: str
    duration: float
    speech_duration: float
    sample_rate: int
    noise_ratio_db: float
    size: int
    warnings: List[CreateVoiceProfileAnswerSamplesItemWarningsItem]
    created_at: str


class CreateVoiceProfileAnswer(Record):
    id: str
    user_id: Union[str, None]
    name: str
    description: str
    gender: str
    accent: str
    language: str
    status: Literal["draft", "collecting", "queued", "training", "verification_required", "ready", "failed"]
    provider: Union[str, None]
    samples: List[CreateVoiceProfileAnswerSamplesItem]
    speech_duration: float
    required_duration: float
    consented_at: Union[str, None]
    error: Union[str, None]
    created_at: str
    updated_at: str


class ListVoiceProfilesQuery(TypedDict):
    user_id: NotRequired[str]
    status: NotRequired[Literal["draft", "collecting", "queued", "training", "verification_required", "ready", "failed"]]
    page: NotRequired[int]
    limit: NotRequired[int]


class ListVoiceProfilesAnswerItemsItemSamplesItemWarningsItem(Record):
    code: str
    message: str


class ListVoiceProfilesAnswerItemsItemSamplesItem(Record):
    id: str
    filename: str
    duration: float
    speech_duration: float
    sample_rate: int
    noise_ratio_db: float
    size: int
    warnings: List[ListVoiceProfilesAnswerItemsItemSamplesItemWarningsItem]
    created_at: str


class ListVoiceProfilesAnswerItemsItem(Record):
    id: str
    user_id: Union[str, None]
    name: str
    description: str
    gender: str
    accent: str
    language: str
    status: Literal["draft", "collecting", "queued", "training", "verification_required", "ready", "failed"]
    provider: Union[str, None]
    samples: List[ListVoiceProfilesAnswerItemsItemSamplesItem]
    speech_duration: float
    required_duration: float
    consented_at: Union[str, None]
    error: Union[str, None]
    created_at: str
    updated_at: str


class ListVoiceProfilesAnswer(Record):
    items: List[ListVoiceProfilesAnswerItemsItem]
    total: int
    page: int
    limit: int
    pages: int


class GetVoiceProfileAnswerSamplesItemWarningsItem(Record):
    code: str
    message: str


class GetVoiceProfileAnswerSamplesItem(Record):
    id: str
    filename: str
    duration: float
    speech_duration: float
    sample_rate: int
    noise_ratio_db: float
    size: int
    warnings: List[GetVoiceProfileAnswerSamplesItemWarningsItem]
    created_at: str


class GetVoiceProfileAnswer(Record):
    id: str
    user_id: Union[str, None]
    name: str
    description: str
    gender: str
    accent: str
    language: str
    status: Literal["draft", "collecting", "queued", "training", "verification_required", "ready", "failed"]
    provider: Union[str, None]
    samples: List[GetVoiceProfileAnswerSamplesItem]
    speech_duration: float
    required_duration: float
    consented_at: Union[str, None]
    error: Union[str, None]
    created_at: str
    updated_at: str


class UpdateVoiceProfileBody(TypedDict):
    name: NotRequired[str]
    description: NotRequired[str]
    gender: NotRequired[Literal["male", "female", "neutral"]]
    accent: NotRequired[str]
    language: NotRequired[str]


class UpdateVoiceProfileAnswerSamplesItemWarningsItem(Record):
    code: str
    message: str


class UpdateVoiceProfileAnswerSamplesItem(Record):
    id: str
    filename: str
    duration: float
    speech_duration: float
    sample_rate: int
    noise_ratio_db: float
    size: int
    warnings: List[UpdateVoiceProfileAnswerSamplesItemWarningsItem]
    created_at: str


class UpdateVoiceProfileAnswer(Record):
    id: str
    user_id: Union[str, None]
    name: str
    description: str
    gender: str
    accent: str
    language: str
    status: Literal["draft", "collecting", "queued", "training", "verification_required", "ready", "failed"]
    provider: Union[str, None]
    samples: List[UpdateVoiceProfileAnswerSamplesItem]
    speech_duration: float
    required_duration: float
    consented_at: Union[str, None]
    error: Union[str, None]
    created_at: str
    updated_at: str


class AddVoiceSampleAnswerWarningsItem(Record):
    code: str
    message: str


class AddVoiceSampleAnswer(Record):
    id: str
    filename: str
    duration: float
    speech_duration: float
    sample_rate: int
    noise_ratio_db: float
    size: int
    warnings: List[AddVoiceSampleAnswerWarningsItem]
    created_at: str


class TrainVoiceProfileBody(TypedDict):
    consent: Literal[True]


class TrainVoiceProfileAnswer(Record):
    profile_id: str
    status: Literal["draft", "collecting", "queued", "training", "verification_required", "ready", "failed"]
    progress: float
    error: Union[str, None]
    cancelled: bool
    job_id: str


class VoiceTrainingStatusAnswer(Record):
    profile_id: str
    status: Literal["draft", "collecting", "queued", "training", "verification_required", "ready", "failed"]
    progress: float
    error: Union[str, None]
    cancelled: bool


class SpeakWithVoiceProfileBody(TypedDict):
    text: str
    stability: NotRequired[float]
    similarity_boost: NotRequired[float]
    speed: NotRequired[float]
    language: NotRequired[str]
    format: NotRequired[Literal["mp3", "m4a", "wav", "ogg"]]


class SpeakWithVoiceProfileAnswer(Record):
    audio_id: str
    audio_url: str
    duration: float
    format: str
    voice_profile_id: str
    provider: str
    synthetic: Literal[True]
    expires_in: int


class CreateWebhookBody(TypedDict):
    url: str
    events: List[Literal["project.created", "project.started", "project.completed", "project.failed", "render.started", "render.completed", "render.failed", "publish.completed", "publish.failed", "course.completed", "course.failed"]]
    secret: NotRequired[str]
    description: NotRequired[str]


class CreateWebhookAnswer(Record):
    id: str
    url: str
    events: List[str]
    description: str
    status: str
    disabled_reason: Union[str, None]
    secret_hint: str
    previous_secret_until: Union[str, None]
    created_at: str
    updated_at: str
    secret: str


class ListWebhooksAnswerWebhooksItem(Record):
    id: str
    url: str
    events: List[str]
    description: str
    status: str
    disabled_reason: Union[str, None]
    secret_hint: str
    previous_secret_until: Union[str, None]
    created_at: str
    updated_at: str


class ListWebhooksAnswer(Record):
    webhooks: List[ListWebhooksAnswerWebhooksItem]


class WebhookSecretAnswer(Record):
    secret: str


class GetWebhookAnswer(Record):
    id: str
    url: str
    events: List[str]
    description: str
    status: str
    disabled_reason: Union[str, None]
    secret_hint: str
    previous_secret_until: Union[str, None]
    created_at: str
    updated_at: str


class PatchWebhookBody(TypedDict):
    url: NotRequired[str]
    events: NotRequired[List[Literal["project.created", "project.started", "project.completed", "project.failed", "render.started", "render.completed", "render.failed", "publish.completed", "publish.failed", "course.completed", "course.failed"]]]
    description: NotRequired[str]
    status: NotRequired[Literal["enabled", "disabled"]]


class PatchWebhookAnswer(Record):
    id: str
    url: str
    events: List[str]
    description: str
    status: str
    disabled_reason: Union[str, None]
    secret_hint: str
    previous_secret_until: Union[str, None]
    created_at: str
    updated_at: str


class PutWebhookBody(TypedDict):
    url: str
    events: List[Literal["project.created", "project.started", "project.completed", "project.failed", "render.started", "render.completed", "render.failed", "publish.completed", "publish.failed", "course.completed", "course.failed"]]
    description: NotRequired[str]
    status: NotRequired[Literal["enabled", "disabled"]]


class PutWebhookAnswer(Record):
    id: str
    url: str
    events: List[str]
    description: str
    status: str
    disabled_reason: Union[str, None]
    secret_hint: str
    previous_secret_until: Union[str, None]
    created_at: str
    updated_at: str


class RotateWebhookSecretBody(TypedDict):
    secret: NotRequired[str]
    overlap_hours: NotRequired[float]


class RotateWebhookSecretAnswer(Record):
    id: str
    url: str
    events: List[str]
    description: str
    status: str
    disabled_reason: Union[str, None]
    secret_hint: str
    previous_secret_until: Union[str, None]
    created_at: str
    updated_at: str
    secret: str


class TestWebhookBody(TypedDict):
    event: NotRequired[Literal["project.created", "project.started", "project.completed", "project.failed", "render.started", "render.completed", "render.failed", "publish.completed", "publish.failed", "course.completed", "course.failed"]]


class TestWebhookAnswerAttemptsItem(Record):
    at: str
    request_headers: Dict[str, str]
    response_status: Union[int, None]
    response_body: Union[str, None]
    error: Union[str, None]
    duration_ms: int


class TestWebhookAnswer(Record):
    id: str
    webhook_id: Union[str, None]
    event: str
    url: str
    status: str
    body: Dict[str, Any]
    attempts: List[TestWebhookAnswerAttemptsItem]
    next_attempt_at: Union[str, None]
    delivered_at: Union[str, None]
    created_at: str


class ListWebhookDeliveriesQuery(TypedDict):
    limit: NotRequired[int]
    status: NotRequired[Literal["pending", "delivered", "failed", "cancelled"]]
    event: NotRequired[Literal["project.created", "project.started", "project.completed", "project.failed", "render.started", "render.completed", "render.failed", "publish.completed", "publish.failed", "course.completed", "course.failed"]]


class ListWebhookDeliveriesAnswerDeliveriesItemAttemptsItem(Record):
    at: str
    request_headers: Dict[str, str]
    response_status: Union[int, None]
    response_body: Union[str, None]
    error: Union[str, None]
    duration_ms: int


class ListWebhookDeliveriesAnswerDeliveriesItem(Record):
    id: str
    webhook_id: Union[str, None]
    event: str
    url: str
    status: str
    body: Dict[str, Any]
    attempts: List[ListWebhookDeliveriesAnswerDeliveriesItemAttemptsItem]
    next_attempt_at: Union[str, None]
    delivered_at: Union[str, None]
    created_at: str


class ListWebhookDeliveriesAnswer(Record):
    deliveries: List[ListWebhookDeliveriesAnswerDeliveriesItem]


ReplayWebhookDeliveryBody = Dict[str, Any]


class ReplayWebhookDeliveryAnswerAttemptsItem(Record):
    at: str
    request_headers: Dict[str, str]
    response_status: Union[int, None]
    response_body: Union[str, None]
    error: Union[str, None]
    duration_ms: int


class ReplayWebhookDeliveryAnswer(Record):
    id: str
    webhook_id: Union[str, None]
    event: str
    url: str
    status: str
    body: Dict[str, Any]
    attempts: List[ReplayWebhookDeliveryAnswerAttemptsItem]
    next_attempt_at: Union[str, None]
    delivered_at: Union[str, None]
    created_at: str


class PublishBodyPlatformsItem(TypedDict):
    platform: str
    connection_id: NotRequired[str]
    config: NotRequired[Dict[str, Any]]


class PublishBody(TypedDict):
    video_id: str
    platforms: List[PublishBodyPlatformsItem]


class PublishAnswerPublicationsItem(Record):
    id: str
    platform: str
    status: Literal["scheduled", "queued", "uploading", "published", "failed", "cancelled"]
    progress: int


class PublishAnswer(Record):
    publish_batch_id: str
    status: Literal["processing"]
    publications: List[PublishAnswerPublicationsItem]


class SchedulePublicationBodyPlatformsItem(TypedDict):
    platform: str
    connection_id: NotRequired[str]
    config: NotRequired[Dict[str, Any]]


class SchedulePublicationBodySchedule(TypedDict):
    publish_at: str
    timezone: NotRequired[str]
    when_late: NotRequired[Literal["publish", "skip"]]


class SchedulePublicationBody(TypedDict):
    video_id: str
    platforms: List[SchedulePublicationBodyPlatformsItem]
    schedule: SchedulePublicationBodySchedule


class SchedulePublicationAnswerPublicationsItem(Record):
    id: str
    platform: str
    status: Literal["scheduled", "queued", "uploading", "published", "failed", "cancelled"]
    progress: int


class SchedulePublicationAnswer(Record):
    publish_batch_id: str
    status: Literal["scheduled"]
    publish_at: str
    timezone: str
    publications: List[SchedulePublicationAnswerPublicationsItem]


class ListPublicationsQuery(TypedDict):
    page: NotRequired[int]
    limit: NotRequired[int]
    publish_batch_id: NotRequired[str]
    video_id: NotRequired[str]


class ListPublicationsAnswerItemsItemAnalytics(Record):
    views: float
    likes: float
    comments: float
    last_updated: str


class ListPublicationsAnswerItemsItemError(Record):
    code: str
    message: str


class ListPublicationsAnswerItemsItem(Record):
    publish_id: str
    platform: str
    status: Literal["scheduled", "queued", "uploading", "published", "failed", "cancelled"]
    progress: int
    published_at: Union[str, None]
    platform_url: Union[str, None]
    platform_id: Union[str, None]
    analytics: Union[ListPublicationsAnswerItemsItemAnalytics, None]
    error: Union[ListPublicationsAnswerItemsItemError, None]
    publish_at: Union[str, None]
    timezone: Union[str, None]
    publish_batch_id: str
    video_id: str


class ListPublicationsAnswer(Record):
    items: List[ListPublicationsAnswerItemsItem]
    total: int
    page: int
    limit: int
    pages: int


class PublishStatusAnswerAnalytics(Record):
    views: float
    likes: float
    comments: float
    last_updated: str


class PublishStatusAnswerError(Record):
    code: str
    message: str


class PublishStatusAnswer(Record):
    publish_id: str
    platform: str
    status: Literal["scheduled", "queued", "uploading", "published", "failed", "cancelled"]
    progress: int
    published_at: Union[str, None]
    platform_url: Union[str, None]
    platform_id: Union[str, None]
    analytics: Union[PublishStatusAnswerAnalytics, None]
    error: Union[PublishStatusAnswerError, None]
    publish_at: Union[str, None]
    timezone: Union[str, None]


class ReschedulePublicationBodySchedule(TypedDict):
    publish_at: str
    timezone: NotRequired[str]
    when_late: NotRequired[Literal["publish", "skip"]]


class ReschedulePublicationBody(TypedDict):
    schedule: ReschedulePublicationBodySchedule


class ReschedulePublicationAnswerAnalytics(Record):
    views: float
    likes: float
    comments: float
    last_updated: str


class ReschedulePublicationAnswerError(Record):
    code: str
    message: str


class ReschedulePublicationAnswer(Record):
    publish_id: str
    platform: str
    status: Literal["scheduled", "queued", "uploading", "published", "failed", "cancelled"]
    progress: int
    published_at: Union[str, None]
    platform_url: Union[str, None]
    platform_id: Union[str, None]
    analytics: Union[ReschedulePublicationAnswerAnalytics, None]
    error: Union[ReschedulePublicationAnswerError, None]
    publish_at: Union[str, None]
    timezone: Union[str, None]


class CancelPublicationAnswerAnalytics(Record):
    views: float
    likes: float
    comments: float
    last_updated: str


class CancelPublicationAnswerError(Record):
    code: str
    message: str


class CancelPublicationAnswer(Record):
    publish_id: str
    platform: str
    status: Literal["scheduled", "queued", "uploading", "published", "failed", "cancelled"]
    progress: int
    published_at: Union[str, None]
    platform_url: Union[str, None]
    platform_id: Union[str, None]
    analytics: Union[CancelPublicationAnswerAnalytics, None]
    error: Union[CancelPublicationAnswerError, None]
    publish_at: Union[str, None]
    timezone: Union[str, None]


class PublishConnectionsAnswerConnectionsItem(Record):
    platform: str
    connected: bool
    account_name: Optional[str]
    expires_at: Optional[Union[str, None]]
    connection_id: Optional[str]
    available: bool


class PublishConnectionsAnswer(Record):
    connections: List[PublishConnectionsAnswerConnectionsItem]


class UsageQuery(TypedDict):
    days: NotRequired[int]


class UsageAnswerTotals(Record):
    requests: int
    credits: int
    provider_calls: int
    cost_cents: float


class UsageAnswerRequestsItem(Record):
    day: str
    surface: str
    requests: int
    failed: int


class UsageAnswerCreditsItem(Record):
    day: str
    credits: int


class UsageAnswerProvidersItem(Record):
    day: str
    kind: str
    provider: str
    calls: int
    units: float
    cost_cents: float


class UsageAnswer(Record):
    credits_balance: int
    totals: UsageAnswerTotals
    requests: List[UsageAnswerRequestsItem]
    credits: List[UsageAnswerCreditsItem]
    providers: List[UsageAnswerProvidersItem]


class StudioGenerateVideoBody(TypedDict):
    user_prompt: str
    user_id: NotRequired[str]
    duration: NotRequired[int]
    aspect_ratio: NotRequired[Literal["16:9", "9:16", "1:1"]]
    style: NotRequired[Literal["photorealistic", "cinematic", "anime", "3d-render", "artistic", "3d"]]
    seed: NotRequired[int]


class StudioGenerateVideoAnswer(Record):
    status: Literal["processing"]
    prediction_id: str
    provider: str
    engine: str
    prompt: str
    prompt_writer: str
    estimated_cost: float
    estimated_seconds: float
    poll_url: str
    message: str


class StudioVideoStatusQuery(TypedDict):
    provider: NotRequired[str]


class StudioVideoStatusAnswer(Record):
    prediction_id: str
    status: Literal["processing", "succeeded", "failed"]
    provider: str
    engine: str
    progress: int
    prompt: str
    error: Optional[str]
    message: str
    video_url: Optional[str]


class StudioGenerateImageBody(TypedDict):
    user_prompt: str
    user_id: NotRequired[str]
    aspect_ratio: NotRequired[Literal["1:1", "16:9", "9:16", "4:3"]]
    style: NotRequired[Literal["photorealistic", "cinematic", "anime", "3d-render", "artistic", "3d"]]
    seed: NotRequired[int]


class StudioGenerateImageAnswer(Record):
    status: Literal["processing"]
    prediction_id: str
    provider: str
    engine: str
    prompt: str
    prompt_writer: str
    estimated_cost: float
    estimated_seconds: float
    poll_url: str
    message: str


class StudioImageStatusQuery(TypedDict):
    provider: NotRequired[str]


class StudioImageStatusAnswer(Record):
    prediction_id: str
    status: Literal["processing", "succeeded", "failed"]
    provider: str
    engine: str
    progress: int
    prompt: str
    error: Optional[str]
    message: str
    image_url: Optional[str]


class StudioGeneratePresentationBody(TypedDict):
    user_prompt: str
    user_id: NotRequired[str]
    num_slides: NotRequired[int]
    theme: NotRequired[Literal["dark", "light", "solarized"]]


class StudioGeneratePresentationAnswerSlidesItem(Record):
    index: int
    content: str


class StudioGeneratePresentationAnswer(Record):
    status: Literal["success"]
    num_slides: int
    theme: Literal["dark", "light", "solarized"]
    markdown_content: str
    slides: List[StudioGeneratePresentationAnswerSlidesItem]
    writer: str
    cost_usd: float
    message: str


class StudioPricingAnswerVideo(Record):
    cost_usd: float
    description: str
    provider: str
    available: bool


class StudioPricingAnswerImage(Record):
    cost_usd: float
    description: str
    provider: str
    available: bool


class StudioPricingAnswerPresentation(Record):
    cost_usd: float
    description: str
    provider: str
    available: bool


class StudioPricingAnswer(Record):
    video: StudioPricingAnswerVideo
    image: StudioPricingAnswerImage
    presentation: StudioPricingAnswerPresentation
    currency: Literal["USD"]
    hf_configured: bool


class StudioStylesAnswerStylesItem(Record):
    id: Literal["photorealistic", "cinematic", "anime", "3d-render", "artistic"]
    name: str
    description: str
    example_prompt: str


class StudioStylesAnswer(Record):
    styles: List[StudioStylesAnswerStylesItem]


class MarketingJobsQuery(TypedDict):
    page: NotRequired[int]
    limit: NotRequired[int]
    search: NotRequired[str]
    status: NotRequired[Literal["draft", "configuring", "assets_ready", "generating", "assembling", "completed", "failed", "cancelled"]]


class MarketingJobsAnswerItemsItemErrorSaid(Record):
    text: str
    id: Optional[str]
    args: Optional[Dict[str, Any]]


class MarketingJobsAnswerItemsItemMissingItemSaid(Record):
    text: str
    id: Optional[str]
    args: Optional[Dict[str, Any]]


class MarketingJobsAnswerItemsItemMissingItem(Record):
    field: str
    message: str
    said: Union[str, MarketingJobsAnswerItemsItemMissingItemSaid]


class MarketingJobsAnswerItemsItemSegmentsItemErrorSaid(Record):
    text: str
    id: Optional[str]
    args: Optional[Dict[str, Any]]


class MarketingJobsAnswerItemsItemSegmentsItemAttemptsItemSaid(Record):
    text: str
    id: Optional[str]
    args: Optional[Dict[str, Any]]


class MarketingJobsAnswerItemsItemSegmentsItemAttemptsItem(Record):
    provider: str
    outcome: str
    message: str
    said: Union[str, MarketingJobsAnswerItemsItemSegmentsItemAttemptsItemSaid]
    cost: float
    seconds: float


class MarketingJobsAnswerItemsItemSegmentsItem(Record):
    segment_index: int
    role: str
    prompt: str
    sent_prompt: str
    narration: str
    generation_mode: Literal["text_to_video", "image_to_video"]
    duration: float
    provider: str
    providers: List[str]
    status: Literal["pending", "queued", "processing", "completed", "failed", "cancelled"]
    status_display: str
    progress_percent: int
    video_url: Union[str, None]
    video_asset_id: Union[str, None]
    image_asset_id: Union[str, None]
    image_url: Union[str, None]
    error: Union[str, None]
    error_said: Union[Union[str, MarketingJobsAnswerItemsItemSegmentsItemErrorSaid], None]
    cost: float
    attempts: List[MarketingJobsAnswerItemsItemSegmentsItemAttemptsItem]


class MarketingJobsAnswerItemsItem(Record):
    id: str
    title: str
    theme: str
    template_id: Union[str, None]
    template: Union[str, None]
    status: Literal["draft", "configuring", "assets_ready", "generating", "assembling", "completed", "failed", "cancelled"]
    status_display: str
    progress_percent: int
    estimated_cost: float
    actual_cost: float
    final_video_url: Union[str, None]
    final_video_asset_id: Union[str, None]
    film_id: Union[str, None]
    job_id: Union[str, None]
    error: Union[str, None]
    error_said: Union[Union[str, MarketingJobsAnswerItemsItemErrorSaid], None]
    mode: Literal["text_to_video", "image_to_video", "hybrid"]
    aspect_ratio: str
    style: str
    providers: List[str]
    voice_id: Union[str, None]
    language: Union[str, None]
    tone: str
    captions: str
    music: str
    missing: List[MarketingJobsAnswerItemsItemMissingItem]
    created_at: str
    updated_at: str
    segments: List[MarketingJobsAnswerItemsItemSegmentsItem]


class MarketingJobsAnswerStats(Record):
    total_jobs: int
    completed: int
    in_progress: int
    total_cost: float


class MarketingJobsAnswer(Record):
    items: List[MarketingJobsAnswerItemsItem]
    page: int
    pages: int
    total: int
    stats: MarketingJobsAnswerStats


class MarketingCreateBody(TypedDict):
    title: str
    theme: NotRequired[str]
    template_id: NotRequired[Union[str, None]]
    variables: NotRequired[Dict[str, str]]
    segments_count: NotRequired[int]
    segment_duration: NotRequired[float]
    mode: NotRequired[Literal["text_to_video", "image_to_video", "hybrid"]]
    aspect_ratio: NotRequired[Literal["16:9", "9:16", "1:1", "4:5"]]
    style: NotRequired[Literal["photorealistic", "cinematic", "anime", "3d-render", "artistic"]]
    providers: NotRequired[List[str]]
    voice_id: NotRequired[str]
    language: NotRequired[str]
    tone: NotRequired[str]
    captions: NotRequired[Literal["classic", "karaoke", "boxed", "bold", "minimal", "pop", "none"]]
    music: NotRequired[Literal["calm", "upbeat", "corporate", "cinematic", "playful", "dark", "lofi", "epic", "auto", "none"]]


class MarketingCreateAnswerErrorSaid(Record):
    text: str
    id: Optional[str]
    args: Optional[Dict[str, Any]]


class MarketingCreateAnswerMissingItemSaid(Record):
    text: str
    id: Optional[str]
    args: Optional[Dict[str, Any]]


class MarketingCreateAnswerMissingItem(Record):
    field: str
    message: str
    said: Union[str, MarketingCreateAnswerMissingItemSaid]


class MarketingCreateAnswerSegmentsItemErrorSaid(Record):
    text: str
    id: Optional[str]
    args: Optional[Dict[str, Any]]


class MarketingCreateAnswerSegmentsItemAttemptsItemSaid(Record):
    text: str
    id: Optional[str]
    args: Optional[Dict[str, Any]]


class MarketingCreateAnswerSegmentsItemAttemptsItem(Record):
    provider: str
    outcome: str
    message: str
    said: Union[str, MarketingCreateAnswerSegmentsItemAttemptsItemSaid]
    cost: float
    seconds: float


class MarketingCreateAnswerSegmentsItem(Record):
    segment_index: int
    role: str
    prompt: str
    sent_prompt: str
    narration: str
    generation_mode: Literal["text_to_video", "image_to_video"]
    duration: float
    provider: str
    providers: List[str]
    status: Literal["pending", "queued", "processing", "completed", "failed", "cancelled"]
    status_display: str
    progress_percent: int
    video_url: Union[str, None]
    video_asset_id: Union[str, None]
    image_asset_id: Union[str, None]
    image_url: Union[str, None]
    error: Union[str, None]
    error_said: Union[Union[str, MarketingCreateAnswerSegmentsItemErrorSaid], None]
    cost: float
    attempts: List[MarketingCreateAnswerSegmentsItemAttemptsItem]


class MarketingCreateAnswer(Record):
    id: str
    title: str
    theme: str
    template_id: Union[str, None]
    template: Union[str, None]
    status: Literal["draft", "configuring", "assets_ready", "generating", "assembling", "completed", "failed", "cancelled"]
    status_display: str
    progress_percent: int
    estimated_cost: float
    actual_cost: float
    final_video_url: Union[str, None]
    final_video_asset_id: Union[str, None]
    film_id: Union[str, None]
    job_id: Union[str, None]
    error: Union[str, None]
    error_said: Union[Union[str, MarketingCreateAnswerErrorSaid], None]
    mode: Literal["text_to_video", "image_to_video", "hybrid"]
    aspect_ratio: str
    style: str
    providers: List[str]
    voice_id: Union[str, None]
    language: Union[str, None]
    tone: str
    captions: str
    music: str
    missing: List[MarketingCreateAnswerMissingItem]
    created_at: str
    updated_at: str
    segments: List[MarketingCreateAnswerSegmentsItem]


class MarketingQuickBody(TypedDict):
    title: NotRequired[str]
    theme: str
    template_id: NotRequired[Union[str, None]]
    variables: NotRequired[Dict[str, str]]
    segments_count: NotRequired[int]
    segment_duration: NotRequired[float]
    mode: NotRequired[Literal["text_to_video", "image_to_video", "hybrid"]]
    aspect_ratio: NotRequired[Literal["16:9", "9:16", "1:1", "4:5"]]
    style: NotRequired[Literal["photorealistic", "cinematic", "anime", "3d-render", "artistic"]]
    providers: NotRequired[List[str]]
    voice_id: NotRequired[str]
    language: NotRequired[str]
    tone: NotRequired[str]
    captions: NotRequired[Literal["classic", "karaoke", "boxed", "bold", "minimal", "pop", "none"]]
    music: NotRequired[Literal["calm", "upbeat", "corporate", "cinematic", "playful", "dark", "lofi", "epic", "auto", "none"]]
    auto_generate: NotRequired[bool]


class MarketingQuickAnswerErrorSaid(Record):
    text: str
    id: Optional[str]
    args: Optional[Dict[str, Any]]


class MarketingQuickAnswerMissingItemSaid(Record):
    text: str
    id: Optional[str]
    args: Optional[Dict[str, Any]]


class MarketingQuickAnswerMissingItem(Record):
    field: str
    message: str
    said: Union[str, MarketingQuickAnswerMissingItemSaid]


class MarketingQuickAnswerSegmentsItemErrorSaid(Record):
    text: str
    id: Optional[str]
    args: Optional[Dict[str, Any]]


class MarketingQuickAnswerSegmentsItemAttemptsItemSaid(Record):
    text: str
    id: Optional[str]
    args: Optional[Dict[str, Any]]


class MarketingQuickAnswerSegmentsItemAttemptsItem(Record):
    provider: str
    outcome: str
    message: str
    said: Union[str, MarketingQuickAnswerSegmentsItemAttemptsItemSaid]
    cost: float
    seconds: float


class MarketingQuickAnswerSegmentsItem(Record):
    segment_index: int
    role: str
    prompt: str
    sent_prompt: str
    narration: str
    generation_mode: Literal["text_to_video", "image_to_video"]
    duration: float
    provider: str
    providers: List[str]
    status: Literal["pending", "queued", "processing", "completed", "failed", "cancelled"]
    status_display: str
    progress_percent: int
    video_url: Union[str, None]
    video_asset_id: Union[str, None]
    image_asset_id: Union[str, None]
    image_url: Union[str, None]
    error: Union[str, None]
    error_said: Union[Union[str, MarketingQuickAnswerSegmentsItemErrorSaid], None]
    cost: float
    attempts: List[MarketingQuickAnswerSegmentsItemAttemptsItem]


class MarketingQuickAnswer(Record):
    id: str
    title: str
    theme: str
    template_id: Union[str, None]
    template: Union[str, None]
    status: Literal["draft", "configuring", "assets_ready", "generating", "assembling", "completed", "failed", "cancelled"]
    status_display: str
    progress_percent: int
    estimated_cost: float
    actual_cost: float
    final_video_url: Union[str, None]
    final_video_asset_id: Union[str, None]
    film_id: Union[str, None]
    job_id: Union[str, None]
    error: Union[str, None]
    error_said: Union[Union[str, MarketingQuickAnswerErrorSaid], None]
    mode: Literal["text_to_video", "image_to_video", "hybrid"]
    aspect_ratio: str
    style: str
    providers: List[str]
    voice_id: Union[str, None]
    language: Union[str, None]
    tone: str
    captions: str
    music: str
    missing: List[MarketingQuickAnswerMissingItem]
    created_at: str
    updated_at: str
    segments: List[MarketingQuickAnswerSegmentsItem]


class MarketingConfigureBodySegmentsItem(TypedDict):
    role: NotRequired[str]
    prompt: NotRequired[str]
    narration: NotRequired[str]
    generation_mode: NotRequired[Literal["text_to_video", "image_to_video"]]
    duration: NotRequired[float]
    image_asset_id: NotRequired[Union[str, None]]
    providers: NotRequired[List[str]]


class MarketingConfigureBody(TypedDict):
    title: NotRequired[str]
    theme: NotRequired[str]
    segments: NotRequired[List[MarketingConfigureBodySegmentsItem]]
    mode: NotRequired[Literal["text_to_video", "image_to_video", "hybrid"]]
    aspect_ratio: NotRequired[Literal["16:9", "9:16", "1:1", "4:5"]]
    style: NotRequired[Literal["photorealistic", "cinematic", "anime", "3d-render", "artistic"]]
    providers: NotRequired[List[str]]
    voice_id: NotRequired[str]
    language: NotRequired[str]
    tone: NotRequired[str]
    captions: NotRequired[Literal["classic", "karaoke", "boxed", "bold", "minimal", "pop", "none"]]
    music: NotRequired[Literal["calm", "upbeat", "corporate", "cinematic", "playful", "dark", "lofi", "epic", "auto", "none"]]


class MarketingConfigureAnswerErrorSaid(Record):
    text: str
    id: Optional[str]
    args: Optional[Dict[str, Any]]


class MarketingConfigureAnswerMissingItemSaid(Record):
    text: str
    id: Optional[str]
    args: Optional[Dict[str, Any]]


class MarketingConfigureAnswerMissingItem(Record):
    field: str
    message: str
    said: Union[str, MarketingConfigureAnswerMissingItemSaid]


class MarketingConfigureAnswerSegmentsItemErrorSaid(Record):
    text: str
    id: Optional[str]
    args: Optional[Dict[str, Any]]


class MarketingConfigureAnswerSegmentsItemAttemptsItemSaid(Record):
    text: str
    id: Optional[str]
    args: Optional[Dict[str, Any]]


class MarketingConfigureAnswerSegmentsItemAttemptsItem(Record):
    provider: str
    outcome: str
    message: str
    said: Union[str, MarketingConfigureAnswerSegmentsItemAttemptsItemSaid]
    cost: float
    seconds: float


class MarketingConfigureAnswerSegmentsItem(Record):
    segment_index: int
    role: str
    prompt: str
    sent_prompt: str
    narration: str
    generation_mode: Literal["text_to_video", "image_to_video"]
    duration: float
    provider: str
    providers: List[str]
    status: Literal["pending", "queued", "processing", "completed", "failed", "cancelled"]
    status_display: str
    progress_percent: int
    video_url: Union[str, None]
    video_asset_id: Union[str, None]
    image_asset_id: Union[str, None]
    image_url: Union[str, None]
    error: Union[str, None]
    error_said: Union[Union[str, MarketingConfigureAnswerSegmentsItemErrorSaid], None]
    cost: float
    attempts: List[MarketingConfigureAnswerSegmentsItemAttemptsItem]


class MarketingConfigureAnswer(Record):
    id: str
    title: str
    theme: str
    template_id: Union[str, None]
    template: Union[str, None]
    status: Literal["draft", "configuring", "assets_ready", "generating", "assembling", "completed", "failed", "cancelled"]
    status_display: str
    progress_percent: int
    estimated_cost: float
    actual_cost: float
    final_video_url: Union[str, None]
    final_video_asset_id: Union[str, None]
    film_id: Union[str, None]
    job_id: Union[str, None]
    error: Union[str, None]
    error_said: Union[Union[str, MarketingConfigureAnswerErrorSaid], None]
    mode: Literal["text_to_video", "image_to_video", "hybrid"]
    aspect_ratio: str
    style: str
    providers: List[str]
    voice_id: Union[str, None]
    language: Union[str, None]
    tone: str
    captions: str
    music: str
    missing: List[MarketingConfigureAnswerMissingItem]
    created_at: str
    updated_at: str
    segments: List[MarketingConfigureAnswerSegmentsItem]


class MarketingStatusAnswerErrorSaid(Record):
    text: str
    id: Optional[str]
    args: Optional[Dict[str, Any]]


class MarketingStatusAnswerMissingItemSaid(Record):
    text: str
    id: Optional[str]
    args: Optional[Dict[str, Any]]


class MarketingStatusAnswerMissingItem(Record):
    field: str
    message: str
    said: Union[str, MarketingStatusAnswerMissingItemSaid]


class MarketingStatusAnswerSegmentsItemErrorSaid(Record):
    text: str
    id: Optional[str]
    args: Optional[Dict[str, Any]]


class MarketingStatusAnswerSegmentsItemAttemptsItemSaid(Record):
    text: str
    id: Optional[str]
    args: Optional[Dict[str, Any]]


class MarketingStatusAnswerSegmentsItemAttemptsItem(Record):
    provider: str
    outcome: str
    message: str
    said: Union[str, MarketingStatusAnswerSegmentsItemAttemptsItemSaid]
    cost: float
    seconds: float


class MarketingStatusAnswerSegmentsItem(Record):
    segment_index: int
    role: str
    prompt: str
    sent_prompt: str
    narration: str
    generation_mode: Literal["text_to_video", "image_to_video"]
    duration: float
    provider: str
    providers: List[str]
    status: Literal["pending", "queued", "processing", "completed", "failed", "cancelled"]
    status_display: str
    progress_percent: int
    video_url: Union[str, None]
    video_asset_id: Union[str, None]
    image_asset_id: Union[str, None]
    image_url: Union[str, None]
    error: Union[str, None]
    error_said: Union[Union[str, MarketingStatusAnswerSegmentsItemErrorSaid], None]
    cost: float
    attempts: List[MarketingStatusAnswerSegmentsItemAttemptsItem]


class MarketingStatusAnswer(Record):
    id: str
    title: str
    theme: str
    template_id: Union[str, None]
    template: Union[str, None]
    status: Literal["draft", "configuring", "assets_ready", "generating", "assembling", "completed", "failed", "cancelled"]
    status_display: str
    progress_percent: int
    estimated_cost: float
    actual_cost: float
    final_video_url: Union[str, None]
    final_video_asset_id: Union[str, None]
    film_id: Union[str, None]
    job_id: Union[str, None]
    error: Union[str, None]
    error_said: Union[Union[str, MarketingStatusAnswerErrorSaid], None]
    mode: Literal["text_to_video", "image_to_video", "hybrid"]
    aspect_ratio: str
    style: str
    providers: List[str]
    voice_id: Union[str, None]
    language: Union[str, None]
    tone: str
    captions: str
    music: str
    missing: List[MarketingStatusAnswerMissingItem]
    created_at: str
    updated_at: str
    segments: List[MarketingStatusAnswerSegmentsItem]


class MarketingEstimateAnswer(Record):
    cost: float
    credits: int
    seconds: float
    providers: List[Union[str, None]]


class MarketingGenerateAnswerErrorSaid(Record):
    text: str
    id: Optional[str]
    args: Optional[Dict[str, Any]]


class MarketingGenerateAnswerMissingItemSaid(Record):
    text: str
    id: Optional[str]
    args: Optional[Dict[str, Any]]


class MarketingGenerateAnswerMissingItem(Record):
    field: str
    message: str
    said: Union[str, MarketingGenerateAnswerMissingItemSaid]


class MarketingGenerateAnswerSegmentsItemErrorSaid(Record):
    text: str
    id: Optional[str]
    args: Optional[Dict[str, Any]]


class MarketingGenerateAnswerSegmentsItemAttemptsItemSaid(Record):
    text: str
    id: Optional[str]
    args: Optional[Dict[str, Any]]


class MarketingGenerateAnswerSegmentsItemAttemptsItem(Record):
    provider: str
    outcome: str
    message: str
    said: Union[str, MarketingGenerateAnswerSegmentsItemAttemptsItemSaid]
    cost: float
    seconds: float


class MarketingGenerateAnswerSegmentsItem(Record):
    segment_index: int
    role: str
    prompt: str
    sent_prompt: str
    narration: str
    generation_mode: Literal["text_to_video", "image_to_video"]
    duration: float
    provider: str
    providers: List[str]
    status: Literal["pending", "queued", "processing", "completed", "failed", "cancelled"]
    status_display: str
    progress_percent: int
    video_url: Union[str, None]
    video_asset_id: Union[str, None]
    image_asset_id: Union[str, None]
    image_url: Union[str, None]
    error: Union[str, None]
    error_said: Union[Union[str, MarketingGenerateAnswerSegmentsItemErrorSaid], None]
    cost: float
    attempts: List[MarketingGenerateAnswerSegmentsItemAttemptsItem]


class MarketingGenerateAnswer(Record):
    id: str
    title: str
    theme: str
    template_id: Union[str, None]
    template: Union[str, None]
    status: Literal["draft", "configuring", "assets_ready", "generating", "assembling", "completed", "failed", "cancelled"]
    status_display: str
    progress_percent: int
    estimated_cost: float
    actual_cost: float
    final_video_url: Union[str, None]
    final_video_asset_id: Union[str, None]
    film_id: Union[str, None]
    job_id: Union[str, None]
    error: Union[str, None]
    error_said: Union[Union[str, MarketingGenerateAnswerErrorSaid], None]
    mode: Literal["text_to_video", "image_to_video", "hybrid"]
    aspect_ratio: str
    style: str
    providers: List[str]
    voice_id: Union[str, None]
    language: Union[str, None]
    tone: str
    captions: str
    music: str
    missing: List[MarketingGenerateAnswerMissingItem]
    created_at: str
    updated_at: str
    segments: List[MarketingGenerateAnswerSegmentsItem]


class MarketingCancelAnswerErrorSaid(Record):
    text: str
    id: Optional[str]
    args: Optional[Dict[str, Any]]


class MarketingCancelAnswerMissingItemSaid(Record):
    text: str
    id: Optional[str]
    args: Optional[Dict[str, Any]]


class MarketingCancelAnswerMissingItem(Record):
    field: str
    message: str
    said: Union[str, MarketingCancelAnswerMissingItemSaid]


class MarketingCancelAnswerSegmentsItemErrorSaid(Record):
    text: str
    id: Optional[str]
    args: Optional[Dict[str, Any]]


class MarketingCancelAnswerSegmentsItemAttemptsItemSaid(Record):
    text: str
    id: Optional[str]
    args: Optional[Dict[str, Any]]


class MarketingCancelAnswerSegmentsItemAttemptsItem(Record):
    provider: str
    outcome: str
    message: str
    said: Union[str, MarketingCancelAnswerSegmentsItemAttemptsItemSaid]
    cost: float
    seconds: float


class MarketingCancelAnswerSegmentsItem(Record):
    segment_index: int
    role: str
    prompt: str
    sent_prompt: str
    narration: str
    generation_mode: Literal["text_to_video", "image_to_video"]
    duration: float
    provider: str
    providers: List[str]
    status: Literal["pending", "queued", "processing", "completed", "failed", "cancelled"]
    status_display: str
    progress_percent: int
    video_url: Union[str, None]
    video_asset_id: Union[str, None]
    image_asset_id: Union[str, None]
    image_url: Union[str, None]
    error: Union[str, None]
    error_said: Union[Union[str, MarketingCancelAnswerSegmentsItemErrorSaid], None]
    cost: float
    attempts: List[MarketingCancelAnswerSegmentsItemAttemptsItem]


class MarketingCancelAnswer(Record):
    id: str
    title: str
    theme: str
    template_id: Union[str, None]
    template: Union[str, None]
    status: Literal["draft", "configuring", "assets_ready", "generating", "assembling", "completed", "failed", "cancelled"]
    status_display: str
    progress_percent: int
    estimated_cost: float
    actual_cost: float
    final_video_url: Union[str, None]
    final_video_asset_id: Union[str, None]
    film_id: Union[str, None]
    job_id: Union[str, None]
    error: Union[str, None]
    error_said: Union[Union[str, MarketingCancelAnswerErrorSaid], None]
    mode: Literal["text_to_video", "image_to_video", "hybrid"]
    aspect_ratio: str
    style: str
    providers: List[str]
    voice_id: Union[str, None]
    language: Union[str, None]
    tone: str
    captions: str
    music: str
    missing: List[MarketingCancelAnswerMissingItem]
    created_at: str
    updated_at: str
    segments: List[MarketingCancelAnswerSegmentsItem]


class MarketingDuplicateAnswerErrorSaid(Record):
    text: str
    id: Optional[str]
    args: Optional[Dict[str, Any]]


class MarketingDuplicateAnswerMissingItemSaid(Record):
    text: str
    id: Optional[str]
    args: Optional[Dict[str, Any]]


class MarketingDuplicateAnswerMissingItem(Record):
    field: str
    message: str
    said: Union[str, MarketingDuplicateAnswerMissingItemSaid]


class MarketingDuplicateAnswerSegmentsItemErrorSaid(Record):
    text: str
    id: Optional[str]
    args: Optional[Dict[str, Any]]


class MarketingDuplicateAnswerSegmentsItemAttemptsItemSaid(Record):
    text: str
    id: Optional[str]
    args: Optional[Dict[str, Any]]


class MarketingDuplicateAnswerSegmentsItemAttemptsItem(Record):
    provider: str
    outcome: str
    message: str
    said: Union[str, MarketingDuplicateAnswerSegmentsItemAttemptsItemSaid]
    cost: float
    seconds: float


class MarketingDuplicateAnswerSegmentsItem(Record):
    segment_index: int
    role: str
    prompt: str
    sent_prompt: str
    narration: str
    generation_mode: Literal["text_to_video", "image_to_video"]
    duration: float
    provider: str
    providers: List[str]
    status: Literal["pending", "queued", "processing", "completed", "failed", "cancelled"]
    status_display: str
    progress_percent: int
    video_url: Union[str, None]
    video_asset_id: Union[str, None]
    image_asset_id: Union[str, None]
    image_url: Union[str, None]
    error: Union[str, None]
    error_said: Union[Union[str, MarketingDuplicateAnswerSegmentsItemErrorSaid], None]
    cost: float
    attempts: List[MarketingDuplicateAnswerSegmentsItemAttemptsItem]


class MarketingDuplicateAnswer(Record):
    id: str
    title: str
    theme: str
    template_id: Union[str, None]
    template: Union[str, None]
    status: Literal["draft", "configuring", "assets_ready", "generating", "assembling", "completed", "failed", "cancelled"]
    status_display: str
    progress_percent: int
    estimated_cost: float
    actual_cost: float
    final_video_url: Union[str, None]
    final_video_asset_id: Union[str, None]
    film_id: Union[str, None]
    job_id: Union[str, None]
    error: Union[str, None]
    error_said: Union[Union[str, MarketingDuplicateAnswerErrorSaid], None]
    mode: Literal["text_to_video", "image_to_video", "hybrid"]
    aspect_ratio: str
    style: str
    providers: List[str]
    voice_id: Union[str, None]
    language: Union[str, None]
    tone: str
    captions: str
    music: str
    missing: List[MarketingDuplicateAnswerMissingItem]
    created_at: str
    updated_at: str
    segments: List[MarketingDuplicateAnswerSegmentsItem]


class MarketingRetrySegmentBody(TypedDict):
    prompt: NotRequired[str]
    providers: NotRequired[List[str]]


class MarketingRetrySegmentAnswerErrorSaid(Record):
    text: str
    id: Optional[str]
    args: Optional[Dict[str, Any]]


class MarketingRetrySegmentAnswerMissingItemSaid(Record):
    text: str
    id: Optional[str]
    args: Optional[Dict[str, Any]]


class MarketingRetrySegmentAnswerMissingItem(Record):
    field: str
    message: str
    said: Union[str, MarketingRetrySegmentAnswerMissingItemSaid]


class MarketingRetrySegmentAnswerSegmentsItemErrorSaid(Record):
    text: str
    id: Optional[str]
    args: Optional[Dict[str, Any]]


class MarketingRetrySegmentAnswerSegmentsItemAttemptsItemSaid(Record):
    text: str
    id: Optional[str]
    args: Optional[Dict[str, Any]]


class MarketingRetrySegmentAnswerSegmentsItemAttemptsItem(Record):
    provider: str
    outcome: str
    message: str
    said: Union[str, MarketingRetrySegmentAnswerSegmentsItemAttemptsItemSaid]
    cost: float
    seconds: float


class MarketingRetrySegmentAnswerSegmentsItem(Record):
    segment_index: int
    role: str
    prompt: str
    sent_prompt: str
    narration: str
    generation_mode: Literal["text_to_video", "image_to_video"]
    duration: float
    provider: str
    providers: List[str]
    status: Literal["pending", "queued", "processing", "completed", "failed", "cancelled"]
    status_display: str
    progress_percent: int
    video_url: Union[str, None]
    video_asset_id: Union[str, None]
    image_asset_id: Union[str, None]
    image_url: Union[str, None]
    error: Union[str, None]
    error_said: Union[Union[str, MarketingRetrySegmentAnswerSegmentsItemErrorSaid], None]
    cost: float
    attempts: List[MarketingRetrySegmentAnswerSegmentsItemAttemptsItem]


class MarketingRetrySegmentAnswer(Record):
    id: str
    title: str
    theme: str
    template_id: Union[str, None]
    template: Union[str, None]
    status: Literal["draft", "configuring", "assets_ready", "generating", "assembling", "completed", "failed", "cancelled"]
    status_display: str
    progress_percent: int
    estimated_cost: float
    actual_cost: float
    final_video_url: Union[str, None]
    final_video_asset_id: Union[str, None]
    film_id: Union[str, None]
    job_id: Union[str, None]
    error: Union[str, None]
    error_said: Union[Union[str, MarketingRetrySegmentAnswerErrorSaid], None]
    mode: Literal["text_to_video", "image_to_video", "hybrid"]
    aspect_ratio: str
    style: str
    providers: List[str]
    voice_id: Union[str, None]
    language: Union[str, None]
    tone: str
    captions: str
    music: str
    missing: List[MarketingRetrySegmentAnswerMissingItem]
    created_at: str
    updated_at: str
    segments: List[MarketingRetrySegmentAnswerSegmentsItem]


class MarketingTemplatesAnswerTemplatesItemStructureItem(Record):
    role: str
    prompt: str
    narration: str
    generation_mode: Optional[Literal["text_to_video", "image_to_video"]]
    duration: Optional[float]


class MarketingTemplatesAnswerTemplatesItemVariablesItem(Record):
    name: str
    label: str
    example: str


class MarketingTemplatesAnswerTemplatesItemDefaultConfig(Record):
    mode: Optional[Literal["text_to_video", "image_to_video", "hybrid"]]
    aspect_ratio: Optional[Literal["16:9", "9:16", "1:1", "4:5"]]
    style: Optional[Literal["photorealistic", "cinematic", "anime", "3d-render", "artistic"]]
    providers: Optional[List[str]]
    tone: Optional[str]
    captions: Optional[Literal["classic", "karaoke", "boxed", "bold", "minimal", "pop", "none"]]
    music: Optional[Literal["calm", "upbeat", "corporate", "cinematic", "playful", "dark", "lofi", "epic", "auto", "none"]]


class MarketingTemplatesAnswerTemplatesItem(Record):
    version: Literal[1]
    name: str
    description: str
    pillar: str
    segment_duration: float
    structure: List[MarketingTemplatesAnswerTemplatesItemStructureItem]
    variables: List[MarketingTemplatesAnswerTemplatesItemVariablesItem]
    default_config: MarketingTemplatesAnswerTemplatesItemDefaultConfig
    id: str
    own: bool
    archived: bool
    segments_count: int


class MarketingTemplatesAnswer(Record):
    templates: List[MarketingTemplatesAnswerTemplatesItem]


class MarketingCreateTemplateBodyStructureItem(TypedDict):
    role: str
    prompt: str
    narration: NotRequired[str]
    generation_mode: NotRequired[Literal["text_to_video", "image_to_video"]]
    duration: NotRequired[float]


class MarketingCreateTemplateBodyVariablesItem(TypedDict):
    name: str
    label: str
    example: NotRequired[str]


class MarketingCreateTemplateBodyDefaultConfig(TypedDict):
    mode: NotRequired[Literal["text_to_video", "image_to_video", "hybrid"]]
    aspect_ratio: NotRequired[Literal["16:9", "9:16", "1:1", "4:5"]]
    style: NotRequired[Literal["photorealistic", "cinematic", "anime", "3d-render", "artistic"]]
    providers: NotRequired[List[str]]
    tone: NotRequired[str]
    captions: NotRequired[Literal["classic", "karaoke", "boxed", "bold", "minimal", "pop", "none"]]
    music: NotRequired[Literal["calm", "upbeat", "corporate", "cinematic", "playful", "dark", "lofi", "epic", "auto", "none"]]


class MarketingCreateTemplateBody(TypedDict):
    version: Literal[1]
    name: str
    description: NotRequired[str]
    pillar: str
    segment_duration: NotRequired[float]
    structure: List[MarketingCreateTemplateBodyStructureItem]
    variables: NotRequired[List[MarketingCreateTemplateBodyVariablesItem]]
    default_config: NotRequired[MarketingCreateTemplateBodyDefaultConfig]


class MarketingCreateTemplateAnswerStructureItem(Record):
    role: str
    prompt: str
    narration: str
    generation_mode: Optional[Literal["text_to_video", "image_to_video"]]
    duration: Optional[float]


class MarketingCreateTemplateAnswerVariablesItem(Record):
    name: str
    label: str
    example: str


class MarketingCreateTemplateAnswerDefaultConfig(Record):
    mode: Optional[Literal["text_to_video", "image_to_video", "hybrid"]]
    aspect_ratio: Optional[Literal["16:9", "9:16", "1:1", "4:5"]]
    style: Optional[Literal["photorealistic", "cinematic", "anime", "3d-render", "artistic"]]
    providers: Optional[List[str]]
    tone: Optional[str]
    captions: Optional[Literal["classic", "karaoke", "boxed", "bold", "minimal", "pop", "none"]]
    music: Optional[Literal["calm", "upbeat", "corporate", "cinematic", "playful", "dark", "lofi", "epic", "auto", "none"]]


class MarketingCreateTemplateAnswer(Record):
    version: Literal[1]
    name: str
    description: str
    pillar: str
    segment_duration: float
    structure: List[MarketingCreateTemplateAnswerStructureItem]
    variables: List[MarketingCreateTemplateAnswerVariablesItem]
    default_config: MarketingCreateTemplateAnswerDefaultConfig
    id: str
    own: bool
    archived: bool
    segments_count: int


class MarketingTemplateAnswerStructureItem(Record):
    role: str
    prompt: str
    narration: str
    generation_mode: Optional[Literal["text_to_video", "image_to_video"]]
    duration: Optional[float]


class MarketingTemplateAnswerVariablesItem(Record):
    name: str
    label: str
    example: str


class MarketingTemplateAnswerDefaultConfig(Record):
    mode: Optional[Literal["text_to_video", "image_to_video", "hybrid"]]
    aspect_ratio: Optional[Literal["16:9", "9:16", "1:1", "4:5"]]
    style: Optional[Literal["photorealistic", "cinematic", "anime", "3d-render", "artistic"]]
    providers: Optional[List[str]]
    tone: Optional[str]
    captions: Optional[Literal["classic", "karaoke", "boxed", "bold", "minimal", "pop", "none"]]
    music: Optional[Literal["calm", "upbeat", "corporate", "cinematic", "playful", "dark", "lofi", "epic", "auto", "none"]]


class MarketingTemplateAnswer(Record):
    version: Literal[1]
    name: str
    description: str
    pillar: str
    segment_duration: float
    structure: List[MarketingTemplateAnswerStructureItem]
    variables: List[MarketingTemplateAnswerVariablesItem]
    default_config: MarketingTemplateAnswerDefaultConfig
    id: str
    own: bool
    archived: bool
    segments_count: int


class MarketingChangeTemplateBodyStructureItem(TypedDict):
    role: str
    prompt: str
    narration: NotRequired[str]
    generation_mode: NotRequired[Literal["text_to_video", "image_to_video"]]
    duration: NotRequired[float]


class MarketingChangeTemplateBodyVariablesItem(TypedDict):
    name: str
    label: str
    example: NotRequired[str]


class MarketingChangeTemplateBodyDefaultConfig(TypedDict):
    mode: NotRequired[Literal["text_to_video", "image_to_video", "hybrid"]]
    aspect_ratio: NotRequired[Literal["16:9", "9:16", "1:1", "4:5"]]
    style: NotRequired[Literal["photorealistic", "cinematic", "anime", "3d-render", "artistic"]]
    providers: NotRequired[List[str]]
    tone: NotRequired[str]
    captions: NotRequired[Literal["classic", "karaoke", "boxed", "bold", "minimal", "pop", "none"]]
    music: NotRequired[Literal["calm", "upbeat", "corporate", "cinematic", "playful", "dark", "lofi", "epic", "auto", "none"]]


class MarketingChangeTemplateBody(TypedDict):
    version: Literal[1]
    name: str
    description: NotRequired[str]
    pillar: str
    segment_duration: NotRequired[float]
    structure: List[MarketingChangeTemplateBodyStructureItem]
    variables: NotRequired[List[MarketingChangeTemplateBodyVariablesItem]]
    default_config: NotRequired[MarketingChangeTemplateBodyDefaultConfig]


class MarketingChangeTemplateAnswerStructureItem(Record):
    role: str
    prompt: str
    narration: str
    generation_mode: Optional[Literal["text_to_video", "image_to_video"]]
    duration: Optional[float]


class MarketingChangeTemplateAnswerVariablesItem(Record):
    name: str
    label: str
    example: str


class MarketingChangeTemplateAnswerDefaultConfig(Record):
    mode: Optional[Literal["text_to_video", "image_to_video", "hybrid"]]
    aspect_ratio: Optional[Literal["16:9", "9:16", "1:1", "4:5"]]
    style: Optional[Literal["photorealistic", "cinematic", "anime", "3d-render", "artistic"]]
    providers: Optional[List[str]]
    tone: Optional[str]
    captions: Optional[Literal["classic", "karaoke", "boxed", "bold", "minimal", "pop", "none"]]
    music: Optional[Literal["calm", "upbeat", "corporate", "cinematic", "playful", "dark", "lofi", "epic", "auto", "none"]]


class MarketingChangeTemplateAnswer(Record):
    version: Literal[1]
    name: str
    description: str
    pillar: str
    segment_duration: float
    structure: List[MarketingChangeTemplateAnswerStructureItem]
    variables: List[MarketingChangeTemplateAnswerVariablesItem]
    default_config: MarketingChangeTemplateAnswerDefaultConfig
    id: str
    own: bool
    archived: bool
    segments_count: int


class MarketingArchiveTemplateBody(TypedDict):
    archived: NotRequired[bool]


class MarketingArchiveTemplateAnswerStructureItem(Record):
    role: str
    prompt: str
    narration: str
    generation_mode: Optional[Literal["text_to_video", "image_to_video"]]
    duration: Optional[float]


class MarketingArchiveTemplateAnswerVariablesItem(Record):
    name: str
    label: str
    example: str


class MarketingArchiveTemplateAnswerDefaultConfig(Record):
    mode: Optional[Literal["text_to_video", "image_to_video", "hybrid"]]
    aspect_ratio: Optional[Literal["16:9", "9:16", "1:1", "4:5"]]
    style: Optional[Literal["photorealistic", "cinematic", "anime", "3d-render", "artistic"]]
    providers: Optional[List[str]]
    tone: Optional[str]
    captions: Optional[Literal["classic", "karaoke", "boxed", "bold", "minimal", "pop", "none"]]
    music: Optional[Literal["calm", "upbeat", "corporate", "cinematic", "playful", "dark", "lofi", "epic", "auto", "none"]]


class MarketingArchiveTemplateAnswer(Record):
    version: Literal[1]
    name: str
    description: str
    pillar: str
    segment_duration: float
    structure: List[MarketingArchiveTemplateAnswerStructureItem]
    variables: List[MarketingArchiveTemplateAnswerVariablesItem]
    default_config: MarketingArchiveTemplateAnswerDefaultConfig
    id: str
    own: bool
    archived: bool
    segments_count: int


class MarketingDuplicateTemplateAnswerStructureItem(Record):
    role: str
    prompt: str
    narration: str
    generation_mode: Optional[Literal["text_to_video", "image_to_video"]]
    duration: Optional[float]


class MarketingDuplicateTemplateAnswerVariablesItem(Record):
    name: str
    label: str
    example: str


class MarketingDuplicateTemplateAnswerDefaultConfig(Record):
    mode: Optional[Literal["text_to_video", "image_to_video", "hybrid"]]
    aspect_ratio: Optional[Literal["16:9", "9:16", "1:1", "4:5"]]
    style: Optional[Literal["photorealistic", "cinematic", "anime", "3d-render", "artistic"]]
    providers: Optional[List[str]]
    tone: Optional[str]
    captions: Optional[Literal["classic", "karaoke", "boxed", "bold", "minimal", "pop", "none"]]
    music: Optional[Literal["calm", "upbeat", "corporate", "cinematic", "playful", "dark", "lofi", "epic", "auto", "none"]]


class MarketingDuplicateTemplateAnswer(Record):
    version: Literal[1]
    name: str
    description: str
    pillar: str
    segment_duration: float
    structure: List[MarketingDuplicateTemplateAnswerStructureItem]
    variables: List[MarketingDuplicateTemplateAnswerVariablesItem]
    default_config: MarketingDuplicateTemplateAnswerDefaultConfig
    id: str
    own: bool
    archived: bool
    segments_count: int
