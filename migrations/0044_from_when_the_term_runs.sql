-- SPDX-License-Identifier: EUPL-1.2
alter table invoice
  add supplied_on date,
  add verified_on date;

comment on column invoice.supplied_on is 'Beni ricevuti o servizio prestato: il termine parte da qui se la fattura è arrivata prima';
comment on column invoice.verified_on is 'Collaudo o verifica, se la legge o il contratto li prevede: il termine parte da qui';
