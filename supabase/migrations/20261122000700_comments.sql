-- Every column says what it holds. Those of the first tables say it here.
do $$
declare
  said record;
begin
  for said in
    select * from (values
      ('organisations', 'id', 'org_ and a UUIDv7, as every id here is a prefix and a UUIDv7: they sort by creation.'),
      ('organisations', 'owner_id', 'User who owns the tenant.'),
      ('organisations', 'created_at', 'When it was made.'),
      ('groups', 'id', 'grp_ and a UUIDv7.'),
      ('groups', 'organisation_id', 'The tenant.'),
      ('groups', 'locale', 'Language of reports: pt-BR or en.'),
      ('groups', 'created_at', 'When it was made.'),
      ('members', 'id', 'mem_ and a UUIDv7.'),
      ('members', 'group_id', 'The group.'),
      ('members', 'first_seen', 'First message.'),
      ('members', 'last_seen', 'Last message so far.'),
      ('grants', 'group_id', 'The group.'),
      ('grants', 'user_id', 'Who.'),
      ('grants', 'role', 'What they may do: the table of supabase/README.md.'),
      ('grants', 'member_id', 'The member of the group that this user is; a subject always is one.'),
      ('grants', 'created_at', 'Since when.'),
      ('data_keys', 'id', 'key_ and a UUIDv7.'),
      ('data_keys', 'group_id', 'The group.'),
      ('data_keys', 'member_id', 'Whose key; null for the group''s own.'),
      ('data_keys', 'wrapped', 'The data key, encrypted by a key-encryption key that is kept elsewhere.'),
      ('data_keys', 'created_at', 'When it was made.'),
      ('exports', 'id', 'exp_ and a UUIDv7.'),
      ('exports', 'group_id', 'The group.'),
      ('exports', 'uploaded_by', 'User who sent it.'),
      ('exports', 'state', 'How far it is.'),
      ('exports', 'object_key', 'Where the sealed file lies in object storage.'),
      ('exports', 'file_name_sealed', 'Name of the file, sealed with the group key.'),
      ('exports', 'bytes', 'Size of the plain file.'),
      ('exports', 'bytes_done', 'How much of it is parsed.'),
      ('exports', 'batches_done', 'Batches stored so far.'),
      ('exports', 'batches', 'Batches in all; null until the file is parsed.'),
      ('exports', 'batches_embedded', 'Batches that have their vectors.'),
      ('exports', 'entries', 'Messages and system lines read so far.'),
      ('exports', 'stored', 'Those of them that were not known before.'),
      ('exports', 'error_code', 'Why it failed.'),
      ('exports', 'error_message', 'The same in a sentence without content.'),
      ('exports', 'created_at', 'When it came.'),
      ('exports', 'finished_at', 'When it was stored or failed.'),
      ('messages', 'id', 'Order of arrival.'),
      ('messages', 'group_id', 'The group.'),
      ('messages', 'member_id', 'Author; null for system lines.'),
      ('messages', 'export_id', 'The export that brought it first.'),
      ('messages', 'batch', 'The batch of that export.'),
      ('messages', 'kind', 'A message of somebody''s, or a line of WhatsApp''s own.'),
      ('messages', 'type', 'Text, kind of media, or kind of system line.'),
      ('messages', 'words', 'Words of the text.'),
      ('messages', 'characters', 'Its characters.'),
      ('messages', 'media', 'Files it came with.'),
      ('messages', 'edited', 'Whether WhatsApp marks it as edited.'),
      ('segments', 'id', 'seg_ and a UUIDv7.'),
      ('segments', 'group_id', 'The group.'),
      ('segments', 'export_id', 'The export it was cut from.'),
      ('segments', 'batch', 'The batch of that export.'),
      ('segments', 'first_message_id', 'Its first message.'),
      ('segments', 'message_ids', 'All of its messages, in order.'),
      ('segments', 'starts_at', 'Wall-clock time of the first.'),
      ('segments', 'ends_at', 'Wall-clock time of the last.'),
      ('segments', 'model', 'Model of the vector.'),
      ('segments', 'vector', 'Vector of its text.'),
      ('analyses', 'id', 'ana_ and a UUIDv7.'),
      ('analyses', 'group_id', 'The group.'),
      ('analyses', 'version', 'Number within the group; null until it starts.'),
      ('analyses', 'state', 'How far it is.'),
      ('analyses', 'reason', 'What asked for it.'),
      ('analyses', 'requested_by', 'User who asked, where it was one.'),
      ('analyses', 'partial', 'Whether an agent is missing from it.'),
      ('analyses', 'error_code', 'Why it failed.'),
      ('analyses', 'requested_at', 'When it was asked for.'),
      ('analyses', 'started_at', 'When it began.'),
      ('analyses', 'finished_at', 'When it was completed or failed.'),
      ('agent_results', 'analysis_id', 'The run.'),
      ('agent_results', 'agent', 'The agent.'),
      ('agent_results', 'group_id', 'The group.'),
      ('agent_results', 'state', 'How far it is.'),
      ('agent_results', 'agent_version', 'Version of the agent.'),
      ('agent_results', 'method', 'offline or model.'),
      ('agent_results', 'result_sealed', 'What it found, sealed with the group key.'),
      ('agent_results', 'evidence', 'How many quotes support it.'),
      ('agent_results', 'duration_ms', 'What it took.'),
      ('agent_results', 'error_code', 'Why it failed.'),
      ('agent_results', 'finished_at', 'When it was done.'),
      ('report_sections', 'analysis_id', 'The version.'),
      ('report_sections', 'section', 'Which section.'),
      ('report_sections', 'group_id', 'The group.'),
      ('report_sections', 'body_sealed', 'Numbers and ids, sealed with the group key.'),
      ('memories', 'id', 'mry_ and a UUIDv7.'),
      ('memories', 'group_id', 'The group.'),
      ('memories', 'member_id', 'Whom it is about.'),
      ('memories', 'analysis_id', 'The run that last wrote it.'),
      ('memories', 'predicate', 'What kind of fact: lives in, is allergic to …'),
      ('memories', 'message_ids', 'Messages quoted as evidence.'),
      ('memories', 'confidence', 'From 0 to 1.'),
      ('memories', 'true_from', 'Since when it holds, in their world.'),
      ('memories', 'true_until', 'Until when; null while it holds.'),
      ('memories', 'recorded_at', 'When we learnt it.'),
      ('memories', 'retired_at', 'When we learnt that it holds no longer.'),
      ('memories', 'model', 'Model of the vector.'),
      ('memories', 'vector', 'Vector of the fact.'),
      ('schedules', 'group_id', 'The group.'),
      ('schedules', 'last_run_at', 'When it last ran.'),
      ('audit_heads', 'organisation_id', 'The tenant.'),
      ('audit_heads', 'position', 'Number of its newest entry.'),
      ('audit_heads', 'hash', 'Hash of that entry.'),
      ('audit_entries', 'organisation_id', 'The tenant.'),
      ('audit_entries', 'position', 'Number within its chain.'),
      ('audit_entries', 'event_id', 'The event.'),
      ('audit_entries', 'event_type', 'Its type.'),
      ('audit_entries', 'group_id', 'The group it speaks of.'),
      ('audit_entries', 'source', 'The service it came from.'),
      ('audit_entries', 'occurred_at', 'When it happened.'),
      ('audit_entries', 'details', 'Its ids and counts.'),
      ('audit_entries', 'previous_hash', 'Hash of the entry before; zeros for the first.'),
      ('audit_entries', 'hash', 'SHA-256 over this entry and previous_hash.'),
      ('outbox', 'position', 'Order of writing.'),
      ('outbox', 'event_id', 'The event, and its message id on the stream.'),
      ('outbox', 'service', 'Whose relay publishes it.'),
      ('outbox', 'event', 'The event: ids and counts.'),
      ('outbox', 'trace', 'Trace headers of what caused it.'),
      ('outbox', 'created_at', 'When it was written.'),
      ('outbox', 'published_at', 'When it was published; null while it waits.'),
      ('inbox', 'consumer', 'Who handled it.'),
      ('inbox', 'event_id', 'The event.'),
      ('inbox', 'handled_at', 'When.')
    ) as comments (table_name, column_name, comment)
    -- A table may have changed since.
    where exists (
      select from information_schema.columns c
      where c.table_schema = 'prosa' and c.table_name = comments.table_name and c.column_name = comments.column_name
    )
  loop
    execute format('comment on column prosa.%I.%I is %L', said.table_name, said.column_name, said.comment);
  end loop;
end
$$;

comment on function private.my_groups() is 'The caller''s groups.';
comment on function private.my_groups_as(text[]) is 'The caller''s groups in which they have one of these roles.';
comment on function private.my_groups_with_profiles() is 'The caller''s groups in which they may read what is said about single members.';
comment on function private.my_members() is 'The members that the caller is.';
comment on function private.create_group(text, text, bytea, text, text, text, bytea) is 'A new group of the caller''s, in their tenant, with its key and schedule.';
comment on function private.keep_an_owner() is 'A group keeps at least one owner.';
comment on function private.guard_member_flags() is 'Who may change which flag of a member.';
comment on function private.drop_profiles() is 'Deletes the profiles of whoever turns out to be a minor or opts out.';
comment on function private.guard_profile() is 'No profile without a legal basis, of a minor, or of somebody who opted out or is blocked.';
comment on function private.delete_messages() is 'Messages go with their group, author and export.';
comment on function private.delete_traces_of_messages() is 'Segments and days of deleted messages go with them.';
