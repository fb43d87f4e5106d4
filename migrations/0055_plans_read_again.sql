-- SPDX-License-Identifier: EUPL-1.2
alter table plan_upload add column again_of bigint references plan;

comment on column plan_upload.again_of is 'Il piano il cui file si legge di nuovo; vuoto per un file consegnato';
