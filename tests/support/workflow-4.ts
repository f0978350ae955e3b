/** The editing workflow of the courses' document, word for word; it stands after what has set `BASE_URL`, `headers` and `job_id`. */
export const WORKFLOW_4 = `# 1. Créer un projet d'édition depuis un cours
response = requests.post(
    f"{BASE_URL}/api/v1/editor/projects",
    headers=headers,
    json={
        "user_id": "user_123",
        "name": "Docker Course - Edited",
        "course_job_id": job_id,  # Importer depuis le cours
        "resolution": "1080p",
        "fps": 30
    }
)
project = response.json()
project_id = project["id"]

# 2. Voir les segments importés
response = requests.get(
    f"{BASE_URL}/api/v1/editor/projects/{project_id}",
    headers=headers
)
project = response.json()
print(f"Segments: {len(project['segments'])}")

# 3. Modifier un segment (trim)
segment_id = project["segments"][0]["id"]
response = requests.patch(
    f"{BASE_URL}/api/v1/editor/projects/{project_id}/segments/{segment_id}",
    headers=headers,
    json={
        "trim_start": 2.0,    # Couper les 2 premières secondes
        "trim_end": 1.5,      # Couper les 1.5 dernières secondes
        "volume": 0.9,        # 90% du volume
        "transition_in": "fade",
        "transition_out": "fade"
    }
)

# 4. Ajouter un overlay texte
response = requests.post(
    f"{BASE_URL}/api/v1/editor/projects/{project_id}/overlays/text",
    headers=headers,
    json={
        "text": "Introduction",
        "x": 50,
        "y": 50,
        "font_size": 48,
        "font_color": "#FFFFFF",
        "start_time": 0,
        "end_time": 5
    }
)

# 5. Réordonner les segments
segment_ids = [s["id"] for s in project["segments"]]
segment_ids[0], segment_ids[1] = segment_ids[1], segment_ids[0]  # Swap

response = requests.post(
    f"{BASE_URL}/api/v1/editor/projects/{project_id}/segments/reorder",
    headers=headers,
    json={"segment_ids": segment_ids}
)

# 6. Lancer le rendu
response = requests.post(
    f"{BASE_URL}/api/v1/editor/projects/{project_id}/render",
    headers=headers,
    json={
        "quality": "high",
        "format": "mp4"
    }
)
render_job_id = response.json()["job_id"]

# Attendre le rendu
while True:
    response = requests.get(
        f"{BASE_URL}/api/v1/editor/render-jobs/{render_job_id}",
        headers=headers
    )
    status = response.json()

    if status["status"] == "completed":
        print(f"Video ready: {status['output_url']}")
        break

    time.sleep(5)
`;
