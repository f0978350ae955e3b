import pg from "pg";

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 12 });

/** What a status answer is measured against: one query by key, and its row as JSON. */
export async function GET(_, { params }) {
  const { id } = await params;
  const { rows } = await pool.query('select * from "Job" where id = $1', [id]);
  return Response.json({ data: rows[0] });
}
