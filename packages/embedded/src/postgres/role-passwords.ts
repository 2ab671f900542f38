import { ProsaError } from '@prosa/contracts';
import postgres from 'postgres';

/** Gives login roles the passwords of a map, as the owner or superuser in `url`. */
export const setRolePasswords = async (url: string, passwords: ReadonlyMap<string, string>): Promise<void> => {
  const sql = postgres(url, { max: 1, prepare: false, onnotice: () => {} });
  try {
    for (const [role, password] of passwords) {
      if (!/^[a-z_]+$/.test(role)) throw new ProsaError('configuration_invalid', 'A role is named in small letters');
      await sql.unsafe(`alter role "${role}" password '${password.replaceAll("'", "''")}'`);
    }
  } finally {
    await sql.end();
  }
};
