-- SPDX-License-Identifier: EUPL-1.2

alter table settlement add settled_by text check (settled_by <> '');

comment on column settlement.settled_by is 'Chi l’ha registrata a mano; vuoto se viene da un file';
