-- Tells wrk to use another method or to send several requests at a time when asked to, and prints what it measured as one line of JSON.
local depth = tonumber(os.getenv('WRK_PIPELINE_DEPTH') or '1')

wrk.method = os.getenv('WRK_METHOD') or 'GET'

if depth > 1 then
  local requests = ''
  init = function()
    requests = string.rep(wrk.format(), depth)
  end
  request = function()
    return requests
  end
end

done = function(summary, latency)
  local errors = summary.errors
  io.write(string.format(
    '\nRESULT {"requests":%d,"bytes":%d,"microseconds":%d,"p50":%d,"p99":%d,"failed":%d,"refused":%d}\n',
    summary.requests, summary.bytes, summary.duration, latency:percentile(50), latency:percentile(99),
    errors.connect + errors.read + errors.write + errors.timeout, errors.status))
end
