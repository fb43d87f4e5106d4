-- SPDX-License-Identifier: EUPL-1.2
alter table plan_correction drop constraint plan_correction_field_check;
alter table plan_correction add constraint plan_correction_field_check check (field in
  ('number', 'weight', 'prerequisite', 'title', 'description', 'target', 'indicators', 'phases', 'people', 'measure',
   'area', 'areaName', 'unit', 'head', 'scale', 'person'));
