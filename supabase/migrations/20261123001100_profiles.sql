-- Profiles are made, and shown, only of whom the law allows it: the consent of the member included, where that is the basis. While
-- somebody contests one (LGPD, art. 20), none takes its place.

create function private.may_profile(of_group text, of_member text) returns boolean
language sql stable security definer set search_path = '' as $$
  select exists (
    select from prosa.legal_bases join prosa.members on members.group_id = legal_bases.group_id
    where legal_bases.group_id = of_group and legal_bases.purpose = 'profiles' and ended_at is null
      and members.id = of_member and not minor and opted_out_at is null and blocked_at is null
      and (basis <> 'consent' or exists (
        select from prosa.consents
        where consents.member_id = members.id and consents.purpose = 'profiles' and revoked_at is null)))
$$;
comment on function private.may_profile is 'Whether a profile of a member may be made or shown: a basis in force, and nothing of theirs against it.';

create function private.is_contested(profile text) returns boolean
language sql stable security definer set search_path = '' as $$
  select exists (
    select from prosa.data_subject_requests
    where about_id = profile and kind = 'review' and state in ('opened', 'in_progress')
      and (opened_by is not null or verified_at is not null))
$$;
comment on function private.is_contested is 'Whether a review of a profile by a person is asked for and not yet answered.';
create index data_subject_requests_about on prosa.data_subject_requests (about_id) where about_id is not null;

revoke all on function private.may_profile, private.is_contested from public;
grant execute on function private.may_profile, private.is_contested to authenticated, prosa_agents;

create or replace function private.guard_profile() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if not private.may_profile(new.group_id, new.member_id) then
    raise exception 'no profile may be made of this member' using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$$;

-- What a model answered of members goes with what was made of it: an opt-out, a consent that ends, an erasure.
create function private.forget_readings() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  delete from prosa.agent_chunks
  where group_id in (select group_id from gone) and agent in ('disc', 'enneagram');
  return null;
end
$$;
revoke all on function private.forget_readings from public;
comment on function private.forget_readings is 'Deletes what models said for the profiles of a group.';
create trigger forget_readings after delete on prosa.profiles
  referencing old table as gone for each statement execute function private.forget_readings();

comment on column prosa.profiles.prompt_version is 'The prompt it was given; the rules, where no model was asked.';
