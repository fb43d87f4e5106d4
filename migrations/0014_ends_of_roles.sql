-- SPDX-License-Identifier: EUPL-1.2
alter table role_grant add column ending_act text check (ending_act <> '');

comment on column role_grant.ending_act is 'L’atto che gli ha messo fine prima del termine';

create index delegation_by_grant on delegation (grant_id);
