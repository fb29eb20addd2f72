/** Databases of a test's own at the MongoDB that MONGODB_URL names. */
import { randomUUID } from 'node:crypto';
import { MongoClient } from 'mongodb';

/** The address with another database; who signs in goes on doing so where the address said. */
function withDatabase(url: string, name: string): string {
  const [, scheme, login = '', hosts, path = '', query = ''] =
    /^(mongodb(?:\+srv)?:\/\/)([^/?@]*@)?([^/?]+)\/?([^?]*)(\?.*)?$/.exec(url) ?? [];
  if (!hosts) throw new Error('MONGODB_URL is not the address of a MongoDB');
  const source = login && !query.includes('authSource=') ? `${query ? '&' : '?'}authSource=${path || 'admin'}` : '';
  return `${scheme}${login}${hosts}/${name}${query}${source}`;
}

/** The address of a database that nobody has used; its name begins as given. */
export const newDatabase = (url: string, beginning: string): string =>
  withDatabase(url, `${beginning}_${randomUUID().replaceAll('-', '').slice(0, 20)}`);

/** Drops the database that the address names. */
export async function dropDatabase(url: string): Promise<void> {
  const client = new MongoClient(url);
  try {
    await client.db().dropDatabase();
  } finally {
    await client.close();
  }
}
