-- Mỗi lần một nơi gửi: kết quả và giá trị làm lợi của lần đó.
SELECT history.sender AS code, history.name AS office, history.as_of AS day, SUM(history_results.result) AS result, MAX(history.benefit) AS benefit
FROM history
JOIN history_results ON history_results.sender = history.sender AND history_results.as_of = history.as_of
GROUP BY code, office, day
ORDER BY code, day
