-- SPDX-License-Identifier: EUPL-1.2
-- The last invoice of a supplier, and its name on it, without reading the others.
drop index invoice_by_supplier;
create index invoice_by_supplier on invoice (supplier_id, id);
