-- Các giai đoạn chung của những gói đã nạp.
SELECT name, opens, closes_before, recognised_from, recognised_to
FROM phases
ORDER BY phase
