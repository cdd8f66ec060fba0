-- Bao nhiêu sáng kiến được tính theo quý cập nhật lên Cổng.
SELECT CONCAT(CAST(EXTRACT(YEAR FROM registered) AS STRING), '-Q', CAST(EXTRACT(QUARTER FROM registered) AS STRING)) AS quarter, COUNT(*) AS lines
FROM initiatives
WHERE counts
GROUP BY quarter
ORDER BY quarter
