-- The command that wraps data keys anew (`npm run rewrap`) has a login role of its own, used only while it runs: it sees
-- wrapped keys and replaces them, and nothing else.

do $$
begin
  if not exists (select from pg_catalog.pg_roles where rolname = 'prosa_rotation') then
    create role prosa_rotation login noinherit;
  end if;
end
$$;

grant usage on schema prosa to prosa_rotation;
grant select (id, group_id, member_id, wrapped), update (wrapped) on prosa.data_keys to prosa_rotation;
grant select (id, group_id, object_data_key), update (object_data_key) on prosa.exports to prosa_rotation;
create policy rotation on prosa.data_keys to prosa_rotation using (true) with check (true);
create policy rotation on prosa.exports to prosa_rotation using (true) with check (true);
alter role prosa_rotation set statement_timeout = '5min';
alter role prosa_rotation set idle_in_transaction_session_timeout = '60s';
alter role prosa_rotation set lock_timeout = '30s';
