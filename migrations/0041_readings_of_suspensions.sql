-- SPDX-License-Identifier: EUPL-1.2
create trigger check_figured after insert or update or delete on payment_check
  for each row execute function note_stale_figure();

insert into stale_figure (invoice_id) select distinct invoice_id from payment_check;

comment on table payment_check is 'Verifiche prima di pagare: fermano il termine di legge solo se il Comune legge così la norma';
