/**
 * What Supabase's database linter looks for, and what we ask beyond it, as queries that return a line for each finding.
 * `ours` are the schemas of this project. Partitions have the policies and indexes of their table.
 */
const tables = `
  select c.oid, c.relname, c.relname::text as name, c.relrowsecurity, c.relispartition
  from pg_class c where c.relnamespace = 'prosa'::regnamespace and c.relkind in ('r', 'p')`;
const functions = `
  select p.*, p.oid::regprocedure::text as name
  from pg_proc p where p.pronamespace in ('prosa'::regnamespace, 'private'::regnamespace)`;
/** Policies with the roles that they name, and every role that has the rights of one of those by inheritance. */
const policies = `
  select p.polname, p.polpermissive, p.polrelid, p.polrelid::regclass::text as name, r.rolname,
    case p.polcmd when 'r' then array['select'] when 'a' then array['insert'] when 'w' then array['update']
      when 'd' then array['delete'] else array['select', 'insert', 'update', 'delete'] end as commands,
    pg_get_expr(p.polqual, p.polrelid) as using, pg_get_expr(p.polwithcheck, p.polrelid) as checks
  from pg_policy p join pg_roles r on r.rolname ~ '^(anon|authenticated|prosa_)'
    and exists (select from unnest(p.polroles) as named (oid) where named.oid = 0 or pg_has_role(r.oid, named.oid, 'usage'))
  where p.polrelid in (select oid from (${tables}) t)`;
const indexes = `
  select i.indexrelid, i.indrelid, i.indexrelid::regclass::text as name, i.indisunique, i.indisvalid, i.indnatts, i.indkey::int2[] as keys,
    pg_get_indexdef(i.indexrelid) as definition, i.indpred is null and i.indexprs is null as plain, am.amname
  from pg_index i join pg_class c on c.oid = i.indexrelid join pg_am am on am.oid = c.relam
  where i.indrelid in (select oid from (${tables}) t where not relispartition)`;

export const lints: Record<string, string> = {
  'row-level security is on for every table and partition': `select name from (${tables}) t where not relrowsecurity`,
  'every table has a policy': `
    select name from (${tables}) t where not relispartition
      and not exists (select from pg_policy where polrelid = t.oid and polname <> 'backup')`,
  'nobody has rights on a partition of its own': `
    select name || ' ' || g.grantee from (${tables}) t join information_schema.role_table_grants g
      on g.table_schema = 'prosa' and g.table_name = t.relname
    where relispartition and g.grantee <> current_user`,
  'every table has a primary key': `
    select name from (${tables}) t where not exists (select from pg_constraint where conrelid = t.oid and contype = 'p')`,
  'every foreign key has an index that begins with its columns': `
    select k.conrelid::regclass || ' ' || k.conname from pg_constraint k
    where k.contype = 'f' and k.conrelid in (select oid from (${tables}) t where not relispartition)
      and not exists (select from (${indexes}) i where i.indrelid = k.conrelid
        and i.definition !~* ' where '
        and i.keys[0:cardinality(k.conkey) - 1] @> k.conkey and i.keys[0:cardinality(k.conkey) - 1] <@ k.conkey)`,
  'no index says what another says': `
    select a.name || ' ' || b.name from (${indexes}) a join (${indexes}) b on a.indrelid = b.indrelid and a.indexrelid < b.indexrelid
    where regexp_replace(a.definition, '^.* using ', '', 'i') = regexp_replace(b.definition, '^.* using ', '', 'i')`,
  'no index is only the beginning of another': `
    select a.name || ' ' || b.name from (${indexes}) a join (${indexes}) b on a.indrelid = b.indrelid and a.indexrelid <> b.indexrelid
    where a.plain and b.plain and not a.indisunique and a.amname = 'btree' and b.amname = 'btree' and a.indnatts < b.indnatts
      and b.keys[0:a.indnatts - 1] = a.keys[0:a.indnatts - 1]`,
  'every index is valid': `select name from (${indexes}) i where not indisvalid`,
  'one permissive policy for each role and action': `
    select name || ' ' || rolname || ' ' || command || ': ' || string_agg(distinct polname, ', ')
    from (${policies}) p cross join unnest(commands) as command
    where p.polpermissive group by name, rolname, command having count(distinct polname) > 1`,
  'auth functions and settings in policies are asked once for a statement': `
    select distinct name || ' ' || polname from (${policies}) p
    where regexp_replace(concat(p.using, ' ', checks), '\\( *SELECT auth\\.uid\\(\\) AS uid\\)', '', 'g')
      ~* '(auth\\.(uid|jwt|role|email)\\(|current_setting\\()'`,
  'helpers in policies are asked once for a statement': `
    select distinct name || ' ' || polname from (${policies}) p
    where regexp_replace(concat(p.using, ' ', checks), '= ANY \\(ARRAY\\( SELECT private\\.[a-z_]+\\([^()]*\\)[^()]*\\)\\)', '', 'g') ~ 'private\\.'`,
  'no policy of users is always true, or is true for nobody in particular': `
    select distinct name || ' ' || polname from (${policies}) p where rolname in ('anon', 'authenticated')
      and (coalesce(p.using, '') in ('true', '(1 = 1)') or coalesce(checks, '') in ('true', '(1 = 1)') or concat(p.using, checks) ~* 'auth\\.[a-z]+\\(\\)( as [a-z]+)?\\)* is null')`,
  'no policy trusts what users say of themselves': `
    select distinct name || ' ' || polname from (${policies}) p where concat(p.using, checks) ~* '(user_metadata|raw_user_meta_data)'`,
  'policies say both what may be changed and into what': `
    select distinct name || ' ' || polname from (${policies}) p
    where 'update' = any (commands) and rolname = 'authenticated' and (p.using is null or checks is null)`,
  'every function has an empty search path': `
    select name from (${functions}) f where not coalesce(proconfig, '{}') @> array['search_path=""']`,
  'no function can be called by everybody': `
    select f.name || ' ' || r.rolname from (${functions}) f cross join (values ('public'), ('anon')) as r (rolname)
    where has_function_privilege(r.rolname, f.oid, 'execute')`,
  'triggers cannot be called by hand': `
    select f.name || ' ' || r.rolname from (${functions}) f join pg_roles r on r.rolname ~ '^(anon|authenticated|prosa_)'
    where prorettype = 'trigger'::regtype and has_function_privilege(r.oid, f.oid, 'execute')`,
  'no view, materialised view or foreign table goes around policies': `
    select c.oid::regclass::text from pg_class c
    where c.relnamespace in ('prosa'::regnamespace, 'private'::regnamespace) and c.relkind in ('v', 'm', 'f')`,
  'nothing of ours is in a schema that the Data API exposes': `
    select c.oid::regclass::text from pg_class c where c.relnamespace = 'public'::regnamespace
    union all select p.oid::regprocedure::text from pg_proc p where p.pronamespace = 'public'::regnamespace`,
  'no extension is in public': `
    select extname::text from pg_extension where extnamespace = 'public'::regnamespace`,
  'anonymous users have no rights at all': `
    select table_name || ' ' || grantee || ' ' || privilege_type from information_schema.role_table_grants
    where table_schema in ('prosa', 'private') and grantee in ('anon', 'PUBLIC', 'service_role')
    union all select table_name || ' ' || grantee || ' ' || privilege_type from information_schema.column_privileges
    where table_schema in ('prosa', 'private') and grantee in ('anon', 'PUBLIC', 'service_role')`,
  'no service can make, change or own anything of the schema': `
    select r.rolname || ' ' || n.nspname from pg_roles r cross join pg_namespace n
    where r.rolname ~ '^prosa_' and n.nspname in ('prosa', 'private', 'public', 'auth', 'extensions')
      and has_schema_privilege(r.oid, n.oid, 'create')
    union all select rolname::text from pg_roles where rolname ~ '^prosa_' and (rolsuper or rolcreaterole or rolcreatedb or rolbypassrls)
    union all select c.relname || ' ' || r.rolname from pg_class c join pg_roles r on r.oid = c.relowner where r.rolname ~ '^prosa_'`,
  'every table, column, function and schema says what it is': `
    select name from (${tables}) t where obj_description(oid, 'pg_class') is null
    union all select t.name || '.' || a.attname from (${tables}) t join pg_attribute a on a.attrelid = t.oid
      where not relispartition and attnum > 0 and not attisdropped and col_description(t.oid, attnum) is null
    union all select name from (${functions}) f where obj_description(oid, 'pg_proc') is null
    union all select nspname::text from pg_namespace where nspname in ('prosa', 'private') and obj_description(oid, 'pg_namespace') is null`,
  'names, numbers and texts have no column that could be read': `
    select t.name || '.' || a.attname from (${tables}) t join pg_attribute a on a.attrelid = t.oid and attnum > 0 and not attisdropped
    where not relispartition and case a.atttypid
      when 'bytea'::regtype then a.attname !~ '(_sealed|_hash|_key|^hash|^wrapped|^fingerprint)$'
      else a.attname ~ '(sealed|body|text|name|phone|number|quote|label|note|description|title|details)$' end
      and t.name || '.' || a.attname not in
        ('api_keys.label', 'audit_entries.details', 'audit_heads.anchor_digest', 'jobs.name', 'event_streams.name')`,
};
