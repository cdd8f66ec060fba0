-- Gói mới nhất của từng nơi gửi.
SELECT sender, name, programme, short_name, CAST(as_of AS STRING) AS day
FROM packages
ORDER BY sender
