-- SPDX-License-Identifier: EUPL-1.2
alter table settlement add judged_by text check (judged_by <> '');
alter table payment add recorded_by text check (recorded_by <> '');

comment on column settlement.judged_by is 'Chi in Ragioneria l’ha riconosciuta corretta o resa; vuoto se viene da un file';
comment on column payment.recorded_by  is 'Chi ha registrato il mandato a mano; vuoto se viene da un file';
