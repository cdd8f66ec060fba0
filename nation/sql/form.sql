-- Kết quả và chỉ tiêu của từng nơi gửi theo giai đoạn.
SELECT sender, phase, SUM(COALESCE(target, 0)) AS target, SUM(result) AS result
FROM results
GROUP BY sender, phase
ORDER BY sender, phase
