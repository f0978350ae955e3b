/** The SDK snippets of the platform's document, word for word. */

export const PYTHON_SNIPPET = `from iafactory_video import VideoClient

client = VideoClient(api_key="your-api-key")

# Créer un projet
project = client.projects.create(
    title="Ma Vidéo",
    prompt="Créer une vidéo sur l'IA..."
)

# Démarrer le pipeline
client.projects.start(project.id)

# Attendre la fin
result = client.projects.wait_for_completion(project.id)
`;

export const TYPESCRIPT_SNIPPET = `import { VideoClient } from '@iafactory/video-sdk';

const client = new VideoClient({ apiKey: 'your-api-key' });

// Créer et générer
const project = await client.projects.create({
    title: 'Ma Vidéo',
    prompt: 'Créer une vidéo sur l\\'IA...'
});

await client.projects.start(project.id);

// Suivre la progression
client.projects.onProgress(project.id, (progress) => {
    console.log(\`Progress: \${progress.percentage}%\`);
});
`;
