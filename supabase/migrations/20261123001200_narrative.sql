-- Subjects are known by the topic that statistics keep apart under the same id; summaries are also of days. Both say which messages
-- they rest on: what quotes somebody, or is about them, is found when they are erased.

alter table prosa.subjects
  add column topic text,
  add column message_ids bigint[] not null default '{}';
-- Nothing wrote subjects before; whatever is there stands for itself until a run retires it.
update prosa.subjects set topic = id;
alter table prosa.subjects alter column topic set not null;
create unique index subjects_topic on prosa.subjects (group_id, topic);
create index subjects_messages on prosa.subjects using gin (message_ids);
comment on column prosa.subjects.topic is 'The topic of the group''s topic model; keeps its id from version to version.';
comment on column prosa.subjects.message_ids is 'Messages that say most of what it says: what label and words were read from.';
comment on table prosa.subjects is 'What a group talks about. A subject keeps its id from version to version, as its topic does.';
comment on column prosa.subjects.starts_at is 'Beginning of the first week in which it came up, wall-clock time.';
comment on column prosa.subjects.ends_at is 'End of the last week in which it came up, wall-clock time.';
comment on column prosa.subjects.centroid is 'Mean of the vectors of the segments that say most of it; its own vector where none has one yet.';

alter table prosa.summaries
  drop constraint summaries_kind_check,
  add constraint summaries_kind_check check (kind in ('analysis', 'segment', 'day')),
  add column day date,
  add column made_of text,
  add column message_ids bigint[] not null default '{}',
  add column member_ids text[] not null default '{}',
  add constraint summaries_of_a_day check ((kind = 'day') = (day is not null and made_of is not null));
create unique index summaries_day on prosa.summaries (group_id, day) where kind = 'day';
create index summaries_messages on prosa.summaries using gin (message_ids);
create index summaries_members on prosa.summaries using gin (member_ids);
comment on table prosa.summaries is 'Summaries of analyses, of days and of pieces of conversation, with their vectors. All but those of analyses are treated as message text.';
comment on column prosa.summaries.day is 'The chat day summed up, which begins at four in the morning.';
comment on column prosa.summaries.made_of is 'Names all that a day''s summary was made of: the same again is not made again. A keyed hash.';
comment on column prosa.summaries.message_ids is 'Messages that its sentences rest on.';
comment on column prosa.summaries.member_ids is 'Members it names or quotes.';

grant select, insert, update, delete on prosa.summaries to prosa_agents;
grant select on prosa.segments to prosa_agents;
