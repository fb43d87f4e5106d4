-- SPDX-License-Identifier: EUPL-1.2
-- What a supplier is owed, without reading the invoices it has been paid.
create index invoice_owed on invoice (supplier_id) where outstanding > 0;
