-- SPDX-License-Identifier: EUPL-1.2
alter table plan_correction drop constraint plan_correction_field_check;
alter table plan_correction add constraint plan_correction_field_check check (field in
  ('number', 'weight', 'title', 'description', 'target', 'indicators', 'people', 'measure', 'area',
   'areaName', 'unit', 'head', 'person'));

comment on column plan_correction.place is
  'Impronta di ciò che si corregge, come letto: area e descrizione di un obiettivo, nome di un’area, di una persona';
