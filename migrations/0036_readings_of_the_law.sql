-- SPDX-License-Identifier: EUPL-1.2

-- Which values there are is told by the program: a reading of the law that turns out possible is added there.
alter table payment_setting drop constraint payment_setting_check;
alter table payment_setting add check (value <> '');
