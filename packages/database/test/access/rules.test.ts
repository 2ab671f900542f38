import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { userId } from './rows.ts';
import { startTenants } from './tenants.ts';

let tenants: Awaited<ReturnType<typeof startTenants>>;
before(async () => {
  tenants = await startTenants();
});
after(() => tenants?.[Symbol.asyncDispose]());

const [owner, admin, analyst, viewer, subject] = ['owner', 'admin', 'analyst', 'viewer', 'subject'].map((name) =>
  userId('a', name),
) as [string, string, string, string, string];
const refused = { code: '42501' };

/** What a statement does as a user: rows, or an error. Nothing of it stays. */
const as = (user: string, statement: string) =>
  tenants.asUser(user, async (sql) => (await sql.unsafe(statement)).count);

/** Changes the database as its owner for the length of some work, and changes it back. */
const changed = async <T>(change: string, back: string, work: () => Promise<T>): Promise<T> => {
  await tenants.login().unsafe(change);
  try {
    return await work();
  } finally {
    await tenants.login().unsafe(back);
  }
};

describe('grants', () => {
  const grant = (user: string, role: string, member = 'null') =>
    `insert into prosa.grants (group_id, user_id, role, member_id) values ('grp_a', '${user}', '${role}', ${member})`;
  const someone = userId('a', 'newcomer');

  test('an admin gives roles up to admin, and an owner every one', async () => {
    for (const role of ['admin', 'analyst', 'viewer']) assert.equal(await as(admin, grant(someone, role)), 1);
    await assert.rejects(as(admin, grant(someone, 'owner')), refused);
    assert.equal(await as(owner, grant(someone, 'owner')), 1);
  });

  test('nobody raises themself', async () => {
    for (const user of [admin, analyst, viewer, subject]) {
      for (const role of ['owner', 'admin', 'analyst']) {
        const raising = as(user, `update prosa.grants set role = '${role}' where user_id = '${user}'`);
        if (user === admin && role !== 'owner') assert.equal(await raising, 1, 'an admin may step down');
        else if (user === admin) await assert.rejects(raising, refused);
        else assert.equal(await raising, 0);
      }
    }
  });

  test('an admin does not touch an owner, nor move a grant to another group or user', async () => {
    assert.equal(await as(admin, `update prosa.grants set role = 'viewer' where user_id = '${owner}'`), 0);
    assert.equal(await as(admin, `delete from prosa.grants where user_id = '${owner}'`), 0);
    await assert.rejects(as(admin, `update prosa.grants set group_id = 'grp_b' where user_id = '${viewer}'`), refused);
    await assert.rejects(
      as(admin, `update prosa.grants set user_id = '${someone}' where user_id = '${viewer}'`),
      refused,
    );
  });

  test('the last owner stays, until the group goes', async () => {
    await assert.rejects(as(owner, `delete from prosa.grants where user_id = '${owner}'`), /at least one owner/);
    await assert.rejects(as(owner, `update prosa.grants set role = 'admin' where user_id = '${owner}'`), /one owner/);
    assert.equal(await as(owner, `delete from prosa.groups where id = 'grp_a'`), 1);
  });

  test('of two owners who leave at the same time one stays', async () => {
    const second = userId('a', 'guest');
    const promoted = `update prosa.grants set role = 'owner' where user_id = '${second}' and group_id = 'grp_a'`;
    const back = `
      insert into prosa.grants (group_id, user_id, role) values ('grp_a', '${owner}', 'owner')
        on conflict (user_id, group_id) do nothing;
      insert into prosa.grants (group_id, user_id, role) values ('grp_a', '${second}', 'viewer')
        on conflict (user_id, group_id) do update set role = 'viewer'`;
    await changed(promoted, back, async () => {
      const leaving = [owner, second].map(async (user) => {
        const login = tenants.open('prosa_gateway');
        await login.begin(async (sql) => {
          const claims = JSON.stringify({ sub: user });
          await sql`select set_config('request.jwt.claims', ${claims}, true), set_config('role', 'authenticated', true)`;
          await sql`delete from prosa.grants where user_id = ${user}`;
        });
      });
      const left = (await Promise.allSettled(leaving)).filter(({ status }) => status === 'fulfilled');
      assert.equal(left.length, 1);
    });
  });

  test('a user is never linked to a member of another group', async () => {
    const linking = as(owner, grant(someone, 'subject', `'mem_b_own'`));
    await assert.rejects(linking, { code: '23503' });
  });

  test('a viewer who is linked to a member reads their own messages, and only those', async () => {
    const link = (member: string) => `update prosa.grants set member_id = ${member} where user_id = '${viewer}'`;
    assert.equal(await as(viewer, 'select from prosa.messages'), 0);
    await changed(link(`'mem_a_own'`), link('null'), async () => {
      assert.equal(await as(viewer, 'select from prosa.messages'), 1);
    });
  });

  test('what is revoked is gone at once', async () => {
    const revoke = `update prosa.grants set role = 'viewer' where user_id = '${analyst}'`;
    const back = `update prosa.grants set role = 'analyst' where user_id = '${analyst}'`;
    assert.equal(await as(analyst, 'select from prosa.messages'), 2);
    await changed(revoke, back, async () => {
      assert.equal(await as(analyst, 'select from prosa.messages'), 0);
    });
  });
});

describe('the policy of a group', () => {
  test('opens what is said about single members to its analysts', async () => {
    const policy = (on: boolean) => `update prosa.groups set analysts_see_profiles = ${on} where id = 'grp_a'`;
    const seen = async () => [
      await as(analyst, 'select from prosa.memories'),
      await as(analyst, 'select from prosa.profiles'),
      await as(analyst, 'select from prosa.report_sections'),
    ];
    assert.deepEqual(await seen(), [0, 0, 1]);
    await changed(policy(true), policy(false), async () => assert.deepEqual(await seen(), [2, 2, 2]));
  });

  test('a legal hold keeps a group and its members', async () => {
    const hold = (on: boolean) => `update prosa.groups set legal_hold = ${on} where id = 'grp_a'`;
    const erase = `insert into prosa.erasures (id, organisation_id, group_id, requested_by)
      values ('ers_x', 'org_a', 'grp_a', '${owner}')`;
    assert.equal(await as(owner, erase), 1);
    await changed(hold(true), hold(false), async () => {
      assert.equal(await as(owner, `delete from prosa.groups where id = 'grp_a'`), 0);
      await assert.rejects(as(owner, erase), refused);
    });
  });
});

describe('erasures', () => {
  const erase = (user: string, member: string, organisation = 'org_a') =>
    as(
      user,
      `insert into prosa.erasures (id, organisation_id, group_id, member_id, requested_by)
       values ('ers_x', '${organisation}', 'grp_a', ${member}, '${user}')`,
    );

  test('of a whole group are the owner’s alone', async () => {
    assert.equal(await erase(owner, 'null'), 1);
    for (const user of [admin, subject]) await assert.rejects(erase(user, 'null'), refused);
  });

  test('name the tenant of the group and a member of it', async () => {
    await assert.rejects(erase(owner, 'null', 'org_b'), refused);
    await assert.rejects(erase(owner, `'mem_b_own'`), refused);
    await assert.rejects(erase(subject, `'mem_a_common'`), refused);
  });
});

describe('profiles', () => {
  const set = (flags: string) => `update prosa.members set ${flags} where id = 'mem_a_own'`;
  const profile = `insert into prosa.profiles (id, group_id, member_id, analysis_id, kind, state, words, method)
    values ('prf_x', 'grp_a', 'mem_a_own', 'ana_a_common', 'disc', 'insufficient_evidence', 9, 'offline')`;
  const make = () =>
    tenants.login('prosa_agents')`select attempts.attempt(${profile}) as result`.then(([row]) => row?.['result']);

  test('are made of nobody without a legal basis in force', async () => {
    assert.equal(await make(), '1');
    const basis = (ended: string) => `update prosa.legal_bases set ended_at = ${ended} where id = 'lgb_a_own'`;
    await changed(basis('now()'), basis('null'), async () => assert.equal(await make(), 'denied'));
  });

  for (const flag of ['minor = true', 'opted_out_at = now()', 'blocked_at = now()']) {
    test(`are not made where ${flag.split(' ')[0]} says so`, async () => {
      // Also as the superuser, whom row-level security does not hold back.
      await tenants
        .login()
        .begin(async (sql) => {
          await sql.unsafe(set(flag));
          await assert.rejects(
            sql.savepoint((inner) => inner.unsafe(profile)),
            refused,
          );
          throw new Error('rolled back');
        })
        .catch((error) => assert.equal((error as Error).message, 'rolled back'));
    });
  }

  test('go once the person opts out, who alone takes that back', async () => {
    const flagged = (user: string, flags: string) => as(user, set(flags));
    const left = await tenants.asUser(subject, async (sql) => {
      await sql.unsafe(set('opted_out_at = now()'));
      return (await sql`select from prosa.profiles`).count;
    });
    assert.equal(left, 0);
    await changed(set(`opted_out_at = '2025-01-01'`), set('opted_out_at = null'), async () => {
      for (const user of [owner, admin]) await assert.rejects(flagged(user, 'opted_out_at = null'), /the person alone/);
      assert.equal(await flagged(subject, 'opted_out_at = null'), 1);
    });
    for (const flag of ['minor = true', 'blocked_at = now()']) {
      await assert.rejects(flagged(subject, flag), /owners and admins/);
      assert.equal(await flagged(admin, flag), 1);
    }
  });
});
